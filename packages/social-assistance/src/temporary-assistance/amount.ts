import {
  choice,
  count,
  days,
  decimal,
  each,
  fen,
  ifAny,
  ifKnown,
  months,
  orNone,
  type SetBy,
  share,
  unlessSaid,
  yesIfSaid,
  yesNo,
} from '@minzheng/core/fields'
import { dibaoStandard } from '@minzheng/policy'
import { type EnumExpression, type ExpressionsOf, type NumberExpression, whole } from '@minzheng/rules'
import * as z from 'zod'
import { Area } from '../shared/area.js'
import { persons } from '../shared/persons.js'

// How much temporary assistance a place gives: the formulas seen, as one policy of which a place sets what it uses.

/** A sum, at most 100 million yuan. */
export const sum = (zh: string, en: string, { least = 0, ...more }: { least?: number; setBy?: SetBy } = {}) =>
  fen(zh, en, { least, most: 10_000_000_000, ...more })
/** Of each degree of hardship. */
const byTier = <S extends z.ZodType>(zh: string, en: string, schemaOf: (zh: string, en: string) => S) =>
  each(
    { one: ['一档', 'one'], two: ['二档', 'two'], three: ['三档', 'three'], four: ['四档', 'four'] },
    (tierZh, tierEn) => schemaOf(`${tierZh}${zh}`, `Degree ${tierEn}: ${en}`),
  )
const formulas = {
  months: ['标准×人数×月数', 'Standard × persons × months'],
  days: ['日额×人数×天数', 'Daily amount × persons × days'],
  tiers: ['按困难程度定额', 'An amount by the degree of hardship'],
  share: ['按自付费用比例', 'A share of what was paid oneself'],
} as const
const populations = {
  tekun: ['特困人员', 'Tekun'],
  orphan: ['孤儿', 'Orphans'],
  dibao: ['低保对象', 'Dibao'],
  marginal: ['低保边缘家庭', 'Marginal households'],
  other: ['其他对象', 'Others'],
} as const
const degrees = {
  one: ['一档（最轻）', 'First, the lightest'],
  two: ['二档', 'Second'],
  three: ['三档', 'Third'],
  four: ['四档', 'Fourth'],
} as const

/**
 * How a place reckons the amount. The opinion of 2018 (二（三）) has places make all of it, so that whatever is left out is not
 * known, and an amount that needs it is undetermined. `null`: the place has no such limit, band or amount.
 */
export const AmountPolicy = z.strictObject({
  /**
   * `months`: standard × persons × months, times the factor of the degree where the place has one. `days`: amount a day × persons × days. `tiers`: an amount for each degree of
   * hardship. `share`: of what was paid oneself, by `bands` alone; beside another formula they are what it comes to at least.
   */
  formula: choice(formulas, '救助金算法', 'Formula of the amount'),
  /** The dibao standard, in fen per person and month. */
  standard: z.strictObject(dibaoStandard),
  /** The months that are granted at least and at most, by who applies. */
  months: each(populations, (zh, en) =>
    z.strictObject({
      least: orNone(months(`${zh}：最少救助月数`, `${en}: least months`, { most: 60 })),
      most: orNone(months(`${zh}：最多救助月数`, `${en}: most months`, { most: 60 })),
    }),
  ),
  /** With `months`: a factor of the degree (困难系数), to which the amount is rounded up to the fen; left out, none. */
  factor: byTier('救助系数', 'factor', (zh, en) => ifAny(decimal(zh, en, { most: 10 }))).optional(),
  /** Fen per person and day. */
  dailyAmount: fen('每人每日金额', 'Amount a person and day', { per: 'day' }),
  /** The days that are granted at most, by degree. */
  mostDays: byTier('最多天数', 'most days', (zh, en) => orNone(days(zh, en, { most: 366 }))),
  tierAmount: byTier('金额', 'amount', (zh, en) => orNone(sum(zh, en))),
  /** Whether the amount of a degree is for each person. */
  tierAmountEach: yesNo('档次金额按人计', 'The amount of a degree is for each person'),
  /** In order; the last that is reached holds. */
  bands: each(
    { first: ['第一段', 'First band'], second: ['第二段', 'Second band'], third: ['第三段', 'Third band'] },
    (zh, en) =>
      z.strictObject({
        /** Paid oneself above an amount: a share of all that was paid, at least an amount. */
        above: orNone(sum(`${zh}：自付费用超过`, `${en}: paid oneself above`)),
        share: orNone(share(`${zh}：救助比例`, `${en}: share`)),
        least: orNone(sum(`${zh}：最低金额`, `${en}: least amount`)),
      }),
  ),
  most: z.strictObject({
    amount: orNone(sum('单次最高金额', 'At most')),
    /** Of a degree of hardship. */
    tier: byTier('最高金额', 'at most', (zh, en) => orNone(sum(zh, en))),
    /** As many times the standard for each person … */
    standardsEach: orNone(
      count('最高金额（人均标准倍数）', 'At most, in standards for each person', { most: 120, countedIn: 'multiple' }),
    ),
    /** … and in a special case. */
    standardsEachSpecial: orNone(
      count('特殊情形最高金额（人均标准倍数）', 'At most in a special case, in standards for each person', {
        most: 120,
        countedIn: 'multiple',
      }),
    ),
  }),
  /** A whole multiple of this, rounded up: 100 for whole yuan. No rule of the nation rounds: left out, the amount is what comes out. */
  roundUpTo: ifAny(fen('进位单位', 'Rounded up to a multiple of', { least: 1, most: 10_000 })),
})

