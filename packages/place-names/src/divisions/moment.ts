import { addDays, lastDayOfMonth, PlainDate } from '@minzheng/core'
import * as z from 'zod'

/**
 * The day from which something is so, as far as it is known: a day from `earliest` to `latest`, both included. Lists of
 * codes come out once or twice a year, so a change is mostly known to lie between two of them.
 */
export const Moment = z.object({ earliest: PlainDate, latest: PlainDate }).refine(one => one.earliest <= one.latest, {
  message: '最早日晚于最迟日。The earliest day is after the latest.',
})
export type Moment = z.infer<typeof Moment>

export const onDay = (day: PlainDate): Moment => ({ earliest: day, latest: day })
/** Some day of a month: `inMonth(2026, 3)`. */
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

export const isInside = (inner: Moment, outer: Moment): boolean =>
  outer.earliest <= inner.earliest && inner.latest <= outer.latest
export const isSameMoment = (one: Moment | undefined, other: Moment | undefined): boolean =>
  one?.earliest === other?.earliest && one?.latest === other?.latest
