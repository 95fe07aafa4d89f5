import { atArticle, type Citation, isWithin, type LocalizedText, type PlainDate, runsOn } from '@minzheng/core'
import * as z from 'zod'
import { careServiceOpinion2013, shandongCareRegulation2020 } from '../shared/documents.js'

/** 关于养老、托育、家政等社区家庭服务业税费优惠政策的公告. */
export const communityServiceTaxNotice2019 = {
  title: '关于养老、托育、家政等社区家庭服务业税费优惠政策的公告',
  number: '财政部公告2019年第76号',
  issuer: '财政部、税务总局、发展改革委、民政部、商务部、卫生健康委',
  effective: '2019-06-01',
  confidence: 'official-excerpt',
  note: 'articles one to three read on the site of a tax bureau; the first and last day from memory',
} as const satisfies Citation

/** 关于延续实施养老、托育、家政等社区家庭服务业税费优惠政策的公告. */
export const communityServiceTaxNotice2026 = {
  title: '关于延续实施养老、托育、家政等社区家庭服务业税费优惠政策的公告',
  number: '财政部公告2026年第7号',
  issuer: '财政部、税务总局、国家发展改革委、民政部、商务部、国家卫生健康委',
  effective: '2026-01-01',
  confidence: 'secondary',
  note: 'articles one and two and its days read in reprints of the text, of 2026-01-20',
} as const satisfies Citation

/** 关于全面推开营业税改征增值税试点的通知, whose annex 3 holds until the law on VAT. */
export const vatPilotNotice2016 = {
  title: '关于全面推开营业税改征增值税试点的通知',
  number: '财税〔2016〕36号',
  issuer: '财政部、国家税务总局',
  issued: '2016-03-23',
  effective: '2016-05-01',
  confidence: 'secondary',
  note: 'annex 3 一（二） read in a copy; number and days from memory, and that it held until the law came into force',
} as const satisfies Citation

/** 中华人民共和国增值税法. */
export const vatLaw = {
  title: '中华人民共和国增值税法',
  issuer: '全国人民代表大会常务委员会',
  issued: '2024-12-25',
  effective: '2026-01-01',
  confidence: 'primary',
} as const satisfies Citation

/** 关于减免养老和医疗机构行政事业性收费有关问题的通知. */
export const careFeeNotice2014 = {
  title: '关于减免养老和医疗机构行政事业性收费有关问题的通知',
  number: '财税〔2014〕77号',
  issuer: '财政部、国家发展改革委',
  effective: '2015-01-01',
  confidence: 'unverified',
  note: 'from memory; 国发〔2013〕35号, which was read, asks places for the same',
} as const satisfies Citation

/** A preference that the law gives to who cares for older people (社会办养老激励). */
export interface CareIncentive {
  readonly id: string
  readonly title: LocalizedText
  /** Both ends included; `null`: no end is known. */
  readonly from: PlainDate
  readonly to: PlainDate | null
  /** For whom: institutions, or who serves a community from premises of its own; only non-profits, or only the others. */
  readonly for: 'institution' | 'community' | 'any'
  readonly nonProfit?: boolean
  /** The province that gives it, by code; left out: the whole country. */
  readonly division?: string
  readonly cite: Citation
}

const community = (cite: Citation, from: PlainDate, to: PlainDate): CareIncentive[] =>
  (
    [
      ['vat', '第一条第一项', '社区养老服务收入免征增值税', 'no VAT on community care'],
      ['income-tax', '第一条第二项', '社区养老服务收入减按90%计入收入总额', 'nine tenths of it count as income'],
      ['deed-tax', '第一条第三项', '承受房屋、土地免征契税', 'no deed tax on premises taken'],
      ['fees', '第一条第四项', '免征不动产登记费、城市基础设施配套费等', 'no fees for registering or building'],
      ['property-tax', '第二条', '房产、土地免征房产税、城镇土地使用税', 'no tax on property or land'],
    ] as const
  ).map(([id, article, zh, en]) => ({
    id: `community-${id}`,
    title: { zh, en },
    from,
    to,
    for: 'community',
    cite: atArticle(cite, article),
  }))

