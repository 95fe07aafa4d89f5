import type { Citation } from '@minzheng/core'

/** 生产安全事故报告和调查处理条例: grades, reports, investigation, and the fines until the law of 2021. */
export const accidentRegulation = {
  title: '生产安全事故报告和调查处理条例',
  number: '国务院令第493号',
  issuer: '国务院',
  issued: '2007-04-09',
  effective: '2007-06-01',
  confidence: 'primary',
} as const satisfies Citation

/** 安全生产法, as amended in 2014: the fines of articles 92 and 109. */
export const workSafetyLaw2014 = {
  title: '中华人民共和国安全生产法（2014年修正）',
  issuer: '全国人民代表大会常务委员会',
  issued: '2014-08-31',
  effective: '2014-12-01',
  confidence: 'primary',
} as const satisfies Citation

/** 安全生产法, as amended in 2021: the fines of articles 95 and 114, the safety staff of article 24. */
export const workSafetyLaw2021 = {
  title: '中华人民共和国安全生产法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2021-06-10',
  effective: '2021-09-01',
  confidence: 'primary',
} as const satisfies Citation
