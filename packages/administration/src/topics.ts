import type { Topics } from '@minzheng/presets/topics'

/** The topics of this package: a folder and a line each; `npm run new topic` adds one. */
// biome-ignore format: a line each
export const topics: Topics = {
  'digital-services': { zh: '数字民政：事项、数据共享、平台', en: 'digital services: items, shared data, platforms', covers: ['DG'], kB: 9.7 },
  'lawful-administration': { zh: '依法行政：文件、决策、执法、普法、标准、审批', en: 'lawful administration: documents, decisions, enforcement, publicity, standards, approval', covers: ['LG'], kB: 16 },
  accidents: { zh: '生产安全事故', en: 'work-safety accidents', programs: ['accident-grade'], covers: ['SF'], kB: 15.7 },
  petitions: { zh: '信访', en: 'petitions', covers: ['SF'], kB: 11.0 },
  'institution-safety': { zh: '民政服务机构安全管理', en: 'safety of institutions', covers: ['SF'], kB: 4.2 },
}
