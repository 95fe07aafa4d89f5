import {
  addDays,
  brokenRule,
  compareText,
  daysBetween,
  type Exact,
  notHappenedBy,
  PlainDate,
  type Problem,
  type RecordRule,
} from '@minzheng/core'
import * as z from 'zod'
import { qingmingOf } from './qingming.js'

/** One day of visits to a site (祭扫服务日报). Counts are person-times. */
export const SweepingDay = z.strictObject({
  site: z.string().min(1),
  /** The village or division in which it lies, where another site has its name; left out: its name tells it apart. */
  place: z.string().min(1).optional(),
  date: PlainDate,
  /** `null`: nothing was reported. */
  visitors: z.int().min(0).nullable(),
  /** Who had booked for the day, whether or not they came; `null`: not known. */
  booked: z.int().min(0).nullable().default(null),
  vehicles: z.int().min(0).nullable().default(null),
  /** Visits to memorials online, which are not visits to the site. */
  online: z.int().min(0).nullable().default(null),
  /** The most that the site takes in a day; `null`: none set. */
  capacity: z.int().min(1).nullable().default(null),
  staff: z.int().min(0).nullable().default(null),
  incidents: z
    .array(
      z.strictObject({
        kind: z.enum(['fire', 'crowding', 'traffic', 'injury', 'other']),
        /** `null`: it was not; left out: not known. */
        reported: PlainDate.nullish(),
      }),
    )
    .default([]),
})
export type SweepingDay = z.infer<typeof SweepingDay>

/** What the days of some sites come to. */
export interface SweepingTotals {
  readonly visitors: number
  /** The day with most visitors of all sites together, and how many; `null`: none was reported. */
  readonly peak: { readonly date: PlainDate; readonly visitors: number } | null
  readonly online: number
  readonly incidents: number
  /** Site and day of which nothing was reported. */
  readonly notReported: readonly { readonly site: string; readonly date: PlainDate }[]
}

const within = (days: readonly SweepingDay[], from: PlainDate, to: PlainDate) =>
  days.filter(({ date }) => from <= date && date <= to)

/** What the days of some sites come to, from one day to another, both included. */
export const sweepingTotals = (days: readonly SweepingDay[], from: PlainDate, to: PlainDate): SweepingTotals => {
  const counted = within(days, from, to)
  const byDay = new Map<PlainDate, number>()
  for (const { date, visitors } of counted) if (visitors !== null) byDay.set(date, (byDay.get(date) ?? 0) + visitors)
  const [peak] = [...byDay].toSorted(([a, most], [b, other]) => other - most || compareText(a, b))
  return {
    visitors: counted.reduce((sum, { visitors }) => sum + (visitors ?? 0), 0),
    peak: peak ? { date: peak[0], visitors: peak[1] } : null,
    online: counted.reduce((sum, { online }) => sum + (online ?? 0), 0),
    incidents: counted.reduce((sum, { incidents }) => sum + incidents.length, 0),
    notReported: counted.filter(({ visitors }) => visitors === null).map(({ site, date }) => ({ site, date })),
  }
}

/** What is expected of a day. */
export interface SweepingForecast {
  readonly date: PlainDate
  /** Person-times, rounded up. */
  readonly visitors: number
}

/** How many days before and after a feast its visits are foreseen; what is further off belongs to another. */
const feastDays = 30

/**
 * What the days around a feast may bring in a year, from those of another: each day by its distance from the feast, times a growth (1: as
 * then). The feast is 清明 unless another is given, such as 春节, whose day goes by the moon; days more than 30 days from it are left out, as
 * are those of which nothing was reported. A planning figure of a bureau, no published method.
 */
export const sweepingForecast = (
  past: readonly SweepingDay[],
  pastYear: number,
  year: number,
  growth: Exact = 1,
  feast: (year: number) => PlainDate = qingmingOf,
): readonly SweepingForecast[] => {
  const off = (date: PlainDate): number => daysBetween(feast(pastYear), date)
  const shift = (date: PlainDate): PlainDate => addDays(feast(year), off(date))
  const { numerator, denominator } =
    typeof growth === 'number' ? { numerator: Math.round(growth * 10_000), denominator: 10_000 } : growth
  const byDay = new Map<PlainDate, number>()
  for (const { date, visitors } of past)
    if (visitors !== null && date.startsWith(`${pastYear}-`) && Math.abs(off(date)) <= feastDays)
      byDay.set(shift(date), (byDay.get(shift(date)) ?? 0) + visitors)
  return [...byDay]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([date, visitors]) => ({ date, visitors: Math.ceil((visitors * numerator) / denominator) }))
}

/** What days of visits are held against. */
export const sweepingRules = {
  'reported-daily': {
    text: { zh: '祭扫期间应当每日报送（零报告）', en: 'every day is reported, also one without visitors' },
    severity: 'warning',
  },
  // The site, or the place, says how many it takes; no law does.
  'within-capacity': {
    text: { zh: '接待人数不得超过日最大承载量', en: 'no more come than the site takes' },
    severity: 'warning',
  },
  'site-day-once': { text: { zh: '同一地点同一天重复报送', en: 'a day of a site is reported twice' } },
  'incident-reported': { text: { zh: '突发情况应当及时上报', en: 'an incident is reported' }, severity: 'warning' },
} as const satisfies Readonly<Record<string, RecordRule>>

/** What of some days is broken, as of a day; days after it have not come. */
export const sweepingProblems = (days: readonly SweepingDay[], asOf: PlainDate): Problem[] =>
  days.flatMap((one, index) => {
    if (one.date > asOf) return []
    const broken = (code: keyof typeof sweepingRules, path: Problem['path']) =>
      brokenRule(code, sweepingRules[code], [index, ...path])
    const { visitors, capacity, incidents, date } = one
    const twice =
      days.findIndex(other => other.site === one.site && other.place === one.place && other.date === date) < index
    return [
      ...(twice ? [broken('site-day-once', ['date'])] : []),
      ...(visitors === null && date < asOf ? [broken('reported-daily', ['visitors'])] : []),
      ...(visitors !== null && capacity !== null && visitors > capacity
        ? [broken('within-capacity', ['visitors'])]
        : []),
      ...incidents.flatMap(({ reported }, at) =>
        notHappenedBy(reported, asOf) && date < asOf
          ? [broken('incident-reported', ['incidents', at, 'reported'])]
          : [],
      ),
    ]
  })
