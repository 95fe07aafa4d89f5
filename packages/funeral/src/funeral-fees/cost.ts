import { compareExact, divideExact, Fen, PlainDate } from '@minzheng/core'
import { happenedIn, type Measured, type MeasurePeriod } from '@minzheng/indicators'
import * as z from 'zod'

/** The charges of one funeral (一例丧事), for one set of services, in fen. */
export const FuneralCost = z.strictObject({
  case: z.string().min(1),
  closed: PlainDate,
  /** The services that are counted; figures of other sets are not compared. */
  scope: z.string().min(1),
  charged: Fen.min(0),
})
export type FuneralCost = z.infer<typeof FuneralCost>

/** What funerals cost on average in a period, in yuan; unknown where they are of different sets of services, or there were none. */
export const costPerCase = (costs: readonly FuneralCost[], period: MeasurePeriod): Measured => {
  const closed = costs.filter(one => happenedIn(one.closed, period))
  const scopes = new Set(closed.map(({ scope }) => scope))
  if (scopes.size > 1)
    return { unknown: { zh: '各例的服务口径不同，不能平均。', en: 'The cases are of different sets of services.' } }
  if (closed.length === 0)
    return { unknown: { zh: '当期没有办结的丧事。', en: 'No funeral was closed in the period.' } }
  const sum = closed.reduce((total, { charged }) => total + charged, 0)
  return divideExact(sum, closed.length * 100)
}

/** A reduction from a baseline: of charges, or of the number of items. */
export interface Reduction {
  /** 0.3 for 30 %; below 0 where it rose. */
  readonly share: number
  /** Whether it is at least the target, compared exactly. */
  readonly met: boolean
}

/**
 * By how much something fell from its baseline, and whether that is at least a target (殡葬费用降低率: 1 − cost ÷ baseline ≥ 30 %).
 * `null` where the baseline is not known or 0: a reduction is of something.
 */
export const reductionFrom = (baseline: number | null, actual: number, target: number): Reduction | null => {
  if (baseline === null || baseline <= 0) return null
  const fallen = { numerator: baseline - actual, denominator: baseline }
  return { share: divideExact(fallen.numerator, fallen.denominator), met: compareExact(fallen, target) >= 0 }
}
