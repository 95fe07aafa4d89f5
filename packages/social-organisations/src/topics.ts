import type { Topics } from '@minzheng/presets/topics'

/** The topics of this package: a folder and a line each; `npm run new topic` adds one. */
// biome-ignore format: a line each
export const topics: Topics = {
  'annual-check': { zh: '年检与年报', en: 'yearly checks and reports', covers: ['SO'], kB: 20 },
  'organisation-rating': { zh: '社会组织等级评估', en: 'rating of organisations', covers: ['SO', 'CH'], kB: 20 },
  'spot-checks': { zh: '抽查、抽查审计与约谈', en: 'spot checks, audits, talks', covers: ['SO'], kB: 20 },
  'organisation-registration': { zh: '社会组织成立登记条件', en: 'conditions of registration', programs: ['association-registration', 'service-institution-registration', 'foundation-registration'], covers: ['SO'], kB: 20 },
  'chamber-registration': { zh: '异地商会登记与联动协议', en: 'chambers of other places and their agreements', programs: ['chamber-registration'], covers: ['SO'], kB: 20 },
  'community-organisation': { zh: '社区社会组织', en: 'community organisations', programs: ['community-association'], covers: ['SO'], kB: 20 },
  'registration-procedure': { zh: '登记办理、容缺承诺、“一件事”、注销清算、登记期限', en: 'applications, bundles, endings and days of registration', covers: ['SO'], kB: 9 },
}
