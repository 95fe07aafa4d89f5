import { atArticle, type Citation, compareText, keysOf, type LocalizedText, type PlainDate } from '@minzheng/core'
import type { HelpKey, LowIncomeCategory } from '../low-income-category/rules.js'
import { helpFor, lowIncomeCategories, lowIncomeHelpOn } from '../low-income-category/rules.js'
import { medicalAidOpinion2021 as medical2021 } from '../serious-illness/documents.js'
import {
  assistanceRegulation,
  assistanceLaw2026 as law2026,
  reformOpinion2020 as opinion2020,
  lowIncomeOpinion2023 as opinion2023,
} from '../shared/documents.js'

/** The kinds of special assistance (专项社会救助): 社会救助法 art. 15. */
export const specialSchemes = {
  medical: { zh: '医疗救助', en: 'Medical assistance' },
  education: { zh: '教育救助', en: 'Education assistance' },
  housing: { zh: '住房救助', en: 'Housing assistance' },
  employment: { zh: '就业救助', en: 'Employment assistance' },
  disaster: { zh: '受灾人员救助', en: 'Disaster relief' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A kind of special assistance. */
export type SpecialScheme = keyof typeof specialSchemes

/** Those for whom the recognition of a household opens a kind of help; a disaster opens it for whomever it strikes. */
export type MeansTestedScheme = Exclude<SpecialScheme, 'disaster'>

/** Where somebody is in education. */
export const educationStages = {
  none: { zh: '未就学', en: 'None' },
  preschool: { zh: '学前教育', en: 'Preschool' },
  compulsory: { zh: '义务教育', en: 'Compulsory education' },
  senior: { zh: '高中阶段教育（含中等职业教育）', en: 'Senior high, vocational included' },
  higher: { zh: '普通高等教育', en: 'Higher education' },
  'unable-to-attend': { zh: '不能入学接受义务教育的残疾儿童', en: 'Disabled child who cannot attend school' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A stage of education. */
export type EducationStage = keyof typeof educationStages

/** What the nation opens at one time: for whom, and by which article. */
export interface SpecialCoverage {
  /** The first and last day; `null`: still. */
  readonly from: PlainDate
  readonly to: PlainDate | null
  readonly schemes: Readonly<
    Record<MeansTestedScheme, { readonly for: readonly LowIncomeCategory[]; readonly cite: Citation }>
  >
  readonly stages: readonly EducationStage[]
}

const two = ['dibao', 'tekun'] as const
const four = ['dibao', 'tekun', 'marginal', 'rigid'] as const
const three = ['dibao', 'marginal', 'rigid'] as const
const enrolled = ['compulsory', 'senior', 'higher', 'unable-to-attend'] as const
const allStages = ['preschool', ...enrolled] as const
const since2020 = {
  education: { for: two, cite: atArticle(opinion2020, '二（三）9') },
  housing: { for: two, cite: atArticle(opinion2020, '二（三）10') },
  employment: { for: ['dibao'], cite: atArticle(assistanceRegulation, '第四十二条') },
} as const

/**
 * What the nation has opened since 2014, one time after the other, by the texts on assistance: whom the rebuilding of dangerous rural houses reaches
 * (建村〔2021〕35号: the monitored and those of rigid expenses too) is a rule of its own, which was not read and is not held here. Medical assistance is for marginal households and those monitored against
 * poverty since 2021-10-28. Until 2023-10-18 whom else a place helps was its own to say (the regulation art. 28(3); the opinion of 2020,
 * whose measures are for low-income households as they need them).
 */
export const specialCoverage = [
  {
    from: '2014-05-01',
    to: '2020-08-31',
    schemes: {
      medical: { for: two, cite: atArticle(assistanceRegulation, '第二十八条') },
      education: { for: two, cite: atArticle(assistanceRegulation, '第三十三条') },
      housing: { for: two, cite: atArticle(assistanceRegulation, '第三十七条') },
      employment: { for: ['dibao'], cite: atArticle(assistanceRegulation, '第四十二条') },
    },
    stages: enrolled,
  },
  {
    from: '2020-09-01',
    to: '2021-10-27',
    schemes: { medical: { for: two, cite: atArticle(assistanceRegulation, '第二十八条') }, ...since2020 },
    stages: allStages,
  },
  {
    from: '2021-10-28',
    to: '2023-10-18',
    schemes: {
      medical: { for: ['dibao', 'tekun', 'monitored', 'marginal'], cite: atArticle(medical2021, '二（一）') },
      ...since2020,
    },
    stages: allStages,
  },
  {
    from: '2023-10-19',
    to: '2026-06-30',
    schemes: {
      // It names the four; the opinion of 2021, which goes on, has those monitored against poverty beside them.
      medical: { for: [...four, 'monitored'], cite: atArticle(opinion2023, '四（二）1') },
      // 其他经济困难家庭: a household monitored against poverty is one.
      education: { for: [...four, 'monitored', 'other'], cite: atArticle(opinion2023, '四（二）2') },
      housing: { for: four, cite: atArticle(opinion2023, '四（二）3') },
      employment: { for: three, cite: atArticle(opinion2023, '四（二）4') },
    },
    stages: allStages,
  },
  {
    from: '2026-07-01',
    to: null,
    schemes: {
      // The Law names the four; the opinion of 2021 goes on to help the monitored with medical costs, that of 2023 the monitored and others with education.
      medical: { for: [...four, 'monitored'], cite: atArticle(law2026, '第二十四条') },
      education: { for: [...four, 'monitored', 'other'], cite: atArticle(law2026, '第二十五条') },
      housing: { for: four, cite: atArticle(law2026, '第二十六条') },
      employment: { for: three, cite: atArticle(law2026, '第二十七条') },
    },
    stages: allStages,
  },
] as const satisfies readonly SpecialCoverage[]

/** What the nation opens on a day; `undefined` before 2014-05-01. */
export const specialCoverageOn = (date: PlainDate): SpecialCoverage | undefined =>
  specialCoverage.findLast(({ from }) => from <= date)

/** A kind of help that the nation opens to a category on a later day, and had not on an earlier one. */
export interface NewlyCovered {
  readonly scheme: MeansTestedScheme
  readonly category: LowIncomeCategory
  readonly cite: Citation
}

/**
 * How special assistance was widened (专项救助扩围) from one day to another: kind by kind, the categories newly covered. `undefined` where one
 * of the days is before 2014-05-01: what was open then is not held here.
 */
export const newlyCovered = (before: PlainDate, after: PlainDate): NewlyCovered[] | undefined => {
  const [earlier, later] = [specialCoverageOn(before), specialCoverageOn(after)]
  if (earlier === undefined || later === undefined) return undefined
  return keysOf(later.schemes).flatMap(scheme => {
    const { for: categories, cite } = later.schemes[scheme]
    return categories
      .filter(category => !earlier.schemes[scheme].for.includes(category))
      .map(category => ({ scheme, category, cite }))
  })
}

/** The layers of help: 社会救助法 arts 15, 34, 54; services, charity and what a place adds stand beside the three. */
export const helpLayers = {
  basic: { zh: '基本生活救助', en: 'Basic living' },
  special: { zh: '专项社会救助', en: 'Special assistance' },
  emergency: { zh: '急难社会救助', en: 'Emergency assistance' },
  services: { zh: '服务类社会救助', en: 'Services' },
  local: { zh: '其他救助帮扶', en: 'Other help' },
  charity: { zh: '慈善帮扶', en: 'Charity' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A layer of help. */
export type HelpLayer = keyof typeof helpLayers

/** Who is in charge of help (社会救助管理部门, 社会救助法 art. 4), and who else gives it. */
export const assistanceDepartments = {
  'civil-affairs': { zh: '民政部门', en: 'Civil affairs' },
  'medical-security': { zh: '医疗保障部门', en: 'Medical security' },
  health: { zh: '卫生健康部门', en: 'Health' },
  education: { zh: '教育部门', en: 'Education' },
  housing: { zh: '住房城乡建设部门', en: 'Housing' },
  labour: { zh: '人力资源社会保障部门', en: 'Human resources and social security' },
  emergency: { zh: '应急管理部门', en: 'Emergency management' },
  agriculture: { zh: '农业农村部门', en: 'Agriculture and rural affairs' },
  disabled: { zh: '残联', en: 'Federation of disabled persons' },
  charity: { zh: '慈善组织', en: 'Charities' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** Who is in charge of some help. */
export type AssistanceDepartment = keyof typeof assistanceDepartments

/** Where somebody asks for help. */
export const helpDoors = {
  'township-of-registration': { zh: '户籍所在地乡镇（街道）', en: 'Township of registration' },
  'township-of-emergency': { zh: '急难发生地乡镇（街道）', en: 'Township where the emergency happens' },
  school: { zh: '就读学校', en: 'The school' },
  'housing-office': { zh: '县级住房保障部门，或乡镇（街道）', en: 'The housing office of the county, or the township' },
  'employment-service': { zh: '街道、社区公共就业服务机构', en: 'Public employment service' },
  'relief-station': { zh: '救助管理机构，或乡镇（街道）', en: 'Relief body, or the township' },
  none: { zh: '无须另行申请', en: 'Nothing to apply for' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A door at which somebody asks for help. */
export type HelpDoor = keyof typeof helpDoors

interface Route {
  readonly layer: HelpLayer
  readonly department: AssistanceDepartment
  readonly door: HelpDoor
}
const route = (layer: HelpLayer, department: AssistanceDepartment, door: HelpDoor = 'township-of-registration') => ({
  layer,
  department,
  door,
})

/** Each kind of help: its layer, who is in charge of it, and where it is asked for (令649 arts 36, 40, 44, 60; 社会救助法 arts 4, 37, 38, 49, 52). */
export const helpRoutes: Readonly<Record<HelpKey, Route>> = {
  dibao: route('basic', 'civil-affairs'),
  tekun: route('basic', 'civil-affairs'),
  singlePerson: route('basic', 'civil-affairs'),
  medicalPremiumFull: route('special', 'medical-security'),
  medicalPremiumFixed: route('special', 'medical-security'),
  medicalPremiumIfEligible: route('special', 'medical-security'),
  medical: route('special', 'medical-security'),
  medicalOfMonitored: route('special', 'medical-security'),
  education: route('special', 'education', 'school'),
  educationOfOthers: route('special', 'education', 'school'),
  housing: route('special', 'housing', 'housing-office'),
  employment: route('special', 'labour', 'employment-service'),
  // 自然灾害救助条例: by the governments of the place that was struck; rebuilding is applied for there (arts 20, 21).
  disaster: route('special', 'emergency', 'township-of-emergency'),
  emergency: route('emergency', 'civil-affairs', 'township-of-emergency'),
  emergencyIllness: route('emergency', 'health', 'none'),
  adrift: route('emergency', 'civil-affairs', 'relief-station'),
  priceSubsidy: route('local', 'civil-affairs', 'none'),
  services: route('services', 'civil-affairs'),
  servicesOfOthers: route('services', 'civil-affairs'),
  heatingAndFuneral: route('local', 'civil-affairs'),
  disability: route('local', 'disabled'),
  charity: route('charity', 'charity', 'none'),
  povertyPrevention: route('local', 'agriculture'),
}

/** In which layer a kind of help stands on a day: the opinion has emergency treatment under medical assistance (四（二）1). */
const layerOf = (help: HelpKey, date: PlainDate): HelpLayer =>
  help === 'emergencyIllness' && date < law2026.effective ? 'special' : helpRoutes[help].layer

/**
 * Where somebody of some categories asks for a kind of help on a day: the Law sends who asks for employment assistance to the township
 * (art. 37); until then medical assistance of those on dibao or tekun was given without being asked for (国务院令第649号 art. 30).
 */
export const doorOf = (help: HelpKey, date: PlainDate, ...categories: readonly LowIncomeCategory[]): HelpDoor => {
  const byLaw = date >= law2026.effective
  if (help === 'employment' && byLaw) return 'township-of-registration'
  return help === 'medical' && !byLaw && categories.some(one => one === 'dibao' || one === 'tekun')
    ? 'none'
    : helpRoutes[help].door
}

/** One step of a referral: the help, by whom, where, and by which article it is open. */
export interface Referral extends Route {
  readonly help: HelpKey
  readonly title: LocalizedText
  /** `local`: only where the place has chosen to. */
  readonly basis: 'rule' | 'local'
  readonly cite: Citation
}

const layerOrder = keysOf(helpLayers)

/**
 * To whom somebody of some categories is referred on a day (基本生活救助、专项救助、急难救助、慈善帮扶衔接): every help that the
 * recognition opens, layer by layer. Whether its own conditions are met is for its department, or for {@link specialAssistance}.
 * @throws ProblemError `not-in-force` before 2023-10-19, when the opinion first set out the layers
 */
export const referralsFor = (date: PlainDate, ...categories: readonly LowIncomeCategory[]): Referral[] =>
  helpFor(date, ...categories)
    .map(help => {
      const { zh, en, basis, cite } = lowIncomeHelpOn(date)[help]!
      return {
        help,
        title: { zh, en },
        basis,
        cite,
        ...helpRoutes[help],
        layer: layerOf(help, date),
        door: doorOf(help, date, ...categories),
      }
    })
    .toSorted(
      (a, b) => layerOrder.indexOf(a.layer) - layerOrder.indexOf(b.layer) || compareText(a.department, b.department),
    )

/**
 * The whole matrix on a day: for each category of the low-income population, the help that its recognition opens.
 * @throws ProblemError `not-in-force` before 2023-10-19
 */
export const referralMatrix = (date: PlainDate): Readonly<Record<LowIncomeCategory, readonly Referral[]>> =>
  Object.fromEntries(
    keysOf(lowIncomeCategories).map(category => [category, referralsFor(date, category)]),
  ) as unknown as Record<LowIncomeCategory, readonly Referral[]>
