import { atArticle, type Citation } from '@minzheng/core'
import { choice, count, date, decimal, fen, ifAny, ifKnown, months, share, yesNo } from '@minzheng/core/fields'
import { dibaoStandard, recognitionSetBy } from '@minzheng/policy'
import { allOf, type BooleanExpression, type ExpressionsOf, type NumberExpression } from '@minzheng/rules'
import * as z from 'zod'
import { Area } from '../shared/area.js'
import { assistanceLaw2026, assistanceRegulation, dibaoMeasures2021, dibaoTrial2012 } from '../shared/documents.js'
import { monthlyAmount } from '../shared/monthly-amount.js'
import { countableIncome, countsSince2021, countsUntil2021, type Member, members } from './household.js'

/** One household whose means are tested (家庭经济状况), on the day of the application or review. */
export const HouseholdFacts = z.strictObject({
  asOf: date('申请或复核日期', 'Day of the application or review'),
  members,
  /** Which standard applies where a place has two; where both are the same it need not be known. */
  area: ifKnown(Area),
  /** Rigid expenses of illness or disability that the local rule deducts from income, a month. */
  deductibleExpenses: monthlyAmount('可扣减的刚性支出', 'Deductible rigid expenses'),
  /** Deposits, securities, funds and other money of the whole family. Left out: not known. */
  savings: ifKnown(fen('金融资产', 'Financial assets')),
  /** Whether the family owns a vehicle that the rule does not exempt, as it does those for the disabled. Left out: not known. */
  car: ifKnown(yesNo('拥有不得拥有的车辆', 'Owns a disqualifying vehicle')),
  /** How many homes the family owns. Left out: not known. */
  homes: ifKnown(count('住房套数', 'Homes owned', { most: 100 })),
  /** Whether the family's property meets what of the local rule is not among the policy; of all of it, where nothing is. */
  propertyMeetsLocalRule: ifKnown(
    yesNo('家庭财产符合当地规定（申请人或经办认定）', 'Property meets the local rule, as stated'),
  ),
})

const costs = {
  none: ['不扣减', 'Nothing'],
  actual: ['据实扣减', 'What it costs'],
  'share-of-standard': ['按标准比例扣减', 'A share of the standard'],
} as const

/**
 * What a place deducts from earnings; there is no national rate. All of it are options beside what the measures say themselves: a
 * wage is net of its necessary cost (2021, art. 13(1); those of 2012, art. 16, name none), and whatever else is earned counts. A
 * rate that an option needs and the place does not give leaves the income undetermined.
 */
export const IncomePolicy = z.strictObject({
  /**
   * What the cost of working takes off a wage: nothing, what it costs, or a share of the standard for each who works. Where the place
   * says nothing, what it costs since 2021-07-01, and nothing before.
   */
  employmentCost: ifAny(choice(costs, '就业成本扣减办法', 'How the cost of working is deducted', recognitionSetBy)),
  /** With `share-of-standard`: that share. */
  employmentShare: ifAny(
    share('按标准比例扣减的就业成本', 'Deduction as a share of the standard', { most: 10, ...recognitionSetBy }),
  ),
  /** With `actual`: at most this share of the standard for each who works. */
  mostEmploymentShare: ifAny(
    share('就业成本扣减上限（占标准比例）', 'Most deduction, as a share of the standard', {
      most: 10,
      ...recognitionSetBy,
    }),
  ),
  /** For disabled people who work, in place of all this: a share of the minimum wage. */
  disabledShareOfMinimumWage: ifAny(
    share('残疾人就业扣减（占最低工资比例）', 'Deduction for disabled workers, as a share of the minimum wage', {
      most: 10,
    }),
  ),
  /** The monthly minimum wage, where a deduction refers to it. */
  minimumWage: ifAny(fen('月最低工资标准', 'Monthly minimum wage', { per: 'month', value: 'wage.minimum' })),
  /** Not counted of the earnings of whoever earns the minimum wage or more. */
  earnedSlice: ifAny(fen('不计入的劳动收入', 'Earnings not counted', { per: 'month', ...recognitionSetBy })),
  /** A job taken while on assistance is not counted for so many months … */
  newJobMonths: ifAny(
    months('新就业收入不计入的月数', 'Months for which a new job is not counted', { most: 60, ...recognitionSetBy }),
  ),
  /** … up to this many times the standard a month. */
  newJobMost: ifAny(
    decimal('新就业收入不计入上限（标准倍数）', 'Most of a new job not counted, as a multiple of the standard', {
      most: 10,
    }),
  ),
})

