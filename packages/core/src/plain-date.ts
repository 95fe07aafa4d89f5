import { UTCDate } from '@date-fns/utc'
// Each from a file of its own: the whole library is three hundred files, which would be half of what a short command takes to load.
import { addDays as addDaysTo } from 'date-fns/addDays'
import { addMonths as addMonthsTo } from 'date-fns/addMonths'
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import type { PlainDate } from './plain-date.schema.js'
import { ProblemError } from './problem.js'
import { whole } from './whole.js'

const form = /^(\d{4})-(\d{2})-(\d{2})$/
const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
}

const partsOf = (date: string): Parts | undefined => {
  const match = form.exec(date)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? { year, month, day } : undefined
}

/** Whether a text is a calendar date that exists: `2023-02-29` is not. */
export const isPlainDate = (text: string): boolean => partsOf(text) !== undefined

/** The year, month (1-12) and day (1-31) of a date. @throws ProblemError `not-a-date` */
export const dateParts = (date: PlainDate): Parts => {
  const parts = partsOf(date)
  if (parts) return parts
  throw new ProblemError({
    code: 'not-a-date',
    severity: 'error',
    path: [],
    message: { zh: `“${date}”不是存在的日期。`, en: `"${date}" is not a date that exists.` },
    remedy: { zh: '请写成 YYYY-MM-DD，例如 2024-05-31。', en: 'Write YYYY-MM-DD, such as 2024-05-31.' },
  })
}

const pad = (value: number, length: number): string => String(value).padStart(length, '0')

/** The date of a year, month (1-12) and day. @throws ProblemError `not-a-date` */
export const plainDate = (year: number, month: number, day: number): PlainDate => {
  const date = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  dateParts(date)
  return date
}

/** The last day of a month (1-12): `lastDayOfMonth(2024, 2)` is `2024-02-29`. @throws ProblemError `not-a-date` */
export const lastDayOfMonth = (year: number, month: number): PlainDate => plainDate(year, month, daysIn(year, month))

const toUtc = (date: PlainDate): UTCDate => {
  const { year, month, day } = dateParts(date)
  const utc = new UTCDate(0)
  utc.setFullYear(year, month - 1, day)
  return utc
}
const fromUtc = (date: Date): PlainDate => plainDate(date.getFullYear(), date.getMonth() + 1, date.getDate())

/** The date so many days later (earlier where negative). @throws ProblemError `not-a-whole-number`, or `not-a-date` after the year 9999 */
export const addDays = (date: PlainDate, days: number): PlainDate => fromUtc(addDaysTo(toUtc(date), whole(days)))

/**
 * The corresponding day so many months later; where that month has no such day, its last day
 * (民法典 art. 202: 没有对应日的，月末日为期间的最后一日).
 * @throws ProblemError `not-a-whole-number`, or `not-a-date` also after the year 9999
 */
export const addMonths = (date: PlainDate, months: number): PlainDate =>
  fromUtc(addMonthsTo(toUtc(date), whole(months)))

/** Days from one date to another; negative where `to` is earlier. @throws ProblemError `not-a-date` */
export const daysBetween = (from: PlainDate, to: PlainDate): number => differenceInCalendarDays(toUtc(to), toUtc(from))

/**
 * Whole months from one date to a later one (else below 0): a month is full on its corresponding day, see {@link addMonths}.
 * @throws ProblemError `not-a-date`
 */
export const monthsBetween = (from: PlainDate, to: PlainDate): number => {
  if (to < from) return 0 - monthsBetween(to, from)
  const [a, b] = [dateParts(from), dateParts(to)]
  const months = (b.year - a.year) * 12 + b.month - a.month
  return addMonths(from, months) <= to ? months : months - 1
}

/**
 * Age in full years (周岁) on a day. A year of age is full on the birthday itself; whoever was born on 29 February
 * completes it on 28 February of a common year (民法典 art. 202, as {@link addMonths}). Below 0 before the birth.
 * @throws ProblemError `not-a-date`
 */
export const ageOn = (birth: PlainDate, on: PlainDate): number => {
  const years = dateParts(on).year - dateParts(birth).year
  return addMonths(birth, years * 12) <= on ? years : years - 1
}

/**
 * The last day of the period of so many months (1, 2, 3, 4, 6 or 12) of the calendar in which a day lies: of its month, quarter, half-year
 * or year; or of one so many periods later.
 */
export const lastDayOfPeriod = (on: PlainDate, months: number, later = 0): PlainDate => {
  const { year, month } = dateParts(on)
  const last = (Math.ceil(month / months) + later) * months - 1
  return lastDayOfMonth(year + Math.floor(last / 12), (last % 12) + 1)
}

/** Whether something had happened by a day, the day itself included; without a day it has not happened. */
export const happenedBy = (on: PlainDate | null | undefined, asOf: PlainDate): boolean => on != null && on <= asOf

/** Whether it is on record that something had not happened by a day (`null`, or a later day); of what nobody told (`undefined`) it is not. */
export const notHappenedBy = (on: PlainDate | null | undefined, asOf: PlainDate): boolean =>
  on !== undefined && !happenedBy(on, asOf)

/** Whether something runs on a day: from its first day (without one it has not begun) to its last (without one it goes on), both included. */
export const runsOn = (
  from: PlainDate | null | undefined,
  until: PlainDate | null | undefined,
  on: PlainDate,
): boolean => happenedBy(from, on) && (until == null || on <= until)

/**
 * Whether something was done after its last day, or is not done (`null`) by a day that is later; what lies after `asOf` is not done yet. Where
 * nobody told whether it was (`undefined`), it is not late.
 */
export const isLate = (done: PlainDate | null | undefined, due: PlainDate, asOf: PlainDate): boolean =>
  done !== undefined && (done !== null && done <= asOf ? done : asOf) > due

/** The last of some days that is not after another; what is dated later has not happened yet. */
export const latestBy = (days: readonly PlainDate[], asOf: PlainDate): PlainDate | undefined =>
  days
    .filter(on => on <= asOf)
    .toSorted()
    .at(-1)

/** Whether some days come one after another, or fall together; those that are not there are passed over. */
export const areInOrder = (days: readonly (PlainDate | null | undefined)[]): boolean =>
  days.filter(on => on != null).every((on, index, all) => index === 0 || all[index - 1]! <= on)

/** The day of the week, 1 (Monday) to 7 (Sunday), as `Temporal.PlainDate` counts. @throws ProblemError `not-a-date` */
export const dayOfWeek = (date: PlainDate): number => {
  const sinceMonday = daysBetween('1970-01-05', date) % 7
  return sinceMonday < 0 ? sinceMonday + 8 : sinceMonday + 1
}
