import type { Citation } from '@minzheng/core'

/** 关于健全重特大疾病医疗保险和救助制度的意见: it names these patients, and leaves to the provinces whom to recognise. */
export const medicalAidOpinion2021 = {
  title: '国务院办公厅关于健全重特大疾病医疗保险和救助制度的意见',
  number: '国办发〔2021〕42号',
  issuer: '国务院办公厅',
  issued: '2021-10-28',
  effective: '2021-10-28',
  confidence: 'official-excerpt',
  note: 'its part two, on whom medical assistance is for, was read in a reprint, and a district of 重庆 restates it; that the premium of tekun is paid in full and that of dibao in part, as a public file quotes the official page; day and number from a bilingual edition; that the provinces set the conditions is as remembered',
} as const satisfies Citation
