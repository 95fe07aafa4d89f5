import type { Topics } from '@minzheng/presets/topics'

/** The topics of this package: a folder and a line each; `npm run new topic` adds one. */
// biome-ignore format: a line each
export const topics: Topics = {
  'marriage-conditions': { zh: '结婚条件', en: 'conditions of marriage', programs: ['marriage-conditions'], uncovered: 'the rows name offices and services; who may marry is asked by all of them', kB: 18 },
  'marriage-jurisdiction': { zh: '婚姻登记管辖', en: 'which office may register', covers: ['MA'], kB: 8 },
  'marriage-papers': { zh: '婚姻登记材料', en: 'papers for marriage and divorce', uncovered: 'the rows name offices and services; papers are asked at each of them', kB: 5 },
  'divorce-periods': { zh: '离婚冷静期与发证期', en: 'the two periods of a divorce', covers: ['MA'], kB: 8 },
}
