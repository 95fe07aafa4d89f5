import {
  type BooleanExpression,
  type ExpressionsOf,
  type NumberExpression,
  type QuotientExpression,
  whole,
} from '@minzheng/rules'
import type { PriceSubsidyFacts, PriceSubsidyPolicy } from './facts.js'
import { indexOf } from './start.js'

type Facts = ExpressionsOf<(typeof PriceSubsidyFacts)['shape']>
type Policy = ExpressionsOf<(typeof PriceSubsidyPolicy)['shape']>

export const standardOf = ({ area, recipient }: Facts, policy: Policy): NumberExpression => {
  const own = area.is('urban').choose(policy.urbanStandard, policy.ruralStandard)
  const other = policy.othersTakeUrbanStandard.choose(policy.urbanStandard, own)
  return recipient.isOneOf('dibao', 'tekun').choose(own, other)
}

/** The rise that started it: the index, or the second where only that did; the higher where both did. */
export const startingRise = (
  rise: QuotientExpression,
  other: QuotientExpression,
  index: BooleanExpression,
  second: BooleanExpression,
): QuotientExpression => index.choose(second.and(other.greaterThan(rise)).choose(other, rise), other)

/** An amount, given as so many of a unit in fen, as the place rounds it. */
const rounded = (inUnits: (unit: NumberExpression) => QuotientExpression, policy: Policy): NumberExpression => {
  const mode = policy.rounding.otherwise('half-up')
  const toWhole = (units: QuotientExpression) =>
    mode.is('up').choose(units.rounded('up'), mode.is('down').choose(units.rounded('down'), units.rounded('half-up')))
  return policy.roundTo.ifSet(unit => toWhole(inUnits(unit)).times(unit), toWhole(inUnits(whole(1))))
}

/** The amount by the place's formula. Each is rounded for itself: their ratios have no small common denominator. */
export const formulaOf = (
  facts: Facts,
  policy: Policy,
  standard: NumberExpression,
  started: QuotientExpression,
): NumberExpression => {
  const { lowFrom, lowDivisor, highFrom, highDivisor, foodOnlyDivisor } = policy.tiers
  const rise = indexOf(facts, policy)
  const divisor = rise.atLeast(highFrom).choose(highDivisor, rise.atLeast(lowFrom).choose(lowDivisor, foodOnlyDivisor))
  const monthly = { unit: 'fen/month' }
  const byScpi = rounded(unit => standard.dividedBy(unit).times(facts.scpi), policy).as(
    { zh: '标准×SCPI涨幅', en: 'Standard times the rise of the SCPI' },
    monthly,
  )
  const byTrigger = rounded(unit => standard.dividedBy(unit).times(started), policy).as(
    { zh: '标准×启动指标涨幅', en: 'Standard times the rise that started it' },
    monthly,
  )
  const byTier = rounded(unit => standard.dividedBy(divisor.times(unit)), policy).as(
    { zh: '标准按档折算', en: 'Fraction of the standard by tier' },
    monthly,
  )
  const points = facts.scpi.times(100).rounded('up')
  const byPoints = rounded(unit => policy.perPoint.times(points).dividedBy(unit), policy).as(
    { zh: '按每个百分点计', en: 'By each started 1 %' },
    monthly,
  )
  const is = policy.formula
  return is
    .is('standard-times-scpi')
    .choose(
      byScpi,
      is.is('standard-times-trigger').choose(byTrigger, is.is('tiered-fraction').choose(byTier, byPoints)),
    )
}
