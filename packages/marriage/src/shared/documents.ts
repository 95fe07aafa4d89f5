import type { Citation } from '@minzheng/core'

// The documents that more than one topic rests on. Numbers and dates are as well known as `confidence` says.

/** 民法典, in force from 2021-01-01; arts. 200–204, 1040–1092 read. */
export const civilCode = {
  title: '中华人民共和国民法典',
  issuer: '全国人民代表大会',
  issued: '2020-05-28',
  effective: '2021-01-01',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=ff808081729d1efe01729d50b5c500bf',
  confidence: 'primary',
} as const satisfies Citation

/** 婚姻法 as amended in 2001, until the Civil Code. */
export const marriageLaw2001 = {
  title: '中华人民共和国婚姻法（2001年修正）',
  issuer: '全国人民代表大会常务委员会',
  issued: '2001-04-28',
  effective: '2001-04-28',
  url: 'https://flk.npc.gov.cn/detail?id=2c909fdd678bf17901678bf60f08027b',
  confidence: 'primary',
} as const satisfies Citation

/** 婚姻登记条例 of 2003. */
export const registrationRegulation2003 = {
  title: '婚姻登记条例',
  number: '国务院令第387号',
  issuer: '国务院',
  issued: '2003-08-08',
  effective: '2003-10-01',
  url: 'https://flk.npc.gov.cn/detail?id=ff8080816f3cbb3c016f40e4a36509a1',
  confidence: 'primary',
} as const satisfies Citation

/** 婚姻登记条例 as amended for the Civil Code (2024-12-06). */
export const registrationRegulation2024 = {
  title: '婚姻登记条例（2024年修订）',
  number: '国务院令第797号',
  issuer: '国务院',
  issued: '2024-12-06',
  effective: '2025-01-20',
  url: 'https://flk.npc.gov.cn/detail?id=ff8081819667441b0196a99b6ca13483',
  confidence: 'primary',
  note: 'the text was read in full; the number of the decree and the day of effect stand in reports, not in the text',
} as const satisfies Citation

/** 婚姻登记条例 as revised in 2025: registration anywhere in the mainland, no household book, no fee. */
export const registrationRegulation2025 = {
  title: '婚姻登记条例（2025年修订）',
  number: '国务院令第804号',
  issuer: '国务院',
  issued: '2025-04-06',
  effective: '2025-05-10',
  url: 'https://flk.npc.gov.cn/detail?id=ff808181927f12760196429801fb66cf',
  confidence: 'primary',
} as const satisfies Citation

/** 最高人民法院关于适用民法典婚姻家庭编的解释（一）; arts. 1–30 read. */
export const familyInterpretation2020 = {
  title: '最高人民法院关于适用《中华人民共和国民法典》婚姻家庭编的解释（一）',
  number: '法释〔2020〕22号',
  issuer: '最高人民法院',
  issued: '2020-12-29',
  effective: '2021-01-01',
  confidence: 'primary',
} as const satisfies Citation

/** 关于贯彻落实《民法典》中有关婚姻登记规定的通知: the procedure of divorce with its two periods. */
export const civilCodeNotice2020 = {
  title: '民政部关于贯彻落实《中华人民共和国民法典》中有关婚姻登记规定的通知',
  number: '民发〔2020〕116号',
  issuer: '民政部',
  effective: '2021-01-01',
  confidence: 'official-excerpt',
  note: 'items one and two read in copies that agree; the forms annexed and the day of issue were not',
} as const satisfies Citation

/** The regulation in force on a day; before 2003-10-01 none that was read. */
export const registrationRegulationOn = (
  on: string,
):
  | typeof registrationRegulation2003
  | typeof registrationRegulation2024
  | typeof registrationRegulation2025
  | undefined =>
  [registrationRegulation2025, registrationRegulation2024, registrationRegulation2003].find(
    ({ effective }) => effective <= on,
  )
