import type { Topics } from '@minzheng/presets/topics'

/** The topics of this package: a folder and a line each; `npm run new topic` adds one. */
// biome-ignore format: a line each
export const topics: Topics = {
  'committee-election': { zh: '村（居）民委员会选举、罢免、补选', en: 'elections and recalls of committees', programs: ['village-election', 'residents-election', 'village-recall', 'residents-recall', 'village-proxy', 'residents-proxy'], covers: ['GG'], kB: 20 },
  'committee-meetings': { zh: '村（居）民会议与代表会议', en: 'assemblies and meetings of representatives', programs: ['village-assembly', 'village-representatives', 'residents-assembly', 'residents-representatives'], covers: ['GG'], kB: 18 },
}
