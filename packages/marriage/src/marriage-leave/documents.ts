import type { Citation } from '@minzheng/core'

/** 关于国营企业职工请婚丧假和路程假问题的通知: one to three days. */
export const weddingLeaveNotice1980 = {
  title: '国家劳动总局、财政部关于国营企业职工请婚丧假和路程假问题的通知',
  issuer: '国家劳动总局、财政部',
  issued: '1980-02-20',
  confidence: 'unverified',
  note: 'known by its title from pages; one to three days, and the day of issue, from memory',
} as const satisfies Citation

/** 人口与计划生育法 of 2001, until the end of 2015. */
export const populationLaw2001 = {
  title: '中华人民共和国人口与计划生育法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2001-12-29',
  effective: '2002-09-01',
  confidence: 'secondary',
  note: 'the days stand in the text of 2015; art. 25 (公民晚婚晚育，可以获得延长婚假、生育假的奖励) as 新京报 of 2015-12-27 quotes it',
} as const satisfies Citation

/** 人口与计划生育法 as amended in 2015: art. 25 knows longer leave for births alone, no more for late marriages. */
export const populationLaw2015 = {
  title: '中华人民共和国人口与计划生育法（2015年修正）',
  issuer: '全国人民代表大会常务委员会',
  issued: '2015-12-27',
  effective: '2016-01-01',
  url: 'https://flk.npc.gov.cn/detail?id=2c909fdd678bf17901678bf8017a08b1',
  confidence: 'primary',
} as const satisfies Citation

/** 女职工劳动保护特别规定: 98 days. */
export const womenWorkersProvisions2012 = {
  title: '女职工劳动保护特别规定',
  number: '国务院令第619号',
  issuer: '国务院',
  issued: '2012-04-28',
  effective: '2012-04-28',
  url: 'https://flk.npc.gov.cn/detail?id=ff8080816f3cbb3c016f410f1ed51451',
  confidence: 'primary',
} as const satisfies Citation
