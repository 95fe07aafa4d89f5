import type { Citation } from '@minzheng/core'

/** 国务院关于建立残疾儿童康复救助制度的意见. */
export const childRehabilitationOpinion2018 = {
  title: '国务院关于建立残疾儿童康复救助制度的意见',
  number: '国发〔2018〕20号',
  issuer: '国务院',
  issued: '2018-06-21',
  effective: '2018-10-01',
  confidence: 'official-excerpt',
  note: 'part 二 read in a transcription that bears neither number nor days: these from memory',
} as const satisfies Citation
