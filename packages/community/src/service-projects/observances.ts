import { addDays, daysBetween, keysOf, type LocalizedText, PlainDate, plainDate } from '@minzheng/core'
import * as z from 'zod'

/** The days of the year that social workers and volunteers keep. */
export const serviceObservances = {
  /** The third Tuesday of March since 2009; 2007-03-27 and 2008-04-15 before, as pages tell. */
  'social-work-day': { zh: '国际社工日', en: 'World Social Work Day' },
  /** 5 December since 1986, as remembered. */
  'volunteer-day': { zh: '国际志愿者日', en: 'International Volunteer Day' },
  /** 5 March since 1963, as remembered, of the young volunteers of China and of 学雷锋. */
  'lei-feng-day': { zh: '学雷锋纪念日、中国青年志愿者服务日', en: 'Day of Lei Feng and of young volunteers' },
} as const satisfies Readonly<Record<string, LocalizedText>>
/** A day of {@link serviceObservances}. */
export type ServiceObservance = keyof typeof serviceObservances

/** 1900-01-01 was a Monday. */
const weekday = (date: PlainDate): number => ((daysBetween('1900-01-01', date) % 7) + 7) % 7

const thirdTuesday = (year: number, month: number): PlainDate => {
  const first = plainDate(year, month, 1)
  return addDays(first, ((8 - weekday(first)) % 7) + 14)
}

const firstYears: Readonly<Record<ServiceObservance, number>> = {
  'social-work-day': 2007,
  'volunteer-day': 1986,
  'lei-feng-day': 1963,
}

/**
 * The date of a day of the year: World Social Work Day moves, the others do not. `null`: nobody kept it yet.
 * @throws ProblemError `not-a-date`
 */
export const observanceDate = (observance: ServiceObservance, year: number): PlainDate | null => {
  if (year < firstYears[observance]) return null
  if (observance === 'social-work-day')
    return year === 2007 ? '2007-03-27' : year === 2008 ? '2008-04-15' : thirdTuesday(year, 3)
  return observance === 'volunteer-day' ? plainDate(year, 12, 5) : plainDate(year, 3, 5)
}

/** One event held for such a day, and how many took part; `null`: not known. */
export const ObservanceEvent = z.strictObject({
  observance: z.enum(keysOf(serviceObservances)),
  name: z.string().min(1),
  date: PlainDate,
  attendances: z.int().min(0).nullable().default(null),
})
export type ObservanceEvent = z.infer<typeof ObservanceEvent>

/** What was held for a day of a year: the events within so many days before or after it, and whether there was one. */
export interface ObservanceHeld {
  /** `null`: nobody kept the day yet in that year. */
  readonly date: PlainDate | null
  readonly events: readonly ObservanceEvent[]
  /** `null`: nothing was held yet, and the days that count are not over. */
  readonly held: boolean | null
}

/**
 * The events for a day of a year; `within` days before and after it count, since a week or a month is often kept. With the day that is
 * asked about (`asOf`) what comes later does not count, and while those days are not over nothing is said to be missing.
 */
export const observanceHeld = (
  events: readonly ObservanceEvent[],
  observance: ServiceObservance,
  year: number,
  within: number,
  asOf?: PlainDate,
): ObservanceHeld => {
  const date = observanceDate(observance, year)
  const near =
    date === null
      ? []
      : events.filter(
          one =>
            one.observance === observance &&
            Math.abs(daysBetween(date, one.date)) <= within &&
            (asOf === undefined || one.date <= asOf),
        )
  const open = date !== null && asOf !== undefined && asOf <= addDays(date, within)
  return { date, events: near, held: near.length > 0 ? true : open ? null : false }
}
