import { addDays, addMonths, type PlainDate, ProblemError } from '@minzheng/core'
import { type DayCounting, deadline, type Limit } from '@minzheng/core/deadline'

/**
 * How the days of the registration regulations are counted: as days of the calendar, with a last day that is a day off moved to the
 * next working day (民法典 art. 203). The regulations do not say it, so it may be said otherwise.
 */
export const registrationCounting: DayCounting = { plainDays: 'calendar', dayOff: 'moves' }

/**
 * The last day of so many months of which a day is the first: the day before its corresponding day. From 29 February a year runs to 28
 * February, from 1 March to the last of February.
 */
export const lastDayOfMonths = (first: PlainDate, months: number): PlainDate =>
  [addDays(addMonths(first, months), -1), addMonths(addDays(first, -1), months)].toSorted()[1]!

/** The last day of a limit that runs from an event. @throws ProblemError `calendar-not-covered`, `not-a-date` */
export const lastDayAfter = (
  event: PlainDate,
  limit: Limit,
  counting: DayCounting = registrationCounting,
): PlainDate => {
  const { due, problem } = deadline(event, limit, counting)
  if (due === null) throw new ProblemError(problem)
  return due
}
