import { daysBetween, divideExact, type LocalizedText, subtractExact } from '@minzheng/core'
import { workingDaysBetween } from '@minzheng/core/working-days'
import type { ScheduledStep } from './schedule.js'

/** How long one step, or the whole (`total`), took in the cases in which it is done. */
export interface StepDuration {
  readonly id: string
  readonly title: LocalizedText
  /** In how many cases it is done. */
  readonly done: number
  /**
   * On average: in days of the calendar where its limit is in such, else in working days; of the whole without the days of the steps
   * that do not count in it, as far as they are known. `null`: done in none.
   */
  readonly average: number | null
  /** The days that it may take by its text, where these are the same in all of the cases that are done; else `null`. */
  readonly limit: number | null
  /** By how much the average stays under the limit; less than nothing where it is over it; `null` while days that may not count are not known. */
  readonly under: number | null
  /** In how many cases it was done after its last day, as far as that is known. */
  readonly late: number
}

/** The days that a step took in its case, without those of steps that do not count in it (群众评议、公示). */
const tookOf = ({ from, done, limit, source }: ScheduledStep, steps: readonly ScheduledStep[]): number => {
  const between = limit === null || limit.unit === 'working-day' ? workingDaysBetween : daysBetween
  const notCounted = 'excludes' in source ? steps.filter(({ id }) => source.excludes.includes(id)) : []
  return notCounted.reduce(
    (days, step) => {
      const end = step.done ?? step.due
      if (step.from === null || end === null || step.from >= done!) return days
      return days - between(step.from, end < done! ? end : done!)
    },
    between(from!, done!),
  )
}

/**
 * How long the steps of several cases took on average, against the limit of each (各环节平均用时), by {@link schedule} of each case with
 * what was done; the whole where `total` was.
 * @throws ProblemError `calendar-not-covered` where working days of another year are asked for
 */
export const stepDurations = (cases: readonly (readonly ScheduledStep[])[]): StepDuration[] => {
  const all = cases.flatMap(steps => steps.map(step => ({ ...step, steps })))
  return [...new Map(all.map(({ id, title }) => [id, title]))].map(([id, title]) => {
    const done = all.filter(step => step.id === id && step.done !== null && step.from !== null)
    const total = done.reduce((sum, step) => sum + tookOf(step, step.steps), 0)
    const isOpen = done.some(({ open }) => open.length > 0)
    const average = done.length === 0 ? null : divideExact(total, done.length)
    const limits = new Set(done.map(({ limit }) => (limit === null ? '' : `${limit.amount} ${limit.unit}`)))
    const limit = limits.size === 1 ? (done[0]!.limit?.amount ?? null) : null
    return {
      id,
      title,
      done: done.length,
      average,
      limit,
      under: average === null || limit === null || isOpen ? null : subtractExact(limit, average),
      late: done.filter(
        ({ due, lasting, open, done: on }) => !lasting && due !== null && open.length === 0 && on! > due,
      ).length,
    }
  })
}

/** By how much the average of a step fell from one time to another (压减时长): in days, and as a share of what it was. */
export interface DurationCut {
  readonly id: string
  readonly days: number
  /** `null` where it took no day before. */
  readonly share: number | null
}

/** How far the averages fell, step by step, of those that were done in both times; less than nothing where one rose. */
export const durationCuts = (before: readonly StepDuration[], after: readonly StepDuration[]): DurationCut[] =>
  after.flatMap(({ id, average }) => {
    const earlier = before.find(one => one.id === id)?.average ?? null
    if (earlier === null || average === null) return []
    const days = subtractExact(earlier, average)
    return [{ id, days, share: earlier === 0 ? null : divideExact(days, earlier) }]
  })
