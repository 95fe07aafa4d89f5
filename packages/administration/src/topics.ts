import type { Topics } from '@minzheng/presets/topics'

/** The topics of this package: a folder and a line each; `npm run new topic` adds one. */
// biome-ignore format: a line each
export const topics: Topics = {
  accidents: { zh: '生产安全事故', en: 'work-safety accidents', programs: ['accident-grade'], covers: ['SF'], kB: 20 },
  petitions: { zh: '信访', en: 'petitions', covers: ['SF'], kB: 20 },
  'institution-safety': { zh: '民政服务机构安全管理', en: 'safety of institutions', covers: ['SF'], kB: 20 },
}
