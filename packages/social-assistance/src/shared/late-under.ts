import { addMonths, daysBetween, happenedBy, isLate, lastDayOfPeriod, type PlainDate } from '@minzheng/core'
import { type Deadline, deadline, type Limit } from '@minzheng/core/deadline'

/**
 * The last day of a limit in days of the calendar or working days, which goes on from a day off to the next working day (民法典 art. 203);
 * it stays where the calendar of working days does not know the year.
 */
export const lastDayOf = (from: PlainDate, limit: Limit): Deadline => {
  const moved = deadline(from, limit, { plainDays: 'calendar', dayOff: 'moves' })
  return moved.due === null ? deadline(from, limit, { plainDays: 'calendar' }) : moved
}

/**
 * The last day of a limit that runs from an event, where what was to be done by then was done later or is not done by `asOf`; of what nobody
 * told (`undefined`) it is not known.
 * `undefined`: it is not late, nothing has begun by `asOf`, or no limit is set.
 *
 * @param dayOff `stays`: a last day off is the last day all the same, as in an emergency; left out it moves, see {@link lastDayOf}
 */
export const lateUnder = (
  limit: Limit | undefined,
  from: PlainDate | null,
  done: PlainDate | null | undefined,
  asOf: PlainDate,
  dayOff: 'moves' | 'stays' = 'moves',
): PlainDate | undefined => {
  if (from === null || from > asOf || limit === undefined) return undefined
  const { due } = dayOff === 'stays' ? deadline(from, limit, { plainDays: 'calendar' }) : lastDayOf(from, limit)
  return due !== null && isLate(done, due, asOf) ? due : undefined
}

/**
 * The last day for what is done at least once in each so many months (每月、每季度至少一次), once it was done: that of the month, quarter,
 * half-year or year of the calendar after the one in which it was; other times of months run from the day itself.
 */
export const againBy = (last: PlainDate, months: number): PlainDate =>
  12 % months === 0 ? lastDayOfPeriod(last, months, 1) : addMonths(last, months)

/** The time within which what was done on a day is done again, see {@link againBy}; days and working days are what they are. */
export const againWithin = (last: PlainDate, every: Limit): Limit =>
  every.unit === 'month' ? { amount: daysBetween(last, againBy(last, every.amount)), unit: 'day' } : every

/**
 * How far something is that is to be answered by a day: `answered` by whatever name (handled) where no day was set, `not-told` where nobody
 * told whether it was.
 */
export type AnswerState<Answered extends string> =
  | 'not-yet'
  | 'not-told'
  | 'open'
  | 'overdue'
  | Answered
  | 'in-time'
  | 'late'

/** How far what began `from` a day is by `asOf`; without a `due` day it is neither late nor in time. */
export const answerState = <Answered extends string>(
  from: PlainDate,
  due: PlainDate | null,
  done: PlainDate | null | undefined,
  asOf: PlainDate,
  answered: Answered,
): AnswerState<Answered> => {
  if (from > asOf) return 'not-yet'
  if (done === undefined) return 'not-told'
  const late = due !== null && isLate(done, due, asOf)
  if (!happenedBy(done, asOf)) return late ? 'overdue' : 'open'
  return due === null ? answered : late ? 'late' : 'in-time'
}
