import { areInOrder, daysBetween, divideExact, happenedBy, PlainDate, refusal } from '@minzheng/core'
import * as z from 'zod'

const day = PlainDate.nullable().default(null)

/** A case of temporary assistance with its days: applied for or reported, and paid for the first time or refused. */
export const TemporaryAssistanceCase = z
  .strictObject({
    id: z.string().min(1),
    kind: z.enum(['emergency', 'expenditure']),
    applied: PlainDate,
    paid: day,
    refused: day,
    /** Taken back by the applicant, or nobody is left to be paid, before either. */
    withdrawn: day,
  })
  .refine(
    ({ applied, paid }) => areInOrder([applied, paid]),
    refusal(['paid'], '发放早于申请', 'paid before it was applied for'),
  )
  .refine(
    ({ applied, refused }) => areInOrder([applied, refused]),
    refusal(['refused'], '不予救助早于申请', 'refused before it was applied for'),
  )
  .refine(
    ({ applied, withdrawn }) => areInOrder([applied, withdrawn]),
    refusal(['withdrawn'], '撤回早于申请', 'taken back before it was applied for'),
  )
  .refine(
    ({ paid, refused }) => paid === null || refused === null,
    refusal(['refused'], '不能既发放又不予救助', 'it is not both paid and refused'),
  )
  .refine(
    ({ paid, refused, withdrawn }) => withdrawn === null || (paid === null && refused === null),
    refusal(['withdrawn'], '已发放或者不予救助的不能撤回', 'what is paid or refused is not taken back'),
  )
export type TemporaryAssistanceCase = z.infer<typeof TemporaryAssistanceCase>

/** How long cases took from the application to the payment. */
export interface TemporaryAssistanceTimes {
  readonly applied: number
  /** Of these, by the last day: paid, refused, taken back, and none of it yet. */
  readonly paid: number
  readonly refused: number
  readonly withdrawn: number
  readonly open: number
  /** Days of the calendar from the application to the payment, 0 for the same day, the longest first. */
  readonly days: readonly number[]
  /** `null` where nothing was paid. */
  readonly average: number | null
}

/**
 * How long the cases applied for from one day to another, both included, took to their payment (从申请到发放的用时), of both kinds or of
 * one. No national text limits it but for quick help since 2026-01-29: in general three days, see `temporaryQuickProcedure`.
 */
export const temporaryAssistanceTimes = (
  cases: readonly TemporaryAssistanceCase[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
  kind?: TemporaryAssistanceCase['kind'],
): TemporaryAssistanceTimes => {
  const of = cases.filter(one => from <= one.applied && one.applied <= to && (kind === undefined || one.kind === kind))
  const days = of.flatMap(({ applied, paid }) => (happenedBy(paid, to) ? [daysBetween(applied, paid!)] : []))
  const refused = of.filter(one => happenedBy(one.refused, to)).length
  const withdrawn = of.filter(one => happenedBy(one.withdrawn, to)).length
  return {
    applied: of.length,
    paid: days.length,
    refused,
    withdrawn,
    open: of.length - days.length - refused - withdrawn,
    days: days.toSorted((a, b) => b - a),
    average:
      days.length === 0
        ? null
        : divideExact(
            days.reduce((sum, one) => sum + one, 0),
            days.length,
          ),
  }
}
