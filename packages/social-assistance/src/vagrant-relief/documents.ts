import type { Citation } from '@minzheng/core'

/** 城市生活无着的流浪乞讨人员救助管理办法. */
export const vagrantReliefMeasures = {
  title: '城市生活无着的流浪乞讨人员救助管理办法',
  number: '国务院令第381号',
  issuer: '国务院',
  issued: '2003-06-20',
  effective: '2003-08-01',
  url: 'https://flk.npc.gov.cn/detail?id=ff8080816f3cbb3c016f40ddb9840839',
  seen: '2026-09-21',
  confidence: 'primary',
} as const satisfies Citation

/** 城市生活无着的流浪乞讨人员救助管理办法实施细则. */
export const vagrantReliefRules = {
  title: '城市生活无着的流浪乞讨人员救助管理办法实施细则',
  number: '民政部令第24号',
  issuer: '民政部',
  issued: '2003-07-21',
  effective: '2003-08-01',
  url: 'https://www.gov.cn/gongbao/content/2003/content_62510.htm',
  confidence: 'official-excerpt',
  note: 'articles 1 to 6 read in a copy; the 10 days of article 12 as a record of the page at the address quotes it, the filing of a longer stay in restatements; articles 13 to 15 from memory, as local notices of 2003 repeat them',
} as const satisfies Citation

/**
 * 关于加强生活无着流浪乞讨人员身份查询和照料安置工作的意见: the first national text with days for the search and three months for the
 * settlement.
 */
export const vagrantSettlementOpinion = {
  title: '关于加强生活无着流浪乞讨人员身份查询和照料安置工作的意见',
  issuer: '民政部、公安部',
  issued: '2015-08-20',
  effective: '2015-08-20',
  confidence: 'secondary',
  note: 'part one read in copies as far as the quick search; the notice in 24 hours, the 7 working days, the month of the police and the three months as provinces and the press repeat them; no day of effect was seen, that of issue is taken; the number 民发〔2015〕158号 is not verified',
} as const satisfies Citation

/** 生活无着的流浪乞讨人员救助管理机构工作规程. */
export const stationWorkflow2014 = {
  title: '生活无着的流浪乞讨人员救助管理机构工作规程',
  number: '民发〔2014〕132号',
  issuer: '民政部',
  issued: '2014-06-22',
  effective: '2014-08-01',
  confidence: 'secondary',
  note: 'articles 1 to 10 and the sections on leaving read in copies, the latter without the numbers of their articles',
} as const satisfies Citation

/** The ministry’s guide for relief stations in the epidemic, since 2020-02-14: a stay may last longer. */
export const stationEpidemicGuide2020 = {
  title: '生活无着的流浪乞讨人员救助管理机构新冠肺炎疫情防控工作指南',
  issuer: '民政部',
  effective: '2020-02-14',
  confidence: 'secondary',
  note: 'as 新华网 reports it on 2020-02-14: a stay of 14 days, and longer as the epidemic asks; its day and its end were not seen, that of the report and that of the controls (2023-01-08) are taken',
} as const satisfies Citation
