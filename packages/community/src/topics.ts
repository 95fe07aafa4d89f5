import type { Topics } from '@minzheng/presets/topics'

/** The topics of this package: a folder and a line each; `npm run new topic` adds one. */
// biome-ignore format: a line each
export const topics: Topics = {
  'committee-election': { zh: '村（居）民委员会选举、罢免、补选', en: 'elections and recalls of committees', programs: ['village-election', 'residents-election', 'village-recall', 'residents-recall', 'village-proxy', 'residents-proxy'], covers: ['GG'], kB: 20 },
  'committee-meetings': { zh: '村（居）民会议与代表会议', en: 'assemblies and meetings of representatives', programs: ['village-assembly', 'village-representatives', 'residents-assembly', 'residents-representatives'], covers: ['GG'], kB: 18 },
  'committee-register': { zh: '委员会成员、职位空缺、一肩挑、监督委员会', en: 'members and vacancies of committees, supervision', covers: ['GG'], kB: 7.2 },
  'open-affairs': { zh: '村（居）务公开', en: 'open affairs', covers: ['GG'], kB: 3.3 },
  'self-government-rules': { zh: '自治章程、村规民约、居民公约', en: "charters, village rules, residents' covenants", covers: ['GG'], kB: 4.3 },
  deliberation: { zh: '议事协商、三事分流、五社联动', en: 'deliberation, three streams, five parties', covers: ['GG'], kB: 3.5 },
  'burden-relief': { zh: '证明、牌子、工作事项清单', en: 'certificates, plates, lists of tasks', covers: ['GG'], kB: 7 },
  'community-facilities': { zh: '社区设施、一站式服务、规模与网格', en: 'facilities, one-stop services, scale and grids', programs: ['community-facility-area'], covers: ['GG'], kB: 18 },
  'governance-titles': { zh: '示范创建、实验区、评选与培训', en: 'models, zones, nominations, trainees', covers: ['GG'], kB: 3.2 },
}
