import type { Topics } from '@minzheng/presets/topics'

/** The topics of this package: a folder and a line each; `npm run new topic` adds one. */
// biome-ignore format: a line each
export const topics: Topics = {
  'annual-check': { zh: '年检与年报', en: 'yearly checks and reports', covers: ['SO'], kB: 20 },
  'organisation-rating': { zh: '社会组织等级评估', en: 'rating of organisations', covers: ['SO', 'CH'], kB: 20 },
  'spot-checks': { zh: '抽查、抽查审计与约谈', en: 'spot checks, audits, talks', covers: ['SO'], kB: 20 },
}
