import type { Topics } from '@minzheng/presets/topics'

/** The topics of this package: a folder and a line each; `npm run new topic` adds one. */
// biome-ignore format: a line each
export const topics: Topics = {
  'annual-check': { zh: '年检与年报', en: 'yearly checks and reports', covers: ['SO'], kB: 5.4 },
  'organisation-rating': { zh: '社会组织等级评估', en: 'rating of organisations', covers: ['SO', 'CH'], kB: 8.3 },
  'spot-checks': { zh: '抽查、抽查审计与约谈', en: 'spot checks, audits, talks', covers: ['SO'], kB: 3.7 },
  'credit-lists': { zh: '信用名录', en: 'credit lists', covers: ['SO'], kB: 6.5 },
  'major-matters': { zh: '重大事项报告', en: 'reports of major matters', covers: ['SO'], kB: 7.2 },
  'organisation-penalties': { zh: '行政处罚', en: 'penalties and their procedure', covers: ['SO'], kB: 12.6 },
  'association-fees': { zh: '会费与涉企收费', en: 'dues and fees of associations', covers: ['SO'], kB: 7.3 },
  'inactive-organisations': { zh: '“僵尸型”社会组织', en: 'inactive organisations', covers: ['SO'], kB: 2.9 },
  'non-profit-exemption': { zh: '非营利组织免税资格', en: 'tax exemption of non-profit organisations', programs: ['non-profit-exemption'], covers: ['SO'], kB: 18.3 },
  'non-profit-supervision': { zh: '社会服务机构非营利监管', en: 'whether institutions are run without profit', covers: ['SO'], kB: 3.3 },
  'party-coverage': { zh: '党的组织和工作覆盖', en: 'Party coverage', covers: ['SO'], kB: 1.6 },
  'government-purchase': { zh: '政府购买社会组织服务', en: 'government purchase of services', covers: ['SO'], kB: 3.5 },
  'four-services': { zh: '四个服务、品牌案例与大讲堂', en: 'the four services, awards, lectures', covers: ['SO'], kB: 2.8 },
  'organisation-risk': { zh: '风险监测与防范、督查、信息化', en: 'risk, inspections of offices, systems', covers: ['SO'], kB: 4 },
  'organisation-files': { zh: '社会组织档案与执法卷宗', en: 'files of organisations', covers: ['SO'], kB: 6.2 },
  'organisation-calendar': { zh: '社会组织年度事项日历', en: 'calendar of dated duties', uncovered: 'annual-check and the others hold the rows of its duties', kB: 9.8 },
}
