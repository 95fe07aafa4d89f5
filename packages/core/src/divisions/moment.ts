import { addDays, lastDayOfMonth } from '../plain-date.js'
import type { PlainDate } from '../plain-date.schema.js'
import type { Moment } from './change.schema.js'

/** The moment of a change whose day is known. */
export const onDay = (day: PlainDate): Moment => ({ earliest: day, latest: day })
/** Some day of a month (1-12): `inMonth(2026, 3)`. @throws ProblemError `not-a-date` for a month that does not exist */
export const inMonth = (year: number, month: number): Moment => {
  const latest = lastDayOfMonth(year, month)
  return { earliest: `${latest.slice(0, 8)}01`, latest }
}
/** After one list, at the latest by the day of the next. */
export const betweenLists = (last: PlainDate, next: PlainDate): Moment => ({ earliest: addDays(last, 1), latest: next })

/** How well a moment is known: to the day, to the month, or only between two days. */
export const momentPrecision = ({ earliest, latest }: Moment): 'day' | 'month' | 'range' => {
  if (earliest === latest) return 'day'
  const sameMonth = earliest.slice(0, 7) === latest.slice(0, 7)
  return sameMonth && earliest.endsWith('-01') && addDays(latest, 1).endsWith('-01') ? 'month' : 'range'
}

/** Whether it is surely so on a day. */
export const surelyOn = (moment: Moment | undefined, day: PlainDate): boolean =>
  moment === undefined || moment.latest <= day
/** Whether it may be so on a day. */
export const possiblyOn = (moment: Moment | undefined, day: PlainDate): boolean =>
  moment === undefined || moment.earliest <= day

export const isSameMoment = (one: Moment | undefined, other: Moment | undefined): boolean =>
  one?.earliest === other?.earliest && one?.latest === other?.latest
