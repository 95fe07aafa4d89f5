import type { Topics } from '@minzheng/presets/topics'

/** The topics of this package: a folder and a line each; `npm run new topic` adds one. */
// biome-ignore format: a line each
export const topics: Topics = {
  'funeral-fee-relief': { zh: '惠民殡葬', en: 'relief of basic funeral fees', programs: ['funeral-fee-relief'], covers: ['FU'], kB: 20.6 },
  'ecological-burial': { zh: '节地生态安葬', en: 'land-saving ecological burial', programs: ['ecological-burial-award'], covers: ['FU'], kB: 20.4 },
  'burial-plots': { zh: '墓位与格位', en: 'graves and niches', programs: ['burial-plot'], uncovered: 'FU-18 names the register of funeral-facilities beside it', kB: 16 },
  'funeral-fees': { zh: '殡葬收费', en: 'funeral fees', covers: ['FU'], kB: 7.6 },
  'funeral-facilities': { zh: '殡葬设施', en: 'funeral facilities', covers: ['FU'], kB: 7.4 },
  'cremation-zones': { zh: '火葬区与火化率', en: 'cremation areas and rates', covers: ['FU'], kB: 6.7 },
  'burial-sites': { zh: '安葬地点与散埋乱葬', en: 'lawful sites, irregular graves', covers: ['FU'], kB: 7.2 },
  'body-time-limits': { zh: '遗体、骨灰期限', en: 'time limits of bodies and ashes', uncovered: 'no plan names it', kB: 3.4 },
  'funeral-certificates': { zh: '死亡证明、火化证明', en: 'death and cremation certificates', covers: ['FU'], kB: 5.2 },
  'after-death-service': { zh: '身后一件事、殡葬信息化', en: 'matters after a death, funeral IT', covers: ['FU'], kB: 3.5 },
  'funeral-penalties': { zh: '殡葬处罚', en: 'penalties', uncovered: 'no plan names it; FU-16 names the ledger of funeral-supervision', kB: 5.0 },
  'funeral-supervision': { zh: '殡葬整治与监管', en: 'supervision of funerals', covers: ['FU'], kB: 8.9 },
  'grave-sweeping': { zh: '祭扫服务与防火护耕', en: 'visits to graves, duties at graves', covers: ['FU'], kB: 4.6 },
  'funeral-customs': { zh: '丧葬移风易俗', en: 'reform of funeral customs', covers: ['FU'], kB: 6.3 },
  'funeral-goods': { zh: '丧葬用品', en: 'funeral goods', covers: ['FU'], kB: 5.0 },
}
