import { addDays, brokenRule, happenedBy, isLate, PlainDate, type Problem, type RecordRule } from '@minzheng/core'
import * as z from 'zod'

const day = PlainDate.nullable().default(null)

/** A small wish of somebody in hardship (微心愿), who took it up, and when it was fulfilled. */
export const MicroWish = z.strictObject({
  id: z.string().min(1),
  person: z.string().min(1),
  wish: z.string().min(1),
  /** What it costs at about, in fen. */
  value: z.int().min(0).nullable().default(null),
  madeOn: PlainDate,
  donor: z.string().min(1).nullable().default(null),
  takenUpOn: day,
  /** `null`: not yet; left out: not told. */
  fulfilledOn: PlainDate.nullish(),
  /** The wish was taken back, or the donor gave it up. */
  withdrawnOn: day,
})
export type MicroWish = z.infer<typeof MicroWish>

/** How far a wish is on a day; before it was made there is none. */
export type MicroWishState = 'open' | 'taken-up' | 'fulfilled' | 'withdrawn'

/** The state of a wish on a day; `null` before it was made. */
export const microWishState = (wish: MicroWish, asOf: PlainDate): MicroWishState | null => {
  if (asOf < wish.madeOn) return null
  if (happenedBy(wish.fulfilledOn, asOf)) return 'fulfilled'
  if (happenedBy(wish.withdrawnOn, asOf)) return 'withdrawn'
  return happenedBy(wish.takenUpOn, asOf) ? 'taken-up' : 'open'
}

const wishRules = {
  'wish-order': { text: { zh: '提出、认领、实现应当依次', en: 'it is made, taken up and fulfilled in order' } },
  // Gaps of the record.
  'wish-donor': {
    text: {
      zh: '已认领或者已实现而没有登记认领人',
      en: 'a wish that is taken up or fulfilled has a donor; none is on file',
    },
    severity: 'warning',
  },
  'wish-taken-up': {
    text: { zh: '有认领人而没有登记认领日期', en: 'a wish that has a donor was taken up on a day; none is on file' },
    severity: 'warning',
  },
  'wish-both': { text: { zh: '不能既实现又撤回', en: 'it is not both fulfilled and withdrawn' } },
  'wish-late': { text: { zh: '认领后应当在期限内实现', en: 'a wish that is taken up is fulfilled in time' } },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What a wish breaks on a day. How many days the donor has is the place’s; left out, none are asked. */
export const microWishProblems = (
  { madeOn, donor, takenUpOn, fulfilledOn, withdrawnOn }: MicroWish,
  asOf: PlainDate,
  days?: number,
): Problem[] => {
  const problems: Problem[] = []
  const broken = (code: keyof typeof wishRules, path: Problem['path'], due?: PlainDate) => {
    problems.push(brokenRule(code, wishRules[code], path, due))
  }
  if (takenUpOn !== null && takenUpOn < madeOn) broken('wish-order', ['takenUpOn'])
  if (withdrawnOn !== null && withdrawnOn < (takenUpOn ?? madeOn)) broken('wish-order', ['withdrawnOn'])
  // Who fulfils a wish has taken it up, whether or not the day was written down.
  if (fulfilledOn != null && fulfilledOn < (takenUpOn ?? madeOn)) broken('wish-order', ['fulfilledOn'])
  if (donor !== null && takenUpOn === null) broken('wish-taken-up', ['takenUpOn'])
  if ((takenUpOn ?? fulfilledOn) != null && donor === null) broken('wish-donor', ['donor'])
  if (fulfilledOn != null && withdrawnOn !== null) broken('wish-both', ['withdrawnOn'])
  if (days !== undefined && takenUpOn !== null && takenUpOn <= asOf) {
    const due = addDays(takenUpOn, days)
    // What is withdrawn in time need not be fulfilled; what was late by then was late.
    if (isLate(fulfilledOn ?? withdrawnOn ?? fulfilledOn, due, asOf)) broken('wish-late', ['fulfilledOn'], due)
  }
  return problems
}

/** Of the wishes that were made by a day and not withdrawn, how many are fulfilled; and of how many of them it is not told. */
export const fulfilledWishes = (
  wishes: readonly MicroWish[],
  asOf: PlainDate,
): { readonly numerator: number; readonly denominator: number; readonly notTold: number } => {
  const made = wishes.filter(wish => ![null, 'withdrawn'].includes(microWishState(wish, asOf)))
  return {
    numerator: made.filter(wish => microWishState(wish, asOf) === 'fulfilled').length,
    denominator: made.length,
    notTold: made.filter(({ fulfilledOn }) => fulfilledOn === undefined).length,
  }
}
