import { atArticle, type Citation, type LocalizedText } from '@minzheng/core'

/** 国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见. */
export const disabilitySubsidyOpinion2015 = {
  title: '国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见',
  number: '国发〔2015〕52号',
  issuer: '国务院',
  effective: '2016-01-01',
  confidence: 'secondary',
  note: 'rules as several provinces and cities restate them; the text itself not read',
} as const satisfies Citation

/** 关于进一步加强事实无人抚养儿童保障工作的意见. */
export const unattendedChildrenOpinion2019 = {
  title: '关于进一步加强事实无人抚养儿童保障工作的意见',
  number: '民发〔2019〕62号',
  issuer: '民政部等12部门',
  article: '三（一）、三（二）',
  effective: '2020-01-01',
  confidence: 'primary',
  note: 'text read in a transcription that bears neither number nor days: these as provincial texts and reports name them',
} as const satisfies Citation

/** 广州市困难残疾人生活补贴和重度残疾人护理补贴实施办法, which says what the national text leaves open. */
const guangzhou2021 = {
  title: '广州市困难残疾人生活补贴和重度残疾人护理补贴实施办法',
  confidence: 'secondary',
  note: 'as a report of 2021-11-25 restates it; a local rule',
} as const satisfies Citation

const opinion = atArticle(disabilitySubsidyOpinion2015, '政策衔接')

/** `yes`: beside it; `no`: not; `higher`: the higher of the two of a kind. */
export type Overlap = 'yes' | 'no' | 'higher'

/** What a disabled person may also draw, and whether the two subsidies go beside it. */
export const disabilitySubsidyOverlaps = [
  { key: 'tekun', title: { zh: '特困人员救助供养', en: 'Tekun support' }, living: 'no', care: 'no', cite: opinion },
  {
    key: 'orphanAllowance',
    title: { zh: '孤儿基本生活保障', en: 'Allowance of orphans' },
    living: 'no',
    care: 'yes',
    cite: opinion,
  },
  {
    key: 'unattendedChildAllowance',
    title: { zh: '全额事实无人抚养儿童补贴', en: 'Full allowance of de-facto unattended children' },
    living: 'no',
    care: 'yes',
    cite: unattendedChildrenOpinion2019,
  },
  {
    key: 'workInjuryCare',
    title: { zh: '工伤保险生活护理费', en: 'Care payment of work-injury insurance' },
    living: 'no',
    care: 'no',
    cite: opinion,
  },
  {
    key: 'oldAgeWelfare',
    title: { zh: '老年福利性生活或护理补贴', en: 'Welfare allowance for the aged' },
    living: 'higher',
    care: 'higher',
    cite: opinion,
  },
  {
    key: 'dutyDisabilityWelfare',
    title: { zh: '因公致残福利性补贴', en: 'Welfare allowance for disability by duty' },
    living: 'higher',
    care: 'higher',
    cite: opinion,
  },
  {
    key: 'retiredCadreWelfare',
    title: { zh: '离休福利性补贴', en: 'Welfare allowance of retired cadres' },
    living: 'higher',
    care: 'higher',
    cite: opinion,
  },
  {
    key: 'disabledSoldierOrPolice',
    title: { zh: '残疾军人、伤残警察', en: 'Disabled soldier or police' },
    living: 'yes',
    care: 'yes',
    cite: guangzhou2021,
  },
  {
    key: 'oldAgeAllowance',
    title: { zh: '高龄津贴', en: 'Old-age allowance' },
    living: 'yes',
    care: 'yes',
    cite: guangzhou2021,
  },
  {
    key: 'elderlyServiceSubsidy',
    title: { zh: '不同性质的养老服务补贴', en: 'Elderly-service subsidy of another purpose' },
    living: 'yes',
    care: 'yes',
    cite: guangzhou2021,
  },
  {
    key: 'elderlyCareSubsidy',
    title: { zh: '养老护理补贴', en: 'Elderly-care subsidy' },
    living: 'yes',
    care: 'higher',
    cite: guangzhou2021,
  },
] as const satisfies readonly {
  readonly key: string
  readonly title: LocalizedText
  readonly living: Overlap
  readonly care: Overlap
  readonly cite: Citation
}[]

/** The key of a status in {@link disabilitySubsidyOverlaps}. */
export type OverlapKey = (typeof disabilitySubsidyOverlaps)[number]['key']

/** The statuses that have an effect on one of the two subsidies. */
export const overlapsWith = (subsidy: 'living' | 'care', effect: Overlap): OverlapKey[] =>
  disabilitySubsidyOverlaps.filter(row => row[subsidy] === effect).map(({ key }) => key)
