import type { Citation } from '@minzheng/core'

// The documents that more than one topic rests on. Numbers and dates are as well known as `confidence` says.

/** 社会救助暂行办法: the umbrella regulation. */
export const assistanceRegulation = {
  title: '社会救助暂行办法',
  number: '国务院令第649号',
  issuer: '国务院',
  issued: '2014-02-21',
  effective: '2014-05-01',
  url: 'https://flk.npc.gov.cn/detail?id=ff8080816f3cbb3c016f4124babf19bb',
  seen: '2026-09-21',
  confidence: 'primary',
  note: 'read as amended on 2019-03-02, as the address has it; the wording of 2014 was not at hand',
} as const satisfies Citation

/**
 * 社会救助法: since 2026-07-01 above all that follows. It repeals nothing: what it does not say otherwise, the regulation and the
 * measures of the ministry go on to say. It has no number of days.
 */
export const assistanceLaw2026 = {
  title: '中华人民共和国社会救助法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2026-04-30',
  effective: '2026-07-01',
  seen: '2026-10-02',
  confidence: 'primary',
  note: 'text read in full, in two copies that agree; its official page was not seen',
} as const satisfies Citation

/** 民法典: who owes whom support. */
export const civilCode = {
  title: '中华人民共和国民法典',
  issuer: '全国人民代表大会',
  issued: '2020-05-28',
  effective: '2021-01-01',
  url: 'https://flk.npc.gov.cn/detail?id=ff808081729d1efe01729d50b5c500bf',
  confidence: 'primary',
} as const satisfies Citation

/** 婚姻法 as amended in 2001, until the Civil Code: the same. */
export const marriageLaw2001 = {
  title: '中华人民共和国婚姻法（2001年修正）',
  issuer: '全国人民代表大会常务委员会',
  issued: '2001-04-28',
  effective: '2001-04-28',
  url: 'https://flk.npc.gov.cn/detail?id=2c909fdd678bf17901678bf60f08027b',
  confidence: 'primary',
} as const satisfies Citation

/** 城市居民最低生活保障条例: until 2021 what dibao counted in towns, the support that supporters ought to pay with it (art. 2). */
export const urbanDibaoRegulation1999 = {
  title: '城市居民最低生活保障条例',
  number: '国务院令第271号',
  issuer: '国务院',
  issued: '1999-09-28',
  effective: '1999-10-01',
  url: 'https://flk.npc.gov.cn/detail?id=ff8080816f3cbb3c016f4104e8fc119e',
  seen: '2026-05-16',
  confidence: 'primary',
} as const satisfies Citation

/** 最低生活保障审核确认办法: dibao from 2021-07-01. */
export const dibaoMeasures2021 = {
  title: '最低生活保障审核确认办法',
  number: '民发〔2021〕57号',
  issuer: '民政部',
  issued: '2021-06-11',
  effective: '2021-07-01',
  confidence: 'primary',
  note: 'text read in full in a copy that bears neither number nor day: these from a secondary source',
} as const satisfies Citation

/** 最低生活保障审核审批办法（试行）: dibao until 2021-06-30. */
export const dibaoTrial2012 = {
  title: '最低生活保障审核审批办法（试行）',
  number: '民发〔2012〕220号',
  issuer: '民政部',
  issued: '2012-12-12',
  effective: '2012-12-12',
  confidence: 'primary',
  note: 'text read in full in a copy that bears neither number nor day',
} as const satisfies Citation

/** 关于进一步做好最低生活保障等社会救助兜底保障工作的通知. */
export const safetyNetNotice2022 = {
  title: '关于进一步做好最低生活保障等社会救助兜底保障工作的通知',
  issuer: '民政部、中央农办、财政部、国家乡村振兴局',
  issued: '2022-10-20',
  effective: '2022-10-20',
  confidence: 'primary',
  note: 'text read in full in a copy that bears the day; the number 民发〔2022〕83号 is not verified',
} as const satisfies Citation

