import type { Citation } from '@minzheng/core'

// The documents of the lottery and its public-welfare fund. Numbers and dates are as well known as `confidence` says.

/** 彩票管理条例. */
export const lotteryRegulation = {
  title: '彩票管理条例',
  number: '国务院令第554号',
  issuer: '国务院',
  issued: '2009-05-04',
  effective: '2009-07-01',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=ff8080816f3cbb3c016f40d68014068e',
  confidence: 'primary',
} as const satisfies Citation

/** 彩票管理条例实施细则, until 2018-09-30. */
export const lotteryRules2012 = {
  title: '彩票管理条例实施细则',
  number: '财政部、民政部、国家体育总局令第67号',
  issuer: '财政部、民政部、国家体育总局',
  issued: '2012-01-18',
  effective: '2012-03-01',
  confidence: 'secondary',
  note: 'the decision of 2018 struck out articles 19 and 20: what follows bore numbers two higher; the day of effect as remembered',
} as const satisfies Citation

/** The same as amended by 令第96号 of 2018-08-16: articles after 18 bear other numbers. */
export const lotteryRules2018 = {
  title: '彩票管理条例实施细则（2018年修订）',
  number: '财政部、民政部、国家体育总局令第96号',
  issuer: '财政部、民政部、国家体育总局',
  issued: '2018-08-16',
  effective: '2018-10-01',
  confidence: 'official-excerpt',
  note: 'the amending decision and article 57 read in copies; article 41 as quoted by lottery centres, article 7 as newspapers restate it',
} as const satisfies Citation

/** The State Council’s distribution policy, which the ministry of finance repeats in its yearly announcement. */
export const lotteryDistribution = {
  title: '彩票公益金筹集分配情况和中央集中彩票公益金安排使用情况公告（历年）',
  issuer: '财政部',
  confidence: 'secondary',
  note: 'half to the centre, and its parts, read in reprints; the ministry set it in 2006 with effect from 2005',
} as const satisfies Citation

/** The announcement of 2018 with the rates of 2017. */
export const lotteryRates2018 = {
  title: '财政部公告2018年第114号',
  issuer: '财政部',
  confidence: 'secondary',
  note: 'rates as restated; the announcement reports on 2017, so that year is taken',
} as const satisfies Citation

/** A provincial lottery centre’s page on where the money of a ticket goes. */
export const lotteryRatesSports = {
  title: '体育彩票公益金提取比例说明',
  confidence: 'secondary',
  note: 'a page of 2024 or later on the sports lottery',
} as const satisfies Citation

/** 关于推进养老服务发展的意见. */
export const elderlyCareOpinion2019 = {
  title: '关于推进养老服务发展的意见',
  number: '国办发〔2019〕5号',
  issuer: '国务院办公厅',
  confidence: 'secondary',
  note: 'made public in April 2019; the fifth of its measures, （五） of part 一, as quoted in the press',
} as const satisfies Citation

/** 国务院关于加快发展养老服务业的若干意见: half of the welfare money and more for care of the elderly. */
export const elderlyCareOpinion2013 = {
  title: '国务院关于加快发展养老服务业的若干意见',
  number: '国发〔2013〕35号',
  issuer: '国务院',
  issued: '2013-09-06',
  confidence: 'primary',
  note: 'text read in a transcription that bears neither number nor day: both from memory',
} as const satisfies Citation
