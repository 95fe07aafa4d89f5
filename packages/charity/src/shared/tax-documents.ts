import type { Citation } from '@minzheng/core'

// The documents of donations and tax. Numbers and dates are as well known as `confidence` says.

/** 企业所得税法, article 9 as amended on 2017-02-24. */
export const corporateTaxLaw = {
  title: '中华人民共和国企业所得税法',
  issuer: '全国人民代表大会',
  effective: '2008-01-01',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=2c909fdd678bf17901678bf8470409d3',
  confidence: 'primary',
  note: 'article 9 read in its wording of 2017, which added the three years; the address has that version',
} as const satisfies Citation

/** 企业所得税法实施条例, articles 51 to 53 as amended in 2019. */
export const corporateTaxRegulation = {
  title: '中华人民共和国企业所得税法实施条例',
  issuer: '国务院',
  effective: '2008-01-01',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=ff8080816f3e9784016f42099687030a',
  confidence: 'primary',
  note: 'articles 51 to 53 read as amended by 国务院令第714号, as the address has them; the original wording in quotations',
} as const satisfies Citation

/** 企业所得税暂行条例, until 2007. */
export const corporateTaxInterim = {
  title: '中华人民共和国企业所得税暂行条例',
  issuer: '国务院',
  effective: '1994-01-01',
  confidence: 'secondary',
  note: '3% of taxable income, nothing above it: as restated in 国税函发〔1998〕555号, which was read; finance and insurance had 1.5%',
} as const satisfies Citation

/** 关于公益性捐赠支出企业所得税税前结转扣除有关政策的通知. */
export const corporateCarryForward = {
  title: '关于公益性捐赠支出企业所得税税前结转扣除有关政策的通知',
  number: '财税〔2018〕15号',
  issuer: '财政部、税务总局',
  issued: '2018-02-11',
  effective: '2017-01-01',
  confidence: 'primary',
} as const satisfies Citation

/** 关于企业扶贫捐赠所得税税前扣除政策的公告. */
export const povertyRelief2019 = {
  title: '关于企业扶贫捐赠所得税税前扣除政策的公告',
  number: '财政部 税务总局 国务院扶贫办公告2019年第49号',
  issued: '2019-04-02',
  effective: '2019-01-01',
  confidence: 'primary',
  note: 'text read in full, in reprints',
} as const satisfies Citation

/** 关于延长部分扶贫税收优惠政策执行期限的公告: to the end of 2025. */
export const povertyReliefExtension = {
  title: '关于延长部分扶贫税收优惠政策执行期限的公告',
  number: '财政部 税务总局 人力资源社会保障部 国家乡村振兴局公告2021年第18号',
  confidence: 'secondary',
  note: 'read where it is cited by the text of 2019; whether it was prolonged past 2025 is not known',
} as const satisfies Citation

/** 关于公益股权捐赠企业所得税政策问题的通知. */
export const equityGifts2016 = {
  title: '关于公益股权捐赠企业所得税政策问题的通知',
  number: '财税〔2016〕45号',
  issuer: '财政部、国家税务总局',
  issued: '2016-04-20',
  effective: '2016-01-01',
  confidence: 'primary',
  note: 'text read in full, in reprints',
} as const satisfies Citation

/** 个人所得税法, article 6. */
export const individualTaxLaw = {
  title: '中华人民共和国个人所得税法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2018-08-31',
  effective: '2019-01-01',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=2c909fdd678bf17901678bf724bd0609',
  confidence: 'primary',
} as const satisfies Citation

/** 个人所得税法实施条例, article 19: taxable income is meant before the gift is deducted. */
export const individualTaxRegulation = {
  title: '中华人民共和国个人所得税法实施条例',
  number: '国务院令第707号',
  issuer: '国务院',
  issued: '2018-12-18',
  effective: '2019-01-01',
  seen: '2026-05-16',
  url: 'https://flk.npc.gov.cn/detail?id=ff8080816f3cbb3c016f4122d8d9194b',
  confidence: 'primary',
} as const satisfies Citation

/** 关于公益慈善事业捐赠个人所得税政策的公告, articles 1 to 3. */
export const individualGifts2019 = {
  title: '关于公益慈善事业捐赠个人所得税政策的公告',
  number: '财政部 税务总局公告2019年第99号',
  issuer: '财政部、税务总局',
  issued: '2019-12-30',
  effective: '2019-01-01',
  confidence: 'official-excerpt',
  note: 'articles 1 to 3 read in full',
} as const satisfies Citation

/** The same from article 4 on, read in quotations only. */
export const individualGifts2019Quoted = {
  ...individualGifts2019,
  confidence: 'secondary',
  note: 'from article 4 on read in quotations of exam and tax sites; the numbers of the articles are not all confirmed',
} as const satisfies Citation

/** 关于公益性捐赠税前扣除资格确认有关衔接事项的公告: eased conditions for 2020 and 2021. */
export const taxStatusTransition2021 = {
  title: '关于公益性捐赠税前扣除资格确认有关衔接事项的公告',
  number: '财政部 税务总局 民政部公告2021年第3号',
  issuer: '财政部、税务总局、民政部',
  issued: '2021-02-04',
  effective: '2020-01-01',
  confidence: 'primary',
  note: 'text read in full, in reprints',
} as const satisfies Citation

/** 关于通过公益性群众团体的公益性捐赠税前扣除有关事项的公告. */
export const massOrganisations2021 = {
  title: '关于通过公益性群众团体的公益性捐赠税前扣除有关事项的公告',
  number: '财政部 税务总局公告2021年第20号',
  issuer: '财政部、税务总局',
  confidence: 'official-excerpt',
  note: 'articles 1 to 4 read',
} as const satisfies Citation

/** 公益事业捐赠票据使用管理办法. */
export const donationReceipts2024 = {
  title: '公益事业捐赠票据使用管理办法',
  number: '财综〔2024〕1号',
  issuer: '财政部',
  issued: '2024-01-13',
  effective: '2024-02-01',
  confidence: 'official-excerpt',
  note: 'articles 1 to 12 read; of article 6 the end of its list is missing',
} as const satisfies Citation