/** 关于加强低收入人口动态监测做好分层分类社会救助工作的意见. */
export const lowIncomeOpinion2023 = {
  title: '关于加强低收入人口动态监测做好分层分类社会救助工作的意见',
  number: '国办发〔2023〕39号',
  issuer: '民政部等10部门，国务院办公厅转发',
  issued: '2023-10-19',
  effective: '2023-10-19',
  confidence: 'primary',
  note: 'text read in full in a copy that bears neither number nor day: these from a secondary source',
} as const satisfies Citation

/** 关于改革完善社会救助制度的意见. */
export const reformOpinion2020 = {
  title: '关于改革完善社会救助制度的意见',
  issuer: '中共中央办公厅、国务院办公厅',
  confidence: 'primary',
  note: 'text read in full in a copy that bears neither number nor day; issued in August 2020, made public on the 25th, the day is not known here; the number 中办发〔2020〕18号 is not verified',
} as const satisfies Citation

/** 特困人员认定办法 of 2021. */
export const tekunMeasures2021 = {
  title: '特困人员认定办法',
  number: '民发〔2021〕43号',
  issuer: '民政部',
  effective: '2021-07-01',
  confidence: 'primary',
  note: 'text read in full in a copy that bears neither number nor day: the number from a secondary source, issued in April 2021 as far as remembered',
} as const satisfies Citation

/** 特困人员认定办法 of 2016, until 2021-06-30. */
export const tekunMeasures2016 = {
  title: '特困人员认定办法',
  number: '民发〔2016〕178号',
  issuer: '民政部',
  issued: '2016-10-10',
  effective: '2016-10-10',
  confidence: 'secondary',
  note: 'who is unable to work and to support was read in a restatement; article numbers, income items, continuation and self-care are from memory or after 2021',
} as const satisfies Citation

/** 国务院关于进一步健全特困人员救助供养制度的意见. */
export const tekunOpinion2016 = {
  title: '国务院关于进一步健全特困人员救助供养制度的意见',
  number: '国发〔2016〕14号',
  issuer: '国务院',
  confidence: 'secondary',
  note: 'text not read; issued in February 2016 as far as remembered',
} as const satisfies Citation

/** 刚性支出困难家庭认定办法: the first national rule on rigid-expenditure households. */
export const rigidMeasures2024 = {
  title: '刚性支出困难家庭认定办法',
  number: '民发〔2024〕57号',
  issuer: '民政部',
  issued: '2024-10-24',
  effective: '2025-01-01',
  confidence: 'primary',
  note: 'text read in full in a copy that bears the first day; number and day of issue from a secondary source',
} as const satisfies Citation

/** 国务院关于全面建立临时救助制度的通知: families and single persons, and where they apply. */
export const temporaryNotice2014 = {
  title: '国务院关于全面建立临时救助制度的通知',
  number: '国发〔2014〕47号',
  issuer: '国务院',
  confidence: 'secondary',
  note: 'text not read; who applies and where was read in a report of Xinhua of 2014-10-24, by which it had been issued lately',
} as const satisfies Citation

/** 关于进一步加强和改进临时救助工作的意见. */
export const temporaryOpinion2018 = {
  title: '关于进一步加强和改进临时救助工作的意见',
  issuer: '民政部、财政部',
  issued: '2018-01-23',
  effective: '2018-01-23',
  confidence: 'primary',
  note: 'text read in full in a copy that bears the day; the number 民发〔2018〕23号 is not verified',
} as const satisfies Citation

/** 关于进一步健全完善临时救助制度的意见: quick help in emergencies, and help with expenses. */
export const temporaryOpinion2026 = {
  title: '关于进一步健全完善临时救助制度的意见',
  issuer: '民政部、财政部',
  effective: '2026-01-29',
  confidence: 'official-excerpt',
  note: 'read in part, in a reprint that breaks off in 二（二）; the ministry’s account of it, in reprints, has the rest of that: no new look into the income and property of those recognised, and quick help of at most one month of the dibao standard; made public on 2026-01-29, its number and day of issue are not known',
} as const satisfies Citation