/** A local property rule, as far as it can be computed; what is not set does not test. There is no national limit. */
export const PropertyPolicy = z.strictObject({
  /**
   * Whether the limits set here are all of the rule. Where that is not said, the caller's `propertyMeetsLocalRule` is needed
   * for the rest; a limit that is not kept refuses whatever the caller says.
   */
  isWholeRule: ifAny(yesNo('财产限额即为全部财产规定', 'The limits set are the whole property rule', recognitionSetBy)),
  /** Financial assets of at most so many months of the standard for each person. */
  savingsMonths: ifAny(
    months('人均金融资产上限（标准的月数）', 'Most financial assets per head, in months of the standard', {
      most: 600,
      ...recognitionSetBy,
    }),
  ),
  /** A vehicle disqualifies. */
  carDisqualifies: ifAny(yesNo('拥有车辆不符合条件', 'A vehicle disqualifies', recognitionSetBy)),
  mostHomes: ifAny(count('住房套数上限', 'Most homes', { most: 10, countedIn: 'home', ...recognitionSetBy })),
})

/** What every means test of a place needs. */
export const MeansPolicy = z.strictObject({
  /** Fen per person and month. A place with one standard for town and country sets both to it. */
  urbanStandard: dibaoStandard.urban,
  ruralStandard: dibaoStandard.rural,
  /** Whether the residents' basic pension counts as income. */
  residentsPensionCounts: yesNo(
    '基础养老金计入收入',
    'The residents’ basic pension counts as income',
    recognitionSetBy,
  ),
  income: IncomePolicy.optional(),
  property: PropertyPolicy,
})

type Facts = ExpressionsOf<(typeof HouseholdFacts)['shape']>
type Policy = ExpressionsOf<(typeof MeansPolicy)['shape']>
type MemberFacts = ExpressionsOf<(typeof Member)['shape']>

/** What differs between the rules of one time and another. */
export interface MeansRule {
  readonly counts: (member: MemberFacts, asOf: Facts['asOf']) => BooleanExpression
  /** What of the transfers that a member pays is taken off the income. */
  readonly paid: (member: MemberFacts) => NumberExpression
  /** What the cost of working takes off a wage where the place has set nothing. */
  readonly employmentCost: 'none' | 'actual'
  readonly cites: Readonly<Record<'standard' | 'family' | 'income' | 'property', Citation>>
}

const trial = (article: string) => atArticle(dibaoTrial2012, article)
const measures = (article: string) => atArticle(dibaoMeasures2021, article)

/** How means were measured under the trial measures of 2012; they name no deduction for the cost of working (art. 16). */
export const meansRule2012: MeansRule = {
  counts: countsUntil2021,
  // Income tax and social insurance alone (art. 16); who pays nothing need not tell.
  paid: member => member.transfersPaid.equals(0).choose(0, member.taxesPaid),
  employmentCost: 'none',
  cites: { standard: trial('第四条'), family: trial('第五条'), income: trial('第十六条'), property: trial('第十七条') },
}

/** How means are measured under the measures of 2021. */
export const meansRule2021: MeansRule = {
  counts: countsSince2021,
  paid: member => member.transfersPaid,
  employmentCost: 'actual',
  cites: {
    standard: atArticle(assistanceRegulation, '第十条'),
    family: measures('第七条'),
    income: measures('第十三条'),
    property: measures('第十四条'),
  },
}

/** The same since 2026-07-01 (社会救助法): the province sets the standard, or one that cities keep above; the rest stays with the measures. */
export const meansRule2026: MeansRule = {
  ...meansRule2021,
  cites: {
    ...meansRule2021.cites,
    standard: atArticle(assistanceLaw2026, '第十九条'),
    property: atArticle(assistanceLaw2026, '第十八条'),
  },
}

/** What the work of a member costs, as far as the rule or the place takes it off the wage. */
const employmentCost = (member: MemberFacts, policy: Policy, standard: NumberExpression, rule: MeansRule) => {
  const { income } = policy
  const mode = income.employmentCost.otherwise(rule.employmentCost)
  const actual = income.mostEmploymentShare.ifSet(
    share => member.employmentCost.min(share.times(standard).rounded('down')),
    member.employmentCost,
  )
  const usual = mode
    .is('none')
    .choose(0, mode.is('actual').choose(actual, income.employmentShare.times(standard).rounded('down')))
  return income.disabledShareOfMinimumWage.ifSet(
    share => member.disabled.choose(share.times(income.minimumWage).rounded('down'), usual),
    usual,
  )
}

