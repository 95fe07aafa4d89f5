import type { Topics } from '@minzheng/presets/topics'

/** The topics of this package: a folder and a line each; `npm run new topic` adds one. */
// biome-ignore format: a line each
export const topics: Topics = {
  'community-workers': { zh: '社区工作者配备与薪酬', en: 'number, pay and training of community workers', programs: ['community-worker-quota', 'community-worker-step-pay', 'community-worker-grade-pay'], covers: ['GG'], kB: 17 },
  'social-workers': { zh: '社会工作者考试、登记与奖补', en: 'examination, registration and money of social workers', programs: ['social-work-exam', 'social-work-award', 'social-work-allowance', 'social-work-new-hire-subsidy'], covers: ['SW'], kB: 19 },
}
