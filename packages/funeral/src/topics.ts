import type { Topics } from '@minzheng/presets/topics'

/** The topics of this package: a folder and a line each; `npm run new topic` adds one. */
// biome-ignore format: a line each
export const topics: Topics = {
  'funeral-fee-relief': { zh: '惠民殡葬', en: 'Relief of basic funeral fees', programs: ['funeral-fee-relief'], covers: ['FU'], kB: 20 },
  'ecological-burial': { zh: '节地生态安葬', en: 'Land-saving ecological burial', programs: ['ecological-burial-award'], covers: ['FU'], kB: 20 },
  'burial-plots': { zh: '墓位与格位', en: 'Graves and niches', programs: ['burial-plot'], covers: ['FU'], kB: 20 },
}
