import type { Topics } from '@minzheng/presets/topics'

/** The topics of this package: a folder and a line each; `npm run new topic` adds one. */
// biome-ignore format: a line each
export const topics: Topics = {
  'community-workers': { zh: '社区工作者配备与薪酬', en: 'number, pay and training of community workers', programs: ['community-worker-quota', 'community-worker-step-pay', 'community-worker-grade-pay'], covers: ['GG'], kB: 17.3 },
  'social-workers': { zh: '社会工作者考试、登记与奖补', en: 'examination, registration and money of social workers', programs: ['social-work-exam', 'social-work-award', 'social-work-allowance', 'social-work-new-hire-subsidy'], covers: ['SW'], kB: 18.5 },
  'social-work-stations': { zh: '社工站、机构与岗位', en: 'stations, agencies and posts of social work', covers: ['SW'], kB: 2.6 },
  'service-projects': { zh: '社工与志愿服务项目', en: 'projects of social work and volunteering', covers: ['SW', 'VO'], kB: 4.4 },
  'volunteer-service': { zh: '志愿服务记录、证明与队伍', en: 'records, certificates and teams of volunteers', covers: ['VO'], kB: 9.2 },
  'volunteer-stars': { zh: '志愿者星级与积分', en: 'stars and points of volunteers', programs: ['volunteer-star', 'volunteer-points'], covers: ['VO'], kB: 16 },
  'time-banks': { zh: '时间银行', en: 'time banks', programs: ['time-bank'], covers: ['VO'], kB: 15.5 },
  'mental-rehabilitation': { zh: '精神障碍社区康复', en: 'community rehabilitation for mental disorders', programs: ['mental-rehabilitation-targets'], covers: ['MH'], kB: 21.4 },
  'committee-election': { zh: '村（居）民委员会选举、罢免、补选', en: 'elections and recalls of committees', programs: ['village-election', 'residents-election', 'village-recall', 'residents-recall', 'village-proxy', 'residents-proxy'], covers: ['GG'], kB: 20.8 },
  'committee-meetings': { zh: '村（居）民会议与代表会议', en: 'assemblies and meetings of representatives', programs: ['village-assembly', 'village-representatives', 'residents-assembly', 'residents-representatives'], covers: ['GG'], kB: 18.3 },
  'committee-register': { zh: '委员会成员、职位空缺、一肩挑、监督委员会', en: 'members and vacancies of committees, supervision', covers: ['GG'], kB: 8.2 },
  'open-affairs': { zh: '村（居）务公开', en: 'open affairs', covers: ['GG'], kB: 3.5 },
  'self-government-rules': { zh: '自治章程、村规民约、居民公约', en: "charters, village rules, residents' covenants", covers: ['GG'], kB: 4.5 },
  deliberation: { zh: '议事协商、三事分流、五社联动', en: 'deliberation, three streams, five parties', covers: ['GG'], kB: 3.7 },
  'burden-relief': { zh: '证明、牌子、工作事项清单', en: 'certificates, plates, lists of tasks', covers: ['GG'], kB: 7.3 },
  'community-facilities': { zh: '社区设施、一站式服务、规模与网格', en: 'facilities, one-stop services, scale and grids', programs: ['community-facility-area'], covers: ['GG'], kB: 18.3 },
  'governance-titles': { zh: '示范创建、实验区、评选与培训', en: 'models, zones, nominations, trainees', covers: ['GG'], kB: 3.4 },
}
