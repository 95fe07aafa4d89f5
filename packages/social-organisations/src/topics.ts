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
  'credit-lists': { zh: '信用名录', en: 'credit lists', covers: ['SO'], kB: 20 },
  'major-matters': { zh: '重大事项报告', en: 'reports of major matters', covers: ['SO'], kB: 20 },
  'organisation-penalties': { zh: '行政处罚', en: 'penalties and their procedure', covers: ['SO'], kB: 20 },
  'association-fees': { zh: '会费与涉企收费', en: 'dues and fees of associations', covers: ['SO'], kB: 20 },
  'inactive-organisations': { zh: '“僵尸型”社会组织', en: 'inactive organisations', covers: ['SO'], kB: 20 },
  'non-profit-exemption': { zh: '非营利组织免税资格', en: 'tax exemption of non-profit organisations', programs: ['non-profit-exemption'], covers: ['SO'], kB: 20 },
  'non-profit-supervision': { zh: '社会服务机构非营利监管', en: 'whether institutions are run without profit', covers: ['SO'], kB: 20 },
  'party-coverage': { zh: '党的组织和工作覆盖', en: 'Party coverage', covers: ['SO'], kB: 20 },
  'government-purchase': { zh: '政府购买社会组织服务', en: 'government purchase of services', covers: ['SO'], kB: 20 },
  'four-services': { zh: '四个服务、品牌案例与大讲堂', en: 'the four services, awards, lectures', covers: ['SO'], kB: 20 },
  'organisation-risk': { zh: '风险监测与防范、督查、信息化', en: 'risk, inspections of offices, systems', covers: ['SO'], kB: 20 },
  'organisation-files': { zh: '社会组织档案与执法卷宗', en: 'files of organisations', covers: ['SO'], kB: 20 },
  'organisation-calendar': { zh: '社会组织年度事项日历', en: 'calendar of dated duties', uncovered: 'annual-check and the others hold the rows of its duties', kB: 30 },
}
