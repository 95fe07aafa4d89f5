import type { Topics } from '@minzheng/presets/topics'

/** The topics of this package: a folder and a line each; `npm run new topic` adds one. */
// biome-ignore format: a line each
export const topics: Topics = {
  'digital-services': { zh: '数字民政：事项、数据共享、平台', en: 'digital services: items, shared data, platforms', covers: ['DG', 'SF'], kB: 10 },
  'lawful-administration': { zh: '依法行政：文件、决策、执法、普法、标准、审批', en: 'lawful administration: documents, decisions, enforcement, publicity, standards, approval', covers: ['LG'], kB: 18.3 },
  accidents: { zh: '生产安全事故', en: 'work-safety accidents', programs: ['accident-grade'], covers: ['SF'], kB: 16 },
  petitions: { zh: '信访', en: 'petitions', covers: ['SF'], kB: 12.6 },
  'institution-safety': { zh: '民政服务机构安全管理', en: 'safety of institutions', covers: ['SF'], kB: 7 },
  budget: { zh: '资金预算与绩效', en: 'budget and performance of funds', covers: ['ST'], kB: 7.6 },
  statistics: { zh: '民政统计', en: 'civil-affairs statistics', covers: ['ST'], kB: 5.4 },
  'mental-health-major-hazards': { zh: '精神卫生福利机构重大事故隐患', en: 'major hazards of mental-health institutions', programs: ['mental-health-major-hazards'], uncovered: 'community holds the row of these institutions', kB: 14.2 },
  'development-plan': { zh: '规划、项目、清单与考核', en: 'plans, projects, lists and appraisal', covers: ['ST', 'PB'], kB: 10.1 },
}
