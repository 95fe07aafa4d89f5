import { Fen, PlainDate, refusal } from '@minzheng/core'
import { happenedIn, type Measured, type MeasurePeriod, shareWhere } from '@minzheng/indicators'
import * as z from 'zod'

/** One case of relief (减免台账): whose, when it was settled or claimed and paid, and how much. */
export const FeeReliefCase = z
  .strictObject({
    case: z.string().min(1),
    /** The day of the bill, or of the decision on a claim. */
    settled: PlainDate,
    channel: z.enum(['direct', 'claim']),
    charged: Fen.min(0),
    relieved: Fen.min(0),
    /** A claim: the day on which it was paid. */
    paid: PlainDate.nullable().default(null),
    /** What was given back, as where somebody turned out not to be covered, and when. */
    returned: z.array(z.strictObject({ on: PlainDate, amount: Fen.min(0) })).optional(),
  })
  .refine(
    ({ charged, relieved }) => relieved <= charged,
    refusal(['relieved'], '减免金额多于收费金额', 'more was relieved than charged'),
  )
  .refine(
    ({ relieved, returned = [] }) => returned.reduce((sum, { amount }) => sum + amount, 0) <= relieved,
    refusal(['returned'], '退回金额多于减免金额', 'more came back than was relieved'),
  )
  .refine(
    ({ settled, returned = [] }) => returned.every(({ on }) => settled <= on),
    refusal(['returned'], '退回日期早于减免日期', 'given back before it was relieved'),
  )
  .refine(
    ({ settled, paid }) => paid === null || settled <= paid,
    refusal(['paid'], '发放日期早于审定日期', 'paid before it was decided'),
  )
export type FeeReliefCase = z.infer<typeof FeeReliefCase>

const inPeriod = (cases: readonly FeeReliefCase[], period: MeasurePeriod) =>
  cases.filter(({ settled, relieved }) => relieved > 0 && happenedIn(settled, period))

/** How many cases were relieved of something in a period, each once, and by how much in all, in fen, less what of it came back by its last day. */
export const reliefIn = (
  cases: readonly FeeReliefCase[],
  period: MeasurePeriod,
): { readonly cases: number; readonly relieved: Fen } => {
  const counted = inPeriod(cases, period)
  return {
    cases: new Set(counted.map(one => one.case)).size,
    relieved:
      counted.reduce((sum, { relieved }) => sum + relieved, 0) -
      counted
        .flatMap(({ returned = [] }) => returned)
        .filter(({ on }) => on <= period.asOf)
        .reduce((sum, { amount }) => sum + amount, 0),
  }
}

/** Relief of a case on average, as money over cases; `null` without a case. Reports cut or round it: 宁波 printed 712.84 as 712. */
export const averageRelief = (
  relieved: Fen,
  cases: number,
): { readonly numerator: number; readonly denominator: number } | null =>
  cases === 0 ? null : { numerator: relieved, denominator: cases }

/** Somebody who died, whether the place’s rule covers them, and whether they were relieved of fees. */
export const ReliefCoverage = z.strictObject({
  case: z.string().min(1),
  died: PlainDate,
  /** `null`: not known. */
  eligible: z.boolean().nullable(),
  relieved: z.boolean().nullable(),
})
export type ReliefCoverage = z.infer<typeof ReliefCoverage>

/** Of those who died in a period and are covered, the share that was relieved; unknown while it is not known of one. */
export const reliefCoverageIn = (deaths: readonly ReliefCoverage[], period: MeasurePeriod): Measured =>
  shareWhere(
    deaths.filter(({ died, eligible }) => happenedIn(died, period) && eligible !== false),
    ({ eligible, relieved }) => (eligible === null ? null : relieved),
  )
