import { atArticle, type Citation, type LocalizedText, type PlainDate } from '@minzheng/core'
import { dibaoMeasures2021, dibaoTrial2012, urbanDibaoRegulation1999 } from '../shared/documents.js'

/** The kinds of income of the dibao measures, in whose terms a `Member` states its income. */
export type IncomeCategory = 'wage' | 'business' | 'property' | 'transfers' | 'residentsPension'
/** Whether an item counts: `local` where the national rule of the day does not say. */
export type IncomeCounting = 'counted' | 'not-counted' | 'local'

interface Item extends LocalizedText {
  readonly category: IncomeCategory
  readonly until2021: IncomeCounting
  readonly since2021: IncomeCounting
  /** A document of its own that takes it out of the income of those who are helped, from a day on; in towns alone, where it says so. */
  readonly excluded?: { readonly from: PlainDate; readonly area?: 'urban'; readonly cite: Citation }
}

/** 育儿补贴制度实施方案: the child-rearing subsidy from 2025-01-01. */
export const childRearingScheme2025 = {
  title: '育儿补贴制度实施方案',
  effective: '2025-01-01',
  confidence: 'secondary',
  note: 'read in press that agrees word for word; made public on 2025-07-28, issuer and number not seen; it leaves the subsidy out of income for dibao, tekun and others (等)',
} as const satisfies Citation

const always = { until2021: 'counted', since2021: 'counted' } as const
/** Not named until 2021, when art. 13 excluded it. */
const excludedSince2021 = { until2021: 'local', since2021: 'not-counted' } as const

/** Items of income by the lists of 民发〔2021〕57号 art. 13 and 民发〔2012〕220号 art. 16. */
export const incomeItems = {
  wages: { category: 'wage', zh: '工资、薪金、奖金、津贴', en: 'wages, bonuses and allowances', ...always },
  'labour-dividend': { category: 'wage', zh: '劳动分红', en: 'dividend on labour', ...always },
  'farm-production': {
    category: 'business',
    zh: '农林牧渔业生产收入',
    en: 'farming, forestry, livestock, fishery',
    ...always,
  },
  trade: {
    category: 'business',
    zh: '工商、运输、餐饮、服务业经营收入',
    en: 'trade, transport, catering, services',
    ...always,
  },
  interest: { category: 'property', zh: '储蓄存款利息', en: 'interest on savings', ...always },
  dividend: { category: 'property', zh: '有价证券红利、股息', en: 'dividends on securities', ...always },
  'land-lease': { category: 'property', zh: '转租承包土地经营权收入', en: 'lease of contracted land', ...always },
  rent: { category: 'property', zh: '出租或者出让房产收入', en: 'rent or sale of buildings', ...always },
  'support-received': { category: 'transfers', zh: '赡养费、抚养费、扶养费', en: 'support received', ...always },
  'retirement-pension': { category: 'transfers', zh: '离退休金', en: 'retirement pension', ...always },
  'unemployment-benefit': { category: 'transfers', zh: '失业保险金', en: 'unemployment insurance benefit', ...always },
  'survivors-benefit': { category: 'transfers', zh: '遗属补助金', en: 'survivors’ benefit', ...always },
  compensation: { category: 'transfers', zh: '赔偿收入', en: 'compensation', ...always },
  gift: { category: 'transfers', zh: '接受捐赠（赠送）收入', en: 'gifts', ...always },
  'social-assistance': {
    category: 'transfers',
    zh: '政府发放的社会救助款物',
    en: 'government social assistance',
    until2021: 'counted',
    since2021: 'not-counted',
  },
  'preferential-treatment': {
    category: 'transfers',
    zh: '优待抚恤金',
    en: 'preferential treatment and pensions of the armed forces’ families',
    ...excludedSince2021,
    excluded: { from: '1999-10-01', area: 'urban', cite: atArticle(urbanDibaoRegulation1999, '第二条') },
  },
  'family-planning-reward': {
    category: 'transfers',
    zh: '计划生育奖励与扶助金',
    en: 'family-planning reward and assistance',
    ...excludedSince2021,
  },
  scholarship: { category: 'transfers', zh: '奖学金', en: 'scholarship', ...excludedSince2021 },
  'bravery-reward': { category: 'transfers', zh: '见义勇为奖励', en: 'reward for bravery', ...excludedSince2021 },
  'residents-basic-pension': {
    category: 'residentsPension',
    zh: '城乡居民基本养老保险基础养老金',
    en: 'residents’ basic pension',
    until2021: 'local',
    since2021: 'not-counted',
  },
  'child-rearing-subsidy': {
    category: 'transfers',
    zh: '育儿补贴',
    en: 'child-rearing subsidy',
    until2021: 'local',
    since2021: 'local',
    excluded: { from: '2025-01-01', cite: childRearingScheme2025 },
  },
  'old-age-allowance': {
    category: 'transfers',
    zh: '高龄津贴',
    en: 'old-age allowance',
    until2021: 'local',
    since2021: 'local',
  },
} as const satisfies Readonly<Record<string, Item>>
/** The key of an item in {@link incomeItems}. */
export type IncomeItem = keyof typeof incomeItems

/** The kind of income that an item is, whether dibao counts it, and the article that says so. */
export interface ItemTreatment {
  readonly category: IncomeCategory
  readonly counting: IncomeCounting
  readonly cite: Citation
}

/**
 * Under which kind of income an item falls on a day, and whether dibao counts it. What prefectures and provinces exclude
 * besides (art. 13, no. 4 of the exclusions) is not here: `local` only marks what the national list leaves open. The basic
 * pension is excluded for 2021 to 2025; what follows is not known here, so it is `local` afterwards. The list of 2012 has
 * no exclusions, and counts relief money (社会救济金); in towns the regulation of 1999 leaves out what the families of the armed
 * forces get, which matters only where the `area` is said.
 */
export const incomeItem = (item: IncomeItem, on: PlainDate, area?: 'urban' | 'rural'): ItemTreatment => {
  const { category, until2021, since2021, excluded }: Item = incomeItems[item]
  const isExcluded = excluded && on >= excluded.from && (excluded.area === undefined || excluded.area === area)
  if (isExcluded) return { category, counting: 'not-counted', cite: excluded.cite }
  if (on < dibaoMeasures2021.effective)
    return { category, counting: until2021, cite: atArticle(dibaoTrial2012, '第十六条') }
  const lapsed = item === 'residents-basic-pension' && on > '2025-12-31'
  return { category, counting: lapsed ? 'local' : since2021, cite: atArticle(dibaoMeasures2021, '第十三条') }
}