/** The earnings less what the place does not count of them: at most all. */
const countedEarnings = (household: Facts, member: MemberFacts, policy: Policy, standard: NumberExpression) => {
  const { earnedSlice, minimumWage, newJobMonths, newJobMost } = policy.income
  const slice = earnedSlice.ifSet(amount => member.wage.atLeast(minimumWage).choose(amount, 0), 0)
  const ofJob = newJobMost.ifSet(
    multiple => member.newJobIncome.min(multiple.times(standard).rounded('down')),
    member.newJobIncome,
  )
  const newJob = newJobMonths.ifSet(
    months =>
      member.newJobIncome
        .equals(0)
        .choose(0, member.newJobSince.monthsUntil(household.asOf).lessThan(months).choose(ofJob, 0)),
    0,
  )
  const spared = slice.plus(newJob).as({ zh: '不计入的劳动收入', en: 'Earnings not counted' }, { unit: 'fen/month' })
  return (earnings: NumberExpression) =>
    earnedSlice
      .isSet()
      .or(newJobMonths.isSet())
      .choose(earnings.minus(spared.min(earnings.atLeastZero())), earnings)
}

/** Standard, size and income of a household, by name, as its programs state them. */
export const measureHousehold = (household: Facts, policy: Policy, rule: MeansRule) => {
  const { counts, cites } = rule
  const standard = household.area
    .is('urban')
    .choose(policy.urbanStandard, policy.ruralStandard)
    .as({ zh: '保障标准', en: 'Standard' }, { unit: 'fen/month', cite: cites.standard })
  const counted = household.members
    .count(member => counts(member, household.asOf))
    .as({ zh: '共同生活的家庭成员', en: 'Family members who live together' }, { unit: 'person', cite: cites.family })
  const incomeOf = (member: MemberFacts) =>
    countableIncome(member, policy.residentsPensionCounts, {
      employmentCost: employmentCost(member, policy, standard, rule),
      counted: countedEarnings(household, member, policy, standard),
      paid: rule.paid(member),
    })
  const income = household.members
    .sum(member => counts(member, household.asOf).choose(incomeOf(member), 0))
    .minus(household.deductibleExpenses)
    .atLeastZero()
    .as({ zh: '家庭月收入', en: 'Monthly income of the family' }, { unit: 'fen/month', cite: cites.income })
  const perCapitaIncome = income
    .dividedBy(counted)
    .as({ zh: '家庭月人均收入', en: 'Monthly income per head' }, { unit: 'fen/month', cite: cites.income })
  const limit = standard.times(counted)
  const meetsProperty = propertyTest(household, policy.property, limit).as(
    { zh: '家庭财产符合当地规定', en: 'Property within the local rule' },
    { cite: cites.property },
  )
  const hasMembers = counted
    .greaterThan(0)
    .as({ zh: '有共同生活的家庭成员', en: 'There are family members who live together' })
  return { standard, counted, hasMembers, income, perCapitaIncome, limit, propertyTest: meetsProperty }
}

type PropertyFacts = Pick<Facts, 'savings' | 'car' | 'homes' | 'propertyMeetsLocalRule'>

/**
 * Each limit that the place set, and the caller's word for what of its rule is not among them: for all of it where none is
 * set. `limit` is the standard for all.
 */
export const propertyTest = (
  household: PropertyFacts,
  { isWholeRule, savingsMonths, carDisqualifies, mostHomes }: ExpressionsOf<(typeof PropertyPolicy)['shape']>,
  limit: NumberExpression,
): BooleanExpression => {
  const savings = savingsMonths.ifSet(months =>
    household.savings
      .atMost(limit.times(months))
      .as({ zh: '金融资产在限额内', en: 'Financial assets within the limit' }),
  )
  const car = carDisqualifies
    .otherwise(false)
    .choose(household.car.not().as({ zh: '没有不得拥有的车辆', en: 'No disqualifying vehicle' }), true)
  const homes = mostHomes.ifSet(most =>
    household.homes.atMost(most).as({ zh: '住房套数在限额内', en: 'Homes within the limit' }),
  )
  const rest = isWholeRule.otherwise(false).choose(true, household.propertyMeetsLocalRule)
  return allOf(savings, car, homes, rest)
}
