import type { Limit } from './deadline.schema.js'
import { addDays, addMonths, dateParts } from './plain-date.js'
import type { PlainDate } from './plain-date.schema.js'
import { isProblemError } from './problem.js'
import type { Problem } from './problem.schema.js'
import type { WorkingCalendar } from './working-calendar.js'
import { addWorkingDays, coveredYears } from './working-days.js'

export { Limit } from './deadline.schema.js'

/** How dates are counted where the law leaves it open. */
export interface DayCounting {
  /** Whether 天 and 日 are days of the calendar or working days. Many texts do not say; so there is no default. */
  readonly plainDays: 'calendar' | 'working'
  /**
   * Where the last day is a day off: whether it stays, or moves to the next working day (民法典 art. 203). Left out, it
   * stays.
   */
  readonly dayOff?: 'stays' | 'moves'
  /** Another calendar than China's official one of `@minzheng/core/working-days`. */
  readonly calendar?: Pick<WorkingCalendar, 'addWorkingDays'>
}

/** A day that something is due, or why it cannot be told. */
export type Deadline =
  | { readonly due: PlainDate; readonly problem?: undefined }
  | { readonly due: null; readonly problem: Problem }

/**
 * A date, or the problem of a calculation that had none: a day outside the working-day calendar, a date that does not exist.
 * @throws whatever the calculation throws that is no ProblemError
 */
export const dateOrProblem = (calculate: () => PlainDate): Deadline => {
  try {
    return { due: calculate() }
  } catch (error) {
    const problem = isProblemError(error) ? error.problems[0] : undefined
    if (problem) return { due: null, problem }
    throw error
  }
}

/**
 * A last day as it stands on `asOf`: `null` where it lies beyond the working-day calendar, and so is not over on a day that the calendar
 * has. What is due in January is judged in December, before the calendar of the new year is out.
 * @throws ProblemError `calendar-not-covered` where the calendar does not have `asOf` either; whatever else the calculation throws
 */
export const dueAsOf = (asOf: PlainDate, calculate: () => PlainDate | null): PlainDate | null => {
  try {
    return calculate()
  } catch (error) {
    const isBeyond = isProblemError(error) && error.problems.some(({ code }) => code === 'calendar-not-covered')
    if (isBeyond && coveredYears().includes(dateParts(asOf).year)) return null
    throw error
  }
}

const shift = (
  date: PlainDate,
  amount: number,
  unit: Limit['unit'],
  { plainDays, calendar }: DayCounting,
): PlainDate => {
  if (unit === 'year') return addMonths(date, 12 * amount)
  if (unit === 'month') return addMonths(date, amount)
  if (unit === 'day' && plainDays === 'calendar') return addDays(date, amount)
  return (calendar?.addWorkingDays ?? addWorkingDays)(date, amount)
}

/**
 * The last day of a limit that runs from an event. The day of the event is not counted (民法典 art. 201); a month ends on
 * its corresponding day (art. 202, as `addMonths`).
 */
export const deadline = (event: PlainDate, { amount, unit }: Limit, counting: DayCounting): Deadline =>
  dateOrProblem(() => {
    const last = shift(event, amount, unit, counting)
    return counting.dayOff === 'moves' ? shift(addDays(last, -1), 1, 'working-day', counting) : last
  })

/**
 * The last day for what must be done so long before an event (开始前10日): the event less the limit. A day off stays: who
 * acts on the working day before is in time, who acts after it is not.
 */
export const deadlineBefore = (event: PlainDate, { amount, unit }: Limit, counting: DayCounting): Deadline =>
  dateOrProblem(() => shift(event, -amount, unit, counting))
