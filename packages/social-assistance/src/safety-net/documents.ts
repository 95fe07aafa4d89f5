import type { Citation } from '@minzheng/core'

/** 关于健全防止返贫动态监测和帮扶机制的指导意见: who is watched against falling back into poverty. */
export const relapseOpinion2021 = {
  title: '关于健全防止返贫动态监测和帮扶机制的指导意见',
  issuer: '中央农村工作领导小组',
  confidence: 'secondary',
  note: 'the three kinds, the 15 days from a clue to the recognition, the 5 days of publicity in the village and what a risk must show before it counts as gone, as the county 秦安 explains them; text, number and day not seen',
} as const satisfies Citation
