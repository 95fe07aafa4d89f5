import type { Citation } from '@minzheng/core'

/** 关于加强社区工作者队伍建设的意见: eighteen for ten thousand, grades of post, training. */
export const communityWorkerOpinion2024 = {
  title: '关于加强社区工作者队伍建设的意见',
  issuer: '中共中央办公厅、国务院办公厅',
  issued: '2024-03-28',
  effective: '2024-03-28',
  confidence: 'primary',
  note: 'text read in a copy that is filed under another title; number not seen, the day is that of the copy',
} as const satisfies Citation

/** What places say of how many community workers there are to be and what they are paid; the nation has no table of pay. */
export const localCommunityWorkerRules = {
  title: '各地社区工作者配备和薪酬规定',
  confidence: 'secondary',
  note: 'local rules only; each policy value names its own document',
} as const satisfies Citation
