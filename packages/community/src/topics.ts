import type { Topics } from '@minzheng/presets/topics'

/** The topics of this package: a folder and a line each; `npm run new topic` adds one. */
// biome-ignore format: a line each
export const topics: Topics = {
  'community-workers': { zh: '社区工作者配备与薪酬', en: 'number, pay and training of community workers', programs: ['community-worker-quota', 'community-worker-step-pay', 'community-worker-grade-pay'], covers: ['GG'], kB: 16.5 },
  'social-workers': { zh: '社会工作者考试、登记与奖补', en: 'examination, registration and money of social workers', programs: ['social-work-exam', 'social-work-award', 'social-work-allowance', 'social-work-new-hire-subsidy'], covers: ['SW'], kB: 18 },
  'social-work-stations': { zh: '社工站、机构与岗位', en: 'stations, agencies and posts of social work', covers: ['SW'], kB: 2.5 },
  'service-projects': { zh: '社工与志愿服务项目', en: 'projects of social work and volunteering', covers: ['SW', 'VO'], kB: 4 },
  'volunteer-service': { zh: '志愿服务记录、证明与队伍', en: 'records, certificates and teams of volunteers', covers: ['VO'], kB: 8.5 },
  'volunteer-stars': { zh: '志愿者星级与积分', en: 'stars and points of volunteers', programs: ['volunteer-star', 'volunteer-points'], covers: ['VO'], kB: 16 },
  'time-banks': { zh: '时间银行', en: 'time banks', programs: ['time-bank'], covers: ['VO'], kB: 15.5 },
  'mental-rehabilitation': { zh: '精神障碍社区康复', en: 'community rehabilitation for mental disorders', programs: ['mental-rehabilitation-targets'], covers: ['MH'], kB: 21 },
}
