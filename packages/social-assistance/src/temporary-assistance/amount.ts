import { countedIn, dibaoStandard } from '@minzheng/policy'
import {
  type BooleanExpression,
  type EnumExpression,
  type ExpressionsOf,
  label,
  type NumberExpression,
  noUnlessSaid,
  whole,
  words,
} from '@minzheng/rules'
import * as z from 'zod'
import { Area } from '../shared/area.js'

// How much temporary assistance a place gives: the formulas seen, as one policy of which a place sets what it uses.

const fen = z.int().min(0).max(10_000_000_000)
const months = (zh: string, en: string) =>
  z.object({
    least: z
      .int()
      .min(0)
      .max(60)
      .optional()
      .meta(label(`${zh}：最少救助月数`, `${en}: least months`, 'month')),
    most: z
      .int()
      .min(0)
      .max(60)
      .optional()
      .meta(label(`${zh}：最多救助月数`, `${en}: most months`, 'month')),
  })
const byTier = <S extends z.ZodType>(schema: S, zh: string, en: string, unit: 'fen' | 'day') =>
  z.object({
    one: schema.meta(label(`一档${zh}`, `Degree one: ${en}`, unit)),
    two: schema.meta(label(`二档${zh}`, `Degree two: ${en}`, unit)),
    three: schema.meta(label(`三档${zh}`, `Degree three: ${en}`, unit)),
    four: schema.meta(label(`四档${zh}`, `Degree four: ${en}`, unit)),
  })
/** Paid oneself above an amount: a share of all that was paid, at least an amount. */
const band = (zh: string, en: string) =>
  z.object({
    above: fen.optional().meta(label(`${zh}：自付费用超过`, `${en}: paid oneself above`, 'fen')),
    share: z
      .number()
      .min(0)
      .max(1)
      .multipleOf(0.01)
      .optional()
      .meta(label(`${zh}：救助比例`, `${en}: share`)),
    least: fen.optional().meta(label(`${zh}：最低金额`, `${en}: least amount`, 'fen')),
  })

const formulas = {
  months: { zh: '标准×人数×月数', en: 'Standard × persons × months' },
  days: { zh: '日额×人数×天数', en: 'Daily amount × persons × days' },
  tiers: { zh: '按困难程度定额', en: 'An amount by the degree of hardship' },
  share: { zh: '按自付费用比例', en: 'A share of what was paid oneself' },
}
const populations = {
  tekun: { zh: '特困人员', en: 'Tekun' },
  orphan: { zh: '孤儿', en: 'Orphans' },
  dibao: { zh: '低保对象', en: 'Dibao' },
  marginal: { zh: '低保边缘家庭', en: 'Marginal households' },
  other: { zh: '其他对象', en: 'Others' },
}
const degrees = {
  one: { zh: '一档（最轻）', en: 'First, the lightest' },
  two: { zh: '二档', en: 'Second' },
  three: { zh: '三档', en: 'Third' },
  four: { zh: '四档', en: 'Fourth' },
}

/**
 * How a place reckons the amount. What a formula or a band needs and the place has not set leaves the amount undetermined;
 * least and most months, most days and what is given at most are limits that a place may add.
 */
export const AmountPolicy = z.object({
  /**
   * `months`: standard × persons × months. `days`: amount a day × persons × days. `tiers`: an amount for each degree of
   * hardship. `share`: of what was paid oneself, by `bands` alone; beside another formula they are what it comes to at least.
   */
  formula: z
    .enum(['months', 'days', 'tiers', 'share'])
    .meta({ ...label('救助金算法', 'Formula of the amount'), ...words(formulas) }),
  /** The dibao standard, in fen per person and month. */
  standard: z.object(dibaoStandard),
  /** The months that are granted at least and at most, by who applies. */
  months: z.object({
    tekun: months('特困人员', 'Tekun'),
    orphan: months('孤儿', 'Orphans'),
    dibao: months('低保对象', 'Dibao'),
    marginal: months('低保边缘家庭', 'Marginal households'),
    other: months('其他对象', 'Others'),
  }),
  /** Fen per person and day. */
  dailyAmount: z
    .int()
    .min(0)
    .max(10_000_000)
    .optional()
    .meta(label('每人每日金额', 'Amount a person and day', 'fen/day')),
  /** The days that are granted at most, by degree. */
  mostDays: byTier(z.int().min(0).max(366).optional(), '最多天数', 'most days', 'day'),
  tierAmount: byTier(fen.optional(), '金额', 'amount', 'fen'),
  /** Whether the amount of a degree is for each person. */
  tierAmountEach: z.boolean().optional().meta(label('档次金额按人计', 'The amount of a degree is for each person')),
  /** In order; the last that is reached holds. */
  bands: z.object({
    first: band('第一段', 'First band'),
    second: band('第二段', 'Second band'),
    third: band('第三段', 'Third band'),
  }),
  most: z.object({
    amount: fen.optional().meta(label('单次最高金额', 'At most', 'fen')),
    /** Of a degree of hardship. */
    tier: byTier(fen.optional(), '最高金额', 'at most', 'fen'),
    /** As many times the standard for each person … */
    standardsEach: z
      .int()
      .min(0)
      .max(120)
      .optional()
      .meta({
        ...label('最高金额（人均标准倍数）', 'At most, in standards for each person'),
        ...countedIn('multiple'),
      }),
    /** … and in a special case. */
    standardsEachSpecial: z
      .int()
      .min(0)
      .max(120)
      .optional()
      .meta({
        ...label('特殊情形最高金额（人均标准倍数）', 'At most in a special case, in standards for each person'),
        ...countedIn('multiple'),
      }),
  }),
  /** A whole multiple of this, rounded up: 100 for whole yuan. */
  roundUpTo: z
    .int()
    .min(1)
    .max(10_000)
    .optional()
    .meta(label('进位单位', 'Rounded up to a multiple of', 'fen')),
})

