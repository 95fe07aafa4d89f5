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

const rounded = (amount: QuotientExpression, policy: Policy): NumberExpression => {
  const unit = policy.roundTo.otherwise(1)
  const units = amount.times(whole(1).dividedBy(unit))
  const mode = policy.rounding.otherwise('half-up')
  return mode
    .is('up')
    .choose(units.rounded('up'), mode.is('down').choose(units.rounded('down'), units.rounded('half-up')))
    .times(unit)
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
  const byScpi = rounded(standard.times(facts.scpi), policy).as({
    zh: '标准×SCPI涨幅',
    en: 'Standard times the rise of the SCPI',
  })
  const byTrigger = rounded(standard.times(started), policy).as({
    zh: '标准×启动指标涨幅',
    en: 'Standard times the rise that started it',
  })
  const byTier = rounded(standard.dividedBy(divisor), policy).as({
    zh: '标准按档折算',
    en: 'Fraction of the standard by tier',
  })
  const byPoints = rounded(policy.perPoint.times(facts.scpi.times(100).rounded('up')).dividedBy(1), policy).as({
    zh: '按每个百分点计',
    en: 'By each started 1 %',
  })
  const is = policy.formula
  return is
    .is('standard-times-scpi')
    .choose(
      byScpi,
      is.is('standard-times-trigger').choose(byTrigger, is.is('tiered-fraction').choose(byTier, byPoints)),
    )
}
