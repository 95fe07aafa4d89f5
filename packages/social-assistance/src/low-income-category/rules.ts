import { atArticle, type Citation, dated, type LocalizedText, type PlainDate } from '@minzheng/core'
import { ifKnown, yesNo } from '@minzheng/core/fields'
import { defineProgram, firstOf, type InForce, versions } from '@minzheng/rules'
import * as z from 'zod'
import { medicalAidOpinion2021 } from '../serious-illness/documents.js'
import { assistanceLaw2026, assistanceRegulation, lowIncomeOpinion2023 } from '../shared/documents.js'

/** The six categories of the low-income population (低收入人口), 国办发〔2023〕39号 二. */
export const lowIncomeCategories = {
  dibao: { zh: '最低生活保障对象', en: 'Recipients of dibao' },
  tekun: { zh: '特困人员', en: 'People in extreme hardship (tekun)' },
  monitored: { zh: '防止返贫监测对象', en: 'Monitored against a return to poverty' },
  marginal: { zh: '最低生活保障边缘家庭成员', en: 'Members of marginal low-income households' },
  rigid: { zh: '刚性支出困难家庭成员', en: 'Members of households in hardship from rigid expenses' },
  other: { zh: '其他困难人员', en: 'Others in hardship' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** The key of a category in {@link lowIncomeCategories}. */
export type LowIncomeCategory = keyof typeof lowIncomeCategories

const outcome = (zh: string, en: string) => ifKnown(yesNo(zh, en))

/** What the other programs say of one household, or of a person in it; left out: not known. */
export const LowIncomeCategoryFacts = z.strictObject({
  /** `eligible` of dibao, or of single-person dibao. */
  dibao: outcome('符合低保（含单人保）条件', 'Eligible for dibao, or dibao alone'),
  /** `eligible` of tekun. */
  tekun: outcome('符合特困人员条件', 'Eligible for tekun support'),
  /** In the register of the rural-affairs authorities; it goes together with any of the others. */
  monitored: outcome('防止返贫监测对象', 'Monitored against a return to poverty'),
  /** `eligible` of marginal-household. */
  marginal: outcome('符合低保边缘家庭条件', 'Eligible as a marginal household'),
  /** `eligible` of rigid-expenditure. */
  rigid: outcome('符合刚性支出困难家庭条件', 'In hardship from rigid expenses'),
  /** Others in hardship, by the local rule. */
  other: outcome('当地认定的其他困难人员', 'Others in hardship by the local rule'),
})

const two = atArticle(lowIncomeOpinion2023, '二')

/** Since the opinion; by the Law the four groups of its own are cited from it. */
const categoryVersion = (inForce: InForce, four: Citation) =>
  defineProgram({
    id: 'low-income-category',
    title: { zh: '低收入人口类别', en: 'Category of the low-income population' },
    inForce,
    facts: LowIncomeCategoryFacts,
    policy: z.strictObject({}),
    rules(household) {
      const { tekun, monitored, other } = household
      const dibao = household.dibao
        .and(tekun.not())
        .as({ zh: '低保对象且非特困人员', en: 'On dibao and not tekun' }, { cite: four })
      const marginal = household.marginal
        .and(household.dibao.not(), tekun.not())
        .as({ zh: '低保边缘，且非低保、特困', en: 'Marginal, and neither on dibao nor tekun' }, { cite: four })
      const rigid = household.rigid
        .and(household.dibao.not(), tekun.not(), household.marginal.not())
        .as({ zh: '刚性支出困难，且不属前列', en: 'Rigid expenses, and none of those' }, { cite: four })
      const category = firstOf(
        [tekun, 'tekun'],
        [dibao, 'dibao'],
        [marginal, 'marginal'],
        [rigid, 'rigid'],
        [monitored, 'monitored'],
        [other, 'other'],
      )
        .otherwise('none')
        .as(
          { zh: '低收入人口类别', en: 'Category of the low-income population' },
          { cite: two, words: { ...lowIncomeCategories, none: { zh: '不属于低收入人口', en: 'None' } } },
        )
      const lowIncome = household.dibao
        .or(tekun, monitored, household.marginal, household.rigid, other)
        .as({ zh: '属于低收入人口', en: 'Belongs to the low-income population' }, { cite: two })
      return { lowIncome, category, tekun, dibao, marginal, rigid, monitored, other }
    },
  })

/** Since the opinion of 2023. */
export const lowIncomeCategory2023 = categoryVersion(
  { from: '2023-10-19', to: '2026-06-30', cite: lowIncomeOpinion2023 },
  two,
)

/** Under 社会救助法, which names the four groups among those it helps (art. 13); the opinion goes on to say who else is counted. */
export const lowIncomeCategory2026 = categoryVersion(
  { from: '2026-07-01', cite: assistanceLaw2026 },
  atArticle(assistanceLaw2026, '第十三条'),
)

/**
 * Which category of the low-income population a household falls in. Dibao, tekun, marginal and rigid exclude each other in
 * this order of help, tekun before dibao; a household can be monitored besides, and `monitored` says so. `category` is the
 * first that applies, and undetermined while one before it is not known.
 */
export const lowIncomeCategory = versions(lowIncomeCategory2023, lowIncomeCategory2026)

/** Help that the opinion opens to a category; who meets the conditions of each help is its own rule. */
export interface Help extends LocalizedText {
  readonly for: readonly LowIncomeCategory[]
  /** `rule`: by the national opinion; `local`: where a place has chosen to. */
  readonly basis: 'rule' | 'local'
  readonly cite: Citation
}

const four = ['dibao', 'tekun', 'marginal', 'rigid'] as const
const everyone = ['dibao', 'tekun', 'monitored', 'marginal', 'rigid', 'other'] as const
const help = (
  zh: string,
  en: string,
  article: string,
  categories: readonly LowIncomeCategory[],
  basis: Help['basis'] = 'rule',
  document: Citation = lowIncomeOpinion2023,
): Help => ({ zh, en, for: categories, basis, cite: atArticle(document, article) })

/** The layers of help by category until the Law (国办发〔2023〕39号 四). */
export const lowIncomeHelp = {
  dibao: help('最低生活保障', 'dibao', '四（一）', ['dibao']),
  tekun: help('特困人员救助供养', 'tekun support', '四（一）', ['tekun']),
  singlePerson: help('重病、重残人员单独纳入低保', 'dibao alone for the seriously ill or disabled', '四（一）', [
    'marginal',
  ]),
  medicalPremiumFull: help('全额资助参加居民医保', 'health insurance premium in full', '四（二）1', ['tekun']),
  medicalPremiumFixed: help('定额资助参加居民医保', 'health insurance premium, fixed sum', '四（二）1', ['dibao']),
  medicalPremiumIfEligible: help(
    '符合资助参保条件的，定额资助',
    'health insurance premium, fixed sum, where the place includes them',
    '四（二）1',
    ['monitored', 'marginal', 'rigid', 'other'],
    'local',
  ),
  medical: help('医疗救助', 'medical assistance', '四（二）1', four),
  // The opinion names the four; that of 2021 goes on to help those monitored.
  medicalOfMonitored: help('医疗救助', 'medical assistance', '二（一）', ['monitored'], 'rule', medicalAidOpinion2021),
  // 其他经济困难家庭: a household monitored against poverty is one.
  education: help('教育救助', 'education assistance', '四（二）2', [...four, 'monitored', 'other']),
  housing: help('住房救助', 'housing assistance', '四（二）3', four),
  employment: help('就业救助', 'employment assistance', '四（二）4', ['dibao', 'marginal', 'rigid']),
  // The opinion (四（二）5) names the four; the regulation goes on to give it to whomever a disaster strikes.
  disaster: help('受灾人员救助', 'disaster relief', '第二十条', everyone, 'rule', assistanceRegulation),
  emergencyIllness: help('疾病应急救助', 'emergency treatment', '四（二）1', everyone),
  emergency: help('急难社会救助', 'emergency assistance', '四（三）', everyone),
  adrift: help('生活无着流浪乞讨人员救助', 'relief of people adrift without means', '四（三）', everyone),
  services: help('服务类社会救助', 'visits and care', '四（四）', everyone, 'local'),
  heatingAndFuneral: help('取暖补贴、殡葬费用减免', 'heating subsidy, funeral fees', '四（五）', four, 'local'),
  disability: help(
    '困难残疾人生活补贴、残疾儿童康复救助、家庭无障碍改造',
    'disability living subsidy, rehabilitation of children, accessible homes',
    '四（五）',
    ['marginal'],
    'local',
  ),
  charity: help('慈善帮扶', 'charity', '四（六）', everyone),
  povertyPrevention: help('防止返贫帮扶', 'help against a return to poverty', '四', ['monitored']),
} as const satisfies Readonly<Record<string, Help>>
const byLaw = (zh: string, en: string, article: string, categories: readonly LowIncomeCategory[]): Help =>
  help(zh, en, article, categories, 'rule', assistanceLaw2026)

/**
 * The same since 2026-07-01, under 社会救助法, which has its own article for most of them. It names no monitored households and no
 * others in hardship, whom the opinion goes on to help; the province may add groups (art. 33).
 */
export const lowIncomeHelp2026 = {
  ...lowIncomeHelp,
  dibao: byLaw('最低生活保障', 'dibao', '第十八条', ['dibao']),
  tekun: byLaw('特困人员供养', 'tekun support', '第十六条', ['tekun']),
  singlePerson: byLaw(
    '重度残疾人、重病患者以及确有特殊困难人员纳入低保',
    'dibao alone for the severely disabled, the seriously ill and those in true special hardship',
    '第二十一条',
    ['marginal'],
  ),
  medical: byLaw('医疗救助', 'medical assistance', '第二十四条', four),
  education: byLaw('教育救助', 'education assistance', '第二十五条', four),
  educationOfOthers: help('教育救助', 'education assistance', '四（二）2', ['monitored', 'other']),
  housing: byLaw('住房救助', 'housing assistance', '第二十六条', four),
  employment: byLaw('就业救助', 'employment assistance', '第二十七条', ['dibao', 'marginal', 'rigid']),
  disaster: byLaw('受灾人员救助', 'disaster relief', '第二十八条', everyone),
  emergencyIllness: byLaw('疾病应急救助', 'emergency treatment', '第三十条', everyone),
  adrift: byLaw('生活无着的流散人员救助', 'relief of people adrift without means', '第三十一条', everyone),
  priceSubsidy: byLaw('价格临时补贴（对象按联动机制的规定）', 'price subsidy, to whom the notices name', '第三十二条', [
    'dibao',
    'tekun',
  ]),
  services: byLaw('服务类社会救助', 'visits and care', '第三十四条', four),
  // Art. 34 is of the objects of assistance; the opinion goes on to encourage places to visit the others too.
  servicesOfOthers: help('服务类社会救助', 'visits and care', '四（四）', ['monitored', 'other'], 'local'),
  emergency: byLaw('急难社会救助', 'emergency assistance', '第二十九条', everyone),
} as const satisfies Readonly<Record<string, Help>>

/** The key of a kind of help in {@link lowIncomeHelp} or {@link lowIncomeHelp2026}. */
export type HelpKey = keyof typeof lowIncomeHelp2026

const helpThroughTime = /* @__PURE__ */ dated<Readonly<Partial<Record<HelpKey, Help>>>>(
  { zh: '分层分类救助', en: 'Help by category' },
  [
    { status: 'in-force', from: lowIncomeOpinion2023.effective, value: lowIncomeHelp, cite: lowIncomeOpinion2023 },
    { status: 'in-force', from: assistanceLaw2026.effective, value: lowIncomeHelp2026, cite: assistanceLaw2026 },
  ],
)

/** The layers of help on a day. @throws ProblemError `not-in-force` before 2023-10-19, when the opinion first set them out */
export const lowIncomeHelpOn = (date: PlainDate): Readonly<Partial<Record<HelpKey, Help>>> =>
  helpThroughTime.at(date).value

/**
 * What a category opens on a day, by key of {@link lowIncomeHelpOn}; for several categories, what any of them opens.
 * @throws ProblemError `not-in-force` before 2023-10-19
 */
export const helpFor = (date: PlainDate, ...categories: readonly LowIncomeCategory[]): HelpKey[] =>
  Object.entries(lowIncomeHelpOn(date)).flatMap(([key, help]) =>
    help.for.some(category => categories.includes(category)) ? [key as HelpKey] : [],
  )

/** Whom 社会救助法 names as objects of social assistance (art. 13), which its list leaves open (等); the province may add others (art. 33). */
export const assistanceObjects2026 = {
  tekun: { zh: '特困人员', en: 'People in extreme hardship' },
  dibao: { zh: '最低生活保障家庭', en: 'Households on dibao' },
  marginal: { zh: '最低生活保障边缘家庭', en: 'Marginal low-income households' },
  rigid: { zh: '刚性支出困难家庭', en: 'Households in hardship from rigid expenses' },
  disaster: { zh: '受灾人员', en: 'People struck by a disaster' },
  temporary: {
    zh: '基本生活暂时出现严重困难的人员',
    en: 'People whose basic life is in serious difficulty for a time',
  },
  emergencyIllness: { zh: '需要疾病应急救助人员', en: 'People who need emergency treatment' },
  adrift: { zh: '生活无着的流散人员', en: 'People adrift without means' },
} as const satisfies Readonly<Record<string, LocalizedText>>
