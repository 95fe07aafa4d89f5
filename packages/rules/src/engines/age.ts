import type { Step, StepOf } from '../lower/step.js'

/** A comparison of an age or a period with a number of years or months: whether it is `under` so many, or, where it is not `wanted`, not. */
export interface ElapsedTest {
  readonly elapsed: StepOf<'elapsed'>
  /** 1 or more. */
  readonly under: number
  readonly wanted: boolean
}

/** What a comparison asks of an age or a period, where it compares one with a number. */
export const elapsedTest = (
  { op, left, right }: StepOf<'compare'>,
  steps: readonly Step[],
): ElapsedTest | undefined => {
  if (op === '=') return undefined
  const [first, second] = [steps[left]!, steps[right]!]
  const isFirst = first.kind === 'elapsed'
  const [elapsed, limit] = isFirst ? [first, second] : [second, first]
  if (elapsed.kind !== 'elapsed' || limit.kind !== 'constant' || typeof limit.value !== 'number') return undefined
  // "At most 17" and "more than 17" are about 18.
  const under = limit.value + (isFirst === (op === '<=') ? 1 : 0)
  return under >= 1 ? { elapsed, under, wanted: isFirst } : undefined
}

/**
 * What a comparison asks of an age that is always known. Two dates as YYYYMMDD tell it without the age being worked out: less than
 * `lastOfYear` apart they are fewer years apart, further apart they are not, and only just so far apart has the calendar to be asked.
 */
export const ageTest = (step: StepOf<'compare'>, steps: readonly Step[]): ElapsedTest | undefined => {
  const test = elapsedTest(step, steps)
  return test?.elapsed.unit === 'years' && !test.elapsed.nullable ? test : undefined
}

/** How far two dates as YYYYMMDD are apart on the day before so many years are full; on it, who was born on 29 February may have them. */
export const lastOfYear = (under: number): number => under * 10_000 - 1
