import { addMonths, multiplyExact, type PlainDate } from '@minzheng/core'

/** When the next review of a recipient is due, and whether it is. The interval is the place's: no national text of it was read. */
export const subsidyReview = (
  lastOn: PlainDate,
  asOf: PlainDate,
  everyMonths: number,
): { readonly dueOn: PlainDate; readonly isDue: boolean } => {
  const dueOn = addMonths(lastOn, everyMonths)
  return { dueOn, isDue: asOf >= dueOn }
}

/**
 * What a matching of lists (数据比对) finds: who is entitled and draws nothing (应补未补), and who draws and is not entitled (应退未退), each
 * once. Both lists are of one subsidy and one day.
 */
export const subsidyMatching = (
  drawing: readonly string[],
  entitled: readonly string[],
): { readonly mustHave: readonly string[]; readonly mustLeave: readonly string[] } => {
  const [draws, may] = [new Set(drawing), new Set(entitled)]
  return { mustHave: [...may].filter(one => !draws.has(one)), mustLeave: [...draws].filter(one => !may.has(one)) }
}

/** How many of so many recipients a check of a share (随机抽查) must see, rounded up. The share is the place's. */
export const subsidySampleSize = (recipients: number, share: number): number =>
  Math.ceil(multiplyExact(recipients, share))

/**
 * Of recipients with the day of their last review, how many were due by a day, and how many of those were seen by then; `unknown`: whether
 * they were is not told (`null`: they were not).
 */
export const subsidyReviewRound = (
  recipients: readonly { readonly lastOn: PlainDate; readonly reviewedOn?: PlainDate | null }[],
  asOf: PlainDate,
  everyMonths: number,
): { readonly due: number; readonly done: number; readonly unknown: number } => {
  const due = recipients.filter(({ lastOn }) => subsidyReview(lastOn, asOf, everyMonths).isDue)
  const done = due.filter(({ lastOn, reviewedOn }) => reviewedOn != null && lastOn < reviewedOn && reviewedOn <= asOf)
  const unknown = due.filter(({ reviewedOn }) => reviewedOn === undefined)
  return { due: due.length, done: done.length, unknown: unknown.length }
}