/** The facts that the amount follows from. */
export const AmountFacts = z.strictObject({
  area: Area,
  /** As what those who apply are already known. */
  /** In hardship from rigid expenses, the months are those of others: no place was seen that sets them apart. */
  population: unlessSaid(
    'other',
    choice(
      { ...populations, rigid: ['刚性支出困难家庭', 'Households in hardship from rigid expenses'] },
      '已认定的对象类别',
      'What the applicants are recognised as',
    ),
  ),
  /** How many are assisted. */
  persons: persons('救助人数', 'Persons assisted'),
  /** How long the hardship lasts, as it was assessed. Left out: not known. */
  months: ifKnown(months('困难持续月数', 'Months of hardship', { most: 60 })),
  days: ifKnown(days('困难持续天数', 'Days of hardship', { most: 366 })),
  /** The degree of hardship as the place grades it, `one` the lightest. Left out: not known. */
  tier: ifKnown(choice(degrees, '困难程度', 'Degree of hardship')),
  /** What was necessarily paid oneself, in fen, over the time that the place looks at. Left out: not known. */
  selfPaid: ifKnown(sum('自付费用', 'What was paid oneself')),
  /** A special case as the place defines it, which may get more. */
  special: yesIfSaid('特殊情形', 'A special case'),
})

type Facts = ExpressionsOf<(typeof AmountFacts)['shape']>
type Policy = ExpressionsOf<(typeof AmountPolicy)['shape']>

type Degree = 'one' | 'two' | 'three' | 'four'

const ofTier = (tier: EnumExpression<Degree>, of: (key: Degree) => NumberExpression): NumberExpression =>
  tier.is('one').choose(of('one'), tier.is('two').choose(of('two'), tier.is('three').choose(of('three'), of('four'))))

/** The dibao standard of the place and area, in fen a month. */
export const standardOf = ({ area }: Pick<Facts, 'area'>, { standard }: Pick<Policy, 'standard'>): NumberExpression =>
  area
    .is('urban')
    .choose(standard.urban, standard.rural)
    .as({ zh: '低保标准', en: 'Dibao standard' }, { unit: 'fen/month' })

/** The months that are granted: those assessed, within what the place sets for such applicants. */
export const grantedMonths = ({ population, months }: Facts, policy: Policy): NumberExpression => {
  const within = (key: 'tekun' | 'orphan' | 'dibao' | 'marginal' | 'other') => {
    const { least, most } = policy.months[key]
    const atLeast = least.ifSet(limit => months.max(limit), months)
    return most.ifSet(limit => atLeast.min(limit), atLeast)
  }
  const rare = population.is('orphan').choose(within('orphan'), within('tekun'))
  const poor = population
    .is('dibao')
    .choose(within('dibao'), population.is('marginal').choose(within('marginal'), rare))
  return population.isOneOf('other', 'rigid').choose(within('other'), poor)
}

/** What was paid oneself above the line of a band brings a share of it, and at least an amount where the place sets one. */
const bandAmount = (facts: Facts, { above, share, least }: Policy['bands']['first'], below: NumberExpression) => {
  const ofPaid = (part: typeof share) => facts.selfPaid.times(part).rounded('up')
  const inBand = share.ifSet(part => least.ifSet(amount => ofPaid(part).max(amount), ofPaid(part)), least)
  return above.isSet().and(facts.selfPaid.greaterThan(above)).choose(inBand, below)
}

/** What the formula and the bands come to, in fen, before what is given at most. */
export const grossAmount = (facts: Facts, policy: Policy, granted: NumberExpression): NumberExpression => {
  const { factor, formula, tierAmount, tierAmountEach, dailyAmount, mostDays, bands } = policy
  const days = ofTier(facts.tier, key => mostDays[key].ifSet(most => facts.days.min(most), facts.days))
  const ofDegree = ofTier(facts.tier, key => tierAmount[key])
  const byMonths = standardOf(facts, policy).times(facts.persons).times(granted)
  const byFormula = formula.is('months').choose(
    ofTier(facts.tier, key => factor[key].ifSet(times => byMonths.times(times).rounded('up'), byMonths)),
    formula
      .is('days')
      .choose(
        dailyAmount.times(facts.persons).times(days),
        formula.is('tiers').choose(tierAmountEach.choose(ofDegree.times(facts.persons), ofDegree), 0),
      ),
  )
  return [bands.first, bands.second, bands.third]
    .reduce<NumberExpression>((below, band) => bandAmount(facts, band, below), whole(0))
    .max(byFormula)
}

/** An amount, down to a limit that the place has. */
const downTo = (amount: NumberExpression, limit: NumberExpression, most = limit): NumberExpression =>
  limit.isSet().choose(amount.min(most.as({ zh: '最高金额', en: 'At most' }, { unit: 'fen' })), amount)

/** An amount in fen, down to what is given at most and to what is left of the year, by all limits that the place set. */
export const limitedAmount = (
  amount: NumberExpression,
  facts: Facts & { readonly receivedThisYear: NumberExpression },
  { most, standard }: Policy,
  amountAYear: NumberExpression,
): NumberExpression => {
  const { tier, special, persons, receivedThisYear } = facts
  const standards = (of: NumberExpression, times: NumberExpression) =>
    downTo(of, times, standardOf(facts, { standard }).times(persons).times(times))
  const inAll = downTo(amount, most.amount)
  const ofDegree = ofTier(tier, key => downTo(inAll, most.tier[key]))
  const usual = standards(ofDegree, most.standardsEach)
  const ofFamily = most.standardsEachSpecial
    .isSet()
    .choose(special.choose(standards(ofDegree, most.standardsEachSpecial), usual), usual)
  return downTo(ofFamily, amountAYear, amountAYear.minus(receivedThisYear))
}
