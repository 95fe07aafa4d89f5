import type { Citation } from '@minzheng/core'

/** 预算法, as amended in 2018: what is published (14), replied and passed on (52), evaluated (57), accounts (80). */
export const budgetLaw = {
  title: '中华人民共和国预算法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2018-12-29',
  effective: '2018-12-29',
  confidence: 'primary',
} as const satisfies Citation

/** 预算法实施条例, revised in 2020: units publish too (art. 6). */
export const budgetRegulation = {
  title: '中华人民共和国预算法实施条例',
  number: '国务院令第729号',
  issuer: '国务院',
  issued: '2020-08-03',
  effective: '2020-10-01',
  confidence: 'primary',
} as const satisfies Citation

/** 项目支出绩效评价管理办法: the four grades and the ten points for execution. Not read. */
export const projectEvaluationMeasures = {
  title: '项目支出绩效评价管理办法',
  number: '财预〔2020〕10号',
  issuer: '财政部',
  issued: '2020-02-25',
  confidence: 'unverified',
  note: 'number, day, weights and grades as remembered; the text was not read',
} as const satisfies Citation

/** 中央财政困难群众救助补助资金管理办法 of 2017, as amended in 2018: divided by factors whose weights are set each year (art. 5). */
export const centralAidMeasures2017 = {
  title: '中央财政困难群众救助补助资金管理办法',
  number: '财社〔2017〕58号',
  issuer: '财政部、民政部',
  confidence: 'secondary',
  note: 'articles 1 to 6 read in a copy of 2018; the number as others cite it. Revised in 2022, which was not read',
} as const satisfies Citation

/** 彩票管理条例: whoever uses the fund tells the public every year how (art. 36). */
export const lotteryUseRegulation = {
  title: '彩票管理条例',
  number: '国务院令第554号',
  issuer: '国务院',
  issued: '2009-05-04',
  effective: '2009-07-01',
  confidence: 'primary',
} as const satisfies Citation
