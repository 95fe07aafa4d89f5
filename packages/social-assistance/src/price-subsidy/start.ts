import { type BooleanExpression, type ExpressionsOf, type QuotientExpression, ratio } from '@minzheng/rules'
import type { PriceSubsidyFacts, PriceSubsidyPolicy } from './facts.js'

type Facts = ExpressionsOf<(typeof PriceSubsidyFacts)['shape']>
type Policy = ExpressionsOf<(typeof PriceSubsidyPolicy)['shape']>

/** A line that a place may lower, not raise: the national one where it set none, or a higher one. */
const atMostNational = (local: QuotientExpression, national: number): QuotientExpression => {
  const percent = Math.round(national * 1000) / 10
  const line = local.otherwise(ratio(national))
  return line
    .atMost(ratio(national))
    .choose(line, ratio(national))
    .as({ zh: `启动条件（不高于${percent}%）`, en: `Line (at most ${percent} %)` })
}

export const indexOf = <Q extends { readonly cpi: QuotientExpression; readonly scpi: QuotientExpression }>(
  month: Q,
  policy: Policy,
): QuotientExpression => policy.trigger.index.otherwise('cpi').is('scpi').choose(month.scpi, month.cpi)

const lineOf = (policy: Policy, cpi: QuotientExpression): QuotientExpression =>
  policy.trigger.index.otherwise('cpi').is('scpi').choose(policy.trigger.scpi, cpi)

export interface StartTest {
  readonly index: (facts: Facts, policy: Policy) => BooleanExpression
  /** Food, or before 2016 grain; in 2011 there was no second index. */
  readonly second?: (facts: Facts, policy: Policy) => BooleanExpression
  readonly secondRise?: (facts: Facts) => QuotientExpression
}

/** The line of the index, reached in the month or, where `threeMonths`, in the two before as well. */
const indexReached = (
  facts: Facts,
  policy: Policy,
  cpiLine: QuotientExpression,
  threeMonths: BooleanExpression | true,
): BooleanExpression => {
  const line = lineOf(policy, cpiLine)
  const now = indexOf(facts, policy).atLeast(line)
  const before = facts.monthsBefore.every(month => indexOf(month, policy).atLeast(line))
  return threeMonths === true ? now.and(before) : now.and(threeMonths.not().or(before))
}

export const in2011: StartTest = {
  index: (facts, policy) => indexReached(facts, policy, policy.trigger.cpi, policy.trigger.threeMonths),
}

const grainLine = ratio(0.1)
export const in2014: StartTest = {
  index: (facts, policy) =>
    indexReached(facts, policy, policy.trigger.cpi.atMost(ratio(0.04)).choose(policy.trigger.cpi, ratio(0.04)), true),
  second: facts =>
    facts.grain.atLeast(grainLine).and(facts.monthsBefore.every(month => month.grain.atLeast(grainLine))),
  secondRise: facts => facts.grain,
}

export const since2016 = (cpi: number): StartTest => ({
  index: (facts, policy) => indexOf(facts, policy).atLeast(lineOf(policy, atMostNational(policy.trigger.cpi, cpi))),
  second: (facts, policy) => facts.food.atLeast(atMostNational(policy.trigger.food, 0.06)),
})