/** The preferences that are known, national and local. */
export const careIncentives: readonly CareIncentive[] = [
  ...community(communityServiceTaxNotice2019, '2019-06-01', '2025-12-31'),
  ...community(communityServiceTaxNotice2026, '2026-01-01', '2027-12-31'),
  {
    id: 'institution-vat',
    title: { zh: '养老机构提供的养老服务免征增值税', en: 'no VAT on the care of institutions' },
    from: vatPilotNotice2016.effective,
    to: '2025-12-31',
    for: 'institution',
    cite: atArticle(vatPilotNotice2016, '附件3第一条第二项'),
  },
  {
    id: 'institution-vat',
    title: { zh: '养老机构提供的育养服务免征增值税', en: 'no VAT on the care of institutions' },
    from: vatLaw.effective,
    to: null,
    for: 'institution',
    cite: atArticle(vatLaw, '第二十四条第七项'),
  },
  {
    id: 'institution-property-tax',
    title: {
      zh: '非营利性养老机构自用房产、土地免征房产税、城镇土地使用税',
      en: 'no tax on property or land that a non-profit home uses itself',
    },
    from: careServiceOpinion2013.issued,
    to: null,
    for: 'institution',
    nonProfit: true,
    cite: atArticle(careServiceOpinion2013, '三（三）'),
  },
  {
    id: 'institution-income-tax',
    title: {
      zh: '符合条件的非营利性养老机构按规定免征企业所得税',
      en: 'no income tax on a non-profit home that meets the conditions',
    },
    from: careServiceOpinion2013.issued,
    to: null,
    for: 'institution',
    nonProfit: true,
    cite: atArticle(careServiceOpinion2013, '三（三）'),
  },
  {
    id: 'utilities',
    title: {
      zh: '养老机构用电、用水、用气、用热按居民生活类价格执行',
      en: 'power, water, gas and heat of a home at the price of homes',
    },
    from: careServiceOpinion2013.issued,
    to: null,
    for: 'institution',
    cite: atArticle(careServiceOpinion2013, '三（三）'),
  },
  {
    id: 'fees-waived',
    title: {
      zh: '非营利性养老机构建设免征有关行政事业性收费',
      en: 'building a non-profit home pays no administrative fees',
    },
    from: careFeeNotice2014.effective,
    to: null,
    for: 'institution',
    nonProfit: true,
    cite: careFeeNotice2014,
  },
  {
    id: 'fees-halved',
    title: { zh: '营利性养老机构建设减半征收有关行政事业性收费', en: 'building a for-profit home pays half of them' },
    from: careFeeNotice2014.effective,
    to: null,
    for: 'institution',
    nonProfit: false,
    cite: careFeeNotice2014,
  },
  {
    id: 'utilities-shandong',
    title: { zh: '用水、用电、用气、用热按居民生活类价格', en: 'water, power, gas and heat at the price of homes' },
    from: shandongCareRegulation2020.effective,
    to: null,
    for: 'any',
    division: '370000',
    cite: atArticle(shandongCareRegulation2020, '第五十条'),
  },
]

/** Who asks: a home or a service of a community, where it is, and whether it is non-profit; `null`: not known. */
export const CareProviderProfile = z.strictObject({
  kind: z.enum(['institution', 'community']),
  nonProfit: z.boolean().nullable(),
  division: z.string().regex(/^\d{6}$/),
})
export type CareProviderProfile = z.infer<typeof CareProviderProfile>

/** The preferences that a provider has on a day, and those that hang on what is not known of it. */
export const incentivesFor = (
  { kind, nonProfit, division }: CareProviderProfile,
  on: PlainDate,
): { readonly given: readonly CareIncentive[]; readonly open: readonly CareIncentive[] } => {
  const inForce = careIncentives.filter(
    one =>
      (one.for === 'any' || one.for === kind) &&
      runsOn(one.from, one.to, on) &&
      (one.division === undefined || isWithin(division, one.division)),
  )
  return {
    given: inForce.filter(one => one.nonProfit === undefined || one.nonProfit === nonProfit),
    open: inForce.filter(one => one.nonProfit !== undefined && nonProfit === null),
  }
}
