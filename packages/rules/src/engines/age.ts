import type { Step, StepOf } from '../lower/step.js'

/** A comparison of an age with a number of years: of who is `under` so many years, or, where it is not `wanted`, of who is not. */
export interface AgeTest {
  readonly age: StepOf<'elapsed'>
  /** 1 or more. */
  readonly under: number
  readonly wanted: boolean
}

/**
 * What a comparison asks of an age that is always known. Two dates as YYYYMMDD tell it without the age being worked out: less than
 * `lastOfYear` apart they are fewer years apart, further apart they are not, and only just so far apart has the calendar to be asked.
 */
export const ageTest = ({ op, left, right }: StepOf<'compare'>, steps: readonly Step[]): AgeTest | undefined => {
  if (op === '=') return undefined
  const [first, second] = [steps[left]!, steps[right]!]
  const isFirst = first.kind === 'elapsed'
  const [age, limit] = isFirst ? [first, second] : [second, first]
  if (age.kind !== 'elapsed' || age.unit !== 'years' || age.nullable) return undefined
  if (limit.kind !== 'constant' || typeof limit.value !== 'number') return undefined
  // "At most 17" and "more than 17" are about 18.
  const under = limit.value + (isFirst === (op === '<=') ? 1 : 0)
  return under >= 1 ? { age, under, wanted: isFirst } : undefined
}

/** How far two dates as YYYYMMDD are apart on the day before so many years are full; on it, who was born on 29 February may have them. */
export const lastOfYear = (under: number): number => under * 10_000 - 1
