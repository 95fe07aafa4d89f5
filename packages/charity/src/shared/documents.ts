import type { Citation } from '@minzheng/core'

// The documents that more than one topic rests on. Numbers and dates are as well known as `confidence` says.

/** 慈善法 of 2016, until 2024-09-04. */
export const charityLaw2016 = {
  title: '中华人民共和国慈善法',
  number: '主席令第四十三号',
  issuer: '全国人民代表大会',
  issued: '2016-03-16',
  effective: '2016-09-01',
  url: 'https://flk.npc.gov.cn/detail?id=2c909fdd678bf17901678bf8028608c5',
  confidence: 'primary',
  note: 'text read in full; the number is as remembered',
} as const satisfies Citation

/** 慈善法 as amended on 2023-12-29: articles after 45 bear other numbers than in 2016. */
export const charityLaw2023 = {
  title: '中华人民共和国慈善法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2023-12-29',
  effective: '2024-09-05',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=ff8081818d6a4639018df3f1fc7e122d',
  confidence: 'primary',
} as const satisfies Citation

/** 公益事业捐赠法. */
export const donationLaw = {
  title: '中华人民共和国公益事业捐赠法',
  issuer: '全国人民代表大会常务委员会',
  issued: '1999-06-28',
  effective: '1999-09-01',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=2c909fdd678bf17901678bf608a7022b',
  confidence: 'primary',
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

/** 关于慈善组织开展慈善活动年度支出和管理费用的规定. */
export const spendingRule2016 = {
  title: '关于慈善组织开展慈善活动年度支出和管理费用的规定',
  number: '民发〔2016〕189号',
  issuer: '民政部、财政部、国家税务总局',
  issued: '2016-10-11',
  confidence: 'secondary',
  note: 'made public on 2016-10-20, dated 2016-10-11 as a law database has it; articles 8(4) and 9 to 11 and the opening of 12 were read in the wording of the rule',
} as const satisfies Citation

/** 关于公益性捐赠税前扣除有关事项的公告. */
export const taxStatusNotice2020 = {
  title: '关于公益性捐赠税前扣除有关事项的公告',
  number: '财政部 税务总局 民政部公告2020年第27号',
  issuer: '财政部、税务总局、民政部',
  issued: '2020-05-13',
  effective: '2020-01-01',
  confidence: 'primary',
  note: 'text read in full in a copy that bears neither number nor day; both as a tax library heads it',
} as const satisfies Citation