/** The facts that the amount follows from. */
export const AmountFacts = z.object({
  area: Area.meta(label('城乡', 'Urban or rural')),
  /** As what those who apply are already known. */
  population: z
    .enum(['tekun', 'orphan', 'dibao', 'marginal', 'other'])
    .nullable()
    .default('other')
    .meta({ ...label('已认定的对象类别', 'What the applicants are recognised as'), ...words(populations) }),
  /** How many are assisted. */
  persons: z
    .int()
    .min(1)
    .max(30)
    .meta(label('救助人数', 'Persons assisted', 'person')),
  /** How long the hardship lasts, as it was assessed. Left out: not known. */
  months: z
    .int()
    .min(0)
    .max(60)
    .nullish()
    .meta(label('困难持续月数', 'Months of hardship', 'month')),
  days: z
    .int()
    .min(0)
    .max(366)
    .nullish()
    .meta(label('困难持续天数', 'Days of hardship', 'day')),
  /** The degree of hardship as the place grades it, `one` the lightest. Left out: not known. */
  tier: z
    .enum(['one', 'two', 'three', 'four'])
    .nullish()
    .meta({ ...label('困难程度', 'Degree of hardship'), ...words(degrees) }),
  /** What was necessarily paid oneself, in fen, over the time that the place looks at. Left out: not known. */
  selfPaid: fen.nullish().meta(label('自付费用', 'What was paid oneself', 'fen')),
  /** A special case as the place defines it, which may get more. */
  special: noUnlessSaid.meta(label('特殊情形', 'A special case')),
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
  return population.is('other').choose(within('other'), poor)
}

/** What was paid oneself above the line of a band brings a share of it, and at least an amount where the place sets one. */
const bandAmount = (facts: Facts, { above, share, least }: Policy['bands']['first'], below: NumberExpression) => {
  const ofPaid = (part: typeof share) => facts.selfPaid.times(part).rounded('up')
  const inBand = share.ifSet(part => least.ifSet(amount => ofPaid(part).max(amount), ofPaid(part)), least)
  return above.isSet().and(facts.selfPaid.greaterThan(above)).choose(inBand, below)
}

/** What the formula and the bands come to, in fen, before what is given at most. */
export const grossAmount = (facts: Facts, policy: Policy, granted: NumberExpression): NumberExpression => {
  const { formula, tierAmount, tierAmountEach, dailyAmount, mostDays, bands } = policy
  const days = ofTier(facts.tier, key => mostDays[key].ifSet(most => facts.days.min(most), facts.days))
  const ofDegree = ofTier(facts.tier, key => tierAmount[key])
  const byFormula = formula
    .is('months')
    .choose(
      standardOf(facts, policy).times(facts.persons).times(granted),
      formula
        .is('days')
        .choose(
          dailyAmount.times(facts.persons).times(days),
          formula
            .is('tiers')
            .choose(tierAmountEach.otherwise(false).choose(ofDegree.times(facts.persons), ofDegree), 0),
        ),
    )
  return [bands.first, bands.second, bands.third]
    .reduce<NumberExpression>((below, band) => bandAmount(facts, band, below), whole(0))
    .max(byFormula)
}

/** A limit that a place may have. */
interface Limit {
  readonly isSet: BooleanExpression
  readonly most: NumberExpression
}
const limit = (most: NumberExpression, of = most): Limit => ({ isSet: of.isSet(), most })
const lower = (a: Limit, b: Limit): Limit => ({
  isSet: a.isSet.or(b.isSet),
  most: a.isSet.choose(b.isSet.choose(a.most.min(b.most), a.most), b.most),
})
const either = (condition: BooleanExpression, yes: Limit, no: Limit): Limit => ({
  isSet: condition.choose(yes.isSet, no.isSet),
  most: condition.choose(yes.most, no.most),
})

/** An amount in fen, down to what is given at most and to what is left of the year, by all limits that the place set. */
export const limitedAmount = (
  amount: NumberExpression,
  facts: Facts & { readonly receivedThisYear: NumberExpression },
  { most, standard }: Policy,
  amountAYear: NumberExpression,
): NumberExpression => {
  const { tier, special, persons, receivedThisYear } = facts
  const times = (set: NumberExpression) => limit(standardOf(facts, { standard }).times(persons).times(set), set)
  const [usual, ofSpecial] = [times(most.standardsEach), times(most.standardsEachSpecial)]
  const byTier = (['three', 'two', 'one'] as const).reduce(
    (rest, key) => either(tier.is(key), limit(most.tier[key]), rest),
    limit(most.tier.four),
  )
  const all = [
    byTier,
    either(ofSpecial.isSet.and(special), ofSpecial, usual),
    limit(amountAYear.minus(receivedThisYear), amountAYear),
  ].reduce(lower, limit(most.amount))
  return all.isSet.choose(amount.min(all.most.as({ zh: '最高金额', en: 'At most' }, { unit: 'fen' })), amount)
}
