import type { Citation } from '@minzheng/core'

/** 国务院关于建立残疾儿童康复救助制度的意见. */
export const childRehabilitationOpinion2018 = {
  title: '国务院关于建立残疾儿童康复救助制度的意见',
  number: '国发〔2018〕20号',
  issuer: '国务院',
  issued: '2018-06-21',
  effective: '2018-10-01',
  confidence: 'primary',
  note: 'text read in a transcription that does not bear its number, which is from memory; issued on the day that 全面建成小康社会大事记 names, carried out from the day that its last paragraph names',
} as const satisfies Citation
