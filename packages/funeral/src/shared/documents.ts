import type { Citation } from '@minzheng/core'

// The documents that more than one topic rests on. Numbers and dates are as well known as `confidence` says.

/** 殡葬管理条例 as issued in 1997, to the end of 2012. */
export const funeralRegulation1997 = {
  title: '殡葬管理条例',
  number: '国务院令第225号',
  issuer: '国务院',
  issued: '1997-07-21',
  effective: '1997-07-21',
  confidence: 'secondary',
  note: 'the version before the amendment of 2012: article 20 read in two copies, where it still ends with enforcement; the other articles as in the version of 2012',
} as const satisfies Citation

/** 殡葬管理条例 as amended by 国务院令第628号, to 2026-03-29. */
export const funeralRegulation2012 = {
  title: '殡葬管理条例',
  number: '国务院令第225号',
  issuer: '国务院',
  issued: '2012-11-09',
  effective: '2013-01-01',
  url: 'https://flk.npc.gov.cn/detail?id=ff8080816f3cbb3c016f409ba1840550',
  confidence: 'primary',
  note: 'text of all 24 articles read; the amending decision (国务院令第628号) was signed on 2012-11-09 and, as a secondary source says, took effect on 2013-01-01',
} as const satisfies Citation

/** 殡葬管理条例, second revision: from 2026-03-30. */
export const funeralRegulation2025 = {
  title: '殡葬管理条例',
  number: '国务院令第824号',
  issuer: '国务院',
  issued: '2025-12-12',
  effective: '2026-03-30',
  url: 'https://flk.npc.gov.cn/detail?id=ff8081819b697220019bc0af1cff6c9c',
  confidence: 'primary',
  note: 'text of all 73 articles read',
} as const satisfies Citation

/** 国家发展改革委、民政部、财政部关于进一步完善殡葬服务收费政策的通知. */
export const funeralChargeNotice2026 = {
  title: '关于进一步完善殡葬服务收费政策的通知',
  number: '发改价格〔2026〕108号',
  issuer: '国家发展改革委、民政部、财政部',
  confidence: 'secondary',
  note: 'the opening of part 1 read in reproductions; neither the day of issue nor that of effect was seen, so the kinds of prices are switched on 2026-03-30 with the regulation',
} as const satisfies Citation

/** 国家发展改革委、民政部关于进一步加强殡葬服务收费管理有关问题的指导意见. */
export const funeralChargeOpinion2012 = {
  title: '关于进一步加强殡葬服务收费管理有关问题的指导意见',
  number: '发改价格〔2012〕673号',
  issuer: '国家发展改革委、民政部',
  confidence: 'unverified',
  note: 'number from memory, content as local rules that follow it restate it',
} as const satisfies Citation

/** 民政部关于殡葬管理条例若干具体问题的解释: sizes of graves and the term of use. */
export const funeralExplanation1998 = {
  title: '关于《殡葬管理条例》中若干具体问题的解释',
  number: '民事发〔1998〕10号',
  issuer: '民政部',
  confidence: 'secondary',
  note: 'part 4 as a secondary source restates it; whether it holds beside the regulation of 2026 is not settled',
} as const satisfies Citation

/** 上海市殡葬管理条例, as amended on 2024-08-22. */
export const shanghaiFuneralRegulation2024 = {
  title: '上海市殡葬管理条例',
  issuer: '上海市人民代表大会常务委员会',
  issued: '2024-08-22',
  confidence: 'primary',
  note: 'text of the third amendment read; the regulation is in force from 1998-01-01, the day of the amendment’s effect was not seen',
} as const satisfies Citation

/** 北京市殡葬管理条例, as amended on 2016-11-25. */
export const beijingFuneralRegulation2016 = {
  title: '北京市殡葬管理条例',
  issuer: '北京市人民代表大会常务委员会',
  issued: '2016-11-25',
  confidence: 'primary',
} as const satisfies Citation

/** 河南省殡葬管理办法, as amended on 2012-11-29. */
export const henanFuneralMeasures2012 = {
  title: '河南省殡葬管理办法',
  issuer: '河南省人民代表大会常务委员会',
  issued: '2012-11-29',
  confidence: 'primary',
} as const satisfies Citation

/** 郑州市殡葬管理条例, as amended on 2018-11-29. */
export const zhengzhouFuneralRegulation2018 = {
  title: '郑州市殡葬管理条例',
  issuer: '郑州市人民代表大会常务委员会',
  issued: '2018-11-29',
  confidence: 'primary',
} as const satisfies Citation

/** 江苏省公墓管理办法. */
export const jiangsuCemeteryMeasures2023 = {
  title: '江苏省公墓管理办法',
  number: '江苏省人民政府令第171号',
  issuer: '江苏省人民政府',
  effective: '2023-04-01',
  confidence: 'secondary',
} as const satisfies Citation

/** 中华人民共和国行政处罚法, as revised in 2021. */
export const administrativePunishmentLaw = {
  title: '中华人民共和国行政处罚法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2021-01-22',
  effective: '2021-07-15',
  confidence: 'primary',
} as const satisfies Citation

/** What places say of relief, awards and fees; no document sets an amount for the whole country. */
export const localFuneralRules = {
  title: '各地惠民殡葬、节地生态安葬规定',
  confidence: 'secondary',
  note: 'local rules only; each policy value names its own document',
} as const satisfies Citation
