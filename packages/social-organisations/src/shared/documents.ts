import type { Citation } from '@minzheng/core'

// The documents that more than one topic rests on. Numbers and dates are as well known as `confidence` says.

/** 社会团体登记管理条例 as issued in 1998, until 2016-02-05: the articles from 14 on bear other numbers than later. */
export const associationRegulation1998 = {
  title: '社会团体登记管理条例',
  number: '国务院令第250号',
  issuer: '国务院',
  issued: '1998-10-25',
  effective: '1998-10-25',
  confidence: 'unverified',
  note: 'the text of 1998 was not read in full: what it shares with that of 2016 is taken from there, its numbers of articles are from memory',
} as const satisfies Citation

/** 社会团体登记管理条例, as revised on 2016-02-06. */
export const associationRegulation2016 = {
  title: '社会团体登记管理条例',
  number: '国务院令第250号',
  issuer: '国务院',
  issued: '2016-02-06',
  effective: '2016-02-06',
  url: 'https://flk.npc.gov.cn/detail?id=ff8080816f3cbb3c016f40eed27f0c19',
  confidence: 'primary',
} as const satisfies Citation

/** 社会团体登记管理条例, as revised on 2026-03-12: merging and ending of trade associations, liquidation, sanctions. */
export const associationRegulation2026 = {
  title: '社会团体登记管理条例',
  number: '国务院令第250号',
  issuer: '国务院',
  issued: '2026-03-12',
  effective: '2026-03-12',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=ff8081819cf9f588019d0933d6a259ef',
  confidence: 'primary',
} as const satisfies Citation

/** 民办非企业单位登记管理暂行条例. */
export const serviceInstitutionRegulation = {
  title: '民办非企业单位登记管理暂行条例',
  number: '国务院令第251号',
  issuer: '国务院',
  issued: '1998-10-25',
  effective: '1998-10-25',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=ff8080816f3cbb3c016f40f03dbd0c8c',
  confidence: 'primary',
} as const satisfies Citation

/** 民办非企业单位登记暂行办法. */
export const serviceInstitutionMeasures = {
  title: '民办非企业单位登记暂行办法',
  number: '民政部令第18号',
  issuer: '民政部',
  issued: '1999-12-28',
  effective: '1999-12-28',
  confidence: 'official-excerpt',
  note: 'text read in a copy that bears neither number nor day: these are from memory',
} as const satisfies Citation

/** 基金会管理条例. */
export const foundationRegulation = {
  title: '基金会管理条例',
  number: '国务院令第400号',
  issuer: '国务院',
  issued: '2004-03-08',
  effective: '2004-06-01',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=ff8080816f3cbb3c016f40f192790d07',
  confidence: 'primary',
} as const satisfies Citation

/** 社会组织名称管理办法. */
export const organisationNameMeasures = {
  title: '社会组织名称管理办法',
  number: '民政部令第69号',
  issuer: '民政部',
  issued: '2024-01-08',
  effective: '2024-05-01',
  confidence: 'official-excerpt',
  note: 'articles 1 to 8 and 15 to 18 read in copies, articles 9 to 14 not',
} as const satisfies Citation

/** 关于改革社会组织管理制度促进社会组织健康有序发展的意见: direct registration of four kinds, filing of community organisations. */
export const reformOpinion2016 = {
  title: '关于改革社会组织管理制度促进社会组织健康有序发展的意见',
  number: '中办发〔2016〕46号',
  issuer: '中共中央办公厅、国务院办公厅',
  effective: '2016-08-21',
  confidence: 'secondary',
  note: 'as notices of the provinces cite it; of August 2016, 2016-08-21 as the day on which it was made public is from memory',
} as const satisfies Citation

/** 慈善法, as amended in 2023: charities are decided on in thirty days. */
export const charityLaw2023 = {
  title: '中华人民共和国慈善法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2023-12-29',
  effective: '2024-09-05',
  url: 'https://flk.npc.gov.cn/detail?id=ff8081818d6a4639018df3f1fc7e122d',
  confidence: 'primary',
} as const satisfies Citation

/** 行政许可法 as of 2003, until 2019-04-22: its articles 32, 42 and 44 read as they do now. */
export const licensingLaw2003 = {
  title: '中华人民共和国行政许可法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2003-08-27',
  effective: '2004-07-01',
  confidence: 'secondary',
  note: 'the text of 2003 was not read: the amendment of 2019 is known to have left these articles as they were',
} as const satisfies Citation

/** 行政许可法, as amended in 2019: how an application is received, and a licence handed over. */
export const licensingLaw = {
  title: '中华人民共和国行政许可法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2019-04-23',
  effective: '2019-04-23',
  seen: '2026-05-16',
  confidence: 'primary',
} as const satisfies Citation

/** 民法典. */
export const civilCode = {
  title: '中华人民共和国民法典',
  issuer: '全国人民代表大会',
  issued: '2020-05-28',
  effective: '2021-01-01',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=ff808081729d1efe01729d50b5c500bf',
  confidence: 'primary',
} as const satisfies Citation

/** 民发〔2014〕38号: associations set up their branches themselves. */
export const branchNotice2014 = {
  title: '关于贯彻落实国务院取消全国性社会团体分支机构、代表机构登记行政审批项目的决定有关问题的通知',
  number: '民发〔2014〕38号',
  issuer: '民政部',
  effective: '2014-02-27',
  confidence: 'official-excerpt',
  note: 'points 一 to 五 read in a copy; the approval ended with 国发〔2013〕44号 on 2013-11-08; the day of the notice was not seen, on the day given a trade body showed it',
} as const satisfies Citation
