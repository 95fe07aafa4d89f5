import type { Citation } from '@minzheng/core'

/** 关于健全防止返贫动态监测和帮扶机制的指导意见: who is watched against falling back into poverty. */
export const relapseOpinion2021 = {
  title: '关于健全防止返贫动态监测和帮扶机制的指导意见',
  number: '中农组发〔2021〕7号',
  issuer: '中央农村工作领导小组',
  confidence: 'secondary',
  note: 'number and first lines read in a copy, which does not show the day; places acted on it in August 2021; the three kinds, the 15 days from a clue to the recognition, the 5 days of publicity in the village and what a risk must show before it counts as gone, as the counties 秦安 and 林周 (2023) explain them: the days may stand in the working guide to it, which was not seen',
} as const satisfies Citation
