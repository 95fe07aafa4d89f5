import { compareExact, divideExact } from '@minzheng/core'

/** How many of a list meet a condition, with those of whom it is not known kept apart. */
export interface Tally {
  readonly yes: number
  readonly no: number
  readonly unknown: number
  /** `yes` of all; `null` where one is not known, or the list is empty. */
  readonly share: number | null
  /** The share if it held for none of the unknown, and for all of them; `null` where the list is empty. */
  readonly least: number | null
  readonly greatest: number | null
}

/** Counts a list by a condition that is yes, no, or not known (`null`). */
export const tally = <T>(list: readonly T[], holds: (one: T) => boolean | null): Tally => {
  const answers = list.map(holds)
  const [yes, no] = [true, false].map(answer => answers.filter(one => one === answer).length) as [number, number]
  const unknown = list.length - yes - no
  const of = (part: number) => (list.length === 0 ? null : divideExact(part, list.length))
  return { yes, no, unknown, share: unknown === 0 ? of(yes) : null, least: of(yes), greatest: of(yes + unknown) }
}

/**
 * Whether the share is at least `target` (0.92 for 92 %), compared exactly. `null` where the unknown could change the
 * answer, or there is nobody to count.
 */
export const shareReaches = ({ yes, no, unknown }: Tally, target: number): boolean | null => {
  const all = yes + no + unknown
  if (all === 0) return null
  const reaches = (part: number) => compareExact({ numerator: part, denominator: all }, target) >= 0
  if (reaches(yes)) return true
  return reaches(yes + unknown) ? null : false
}
