import {
  addDays,
  addExact,
  addMonths,
  type Citation,
  compareExact,
  divideExact,
  type Fen,
  monthsBetween,
  type PlainDate,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'

/** A ratio that stays exact: two whole numbers, and the nearest decimal to show. */
export interface Ratio {
  readonly numerator: number
  readonly denominator: number
  readonly value: number
}

const ratioOf = (numerator: number, denominator: number): Ratio | null =>
  denominator === 0 ? null : { numerator, denominator, value: divideExact(numerator, denominator) }

/** How a standard was raised: by how much, and by what share of the one before (`null` where that was 0). */
export const raiseOf = (previous: Fen, current: Fen): { readonly increase: Fen; readonly growth: Ratio | null } => ({
  increase: current - previous,
  growth: ratioOf(current - previous, previous),
})

/**
 * A standard as a share of something of the same period: of the minimum wage, of consumption or income per head, of
 * another standard. `null` where that is 0.
 */
export const shareOf = (standard: Fen, base: Fen): Ratio | null => ratioOf(standard, base)

/** The standards of a place at one time, fen a month. */
export const StandardPair = z.strictObject({ urban: z.int().min(0), rural: z.int().min(0) })
export type StandardPair = z.infer<typeof StandardPair>

/** The gap between the urban and the rural standard: in fen, and as the rural share of the urban one. */
export const urbanRuralGap = ({
  urban,
  rural,
}: StandardPair): { readonly difference: Fen; readonly ruralShare: Ratio | null } => ({
  difference: urban - rural,
  ruralShare: ratioOf(rural, urban),
})

/** How the gap between two standards moved. */
export type Trend = 'narrowing' | 'unchanged' | 'widening'

const trend = (sign: -1 | 0 | 1): Trend => (sign < 0 ? 'narrowing' : sign > 0 ? 'widening' : 'unchanged')

/**
 * How the gap between town and country moved. In fen and as a share the two can differ: from 600 and 360 to 700 and 430
 * the gap grows by 30 yuan although the rural standard comes closer. A plan that speaks of narrowing it
 * must say which is meant. `byShare` is `null` where an urban standard is 0.
 */
export const gapTrend = (
  before: StandardPair,
  after: StandardPair,
): { readonly byDifference: Trend; readonly byShare: Trend | null } => {
  const distance = ({ urban, rural }: StandardPair) => Math.abs(urban - rural)
  const share = (pair: StandardPair) => ({ numerator: distance(pair), denominator: pair.urban })
  return {
    byDifference: trend(compareExact(distance(after), distance(before))),
    byShare: before.urban === 0 || after.urban === 0 ? null : trend(compareExact(share(after), share(before))),
  }
}

/** The standards of one year, and how they stand to each other. */
export interface YearlyGap extends StandardPair {
  readonly year: number
  /** The urban standard over the rural one; `null` where that is 0. */
  readonly urbanToRural: Ratio | null
  readonly ruralShare: Ratio | null
  /** Against the year before; `null` where that is not on the list. */
  readonly trend: ReturnType<typeof gapTrend> | null
}

/** The ratio of the two standards year by year (逐年城乡比), in the order of the years, and how each moved from the year before. */
export const gapByYear = (years: readonly (StandardPair & { readonly year: number })[]): YearlyGap[] =>
  years
    .toSorted((a, b) => a.year - b.year)
    .map((one, _, all) => {
      const before = all.find(({ year }) => year === one.year - 1)
      return {
        year: one.year,
        urban: one.urban,
        rural: one.rural,
        urbanToRural: ratioOf(one.urban, one.rural),
        ruralShare: ratioOf(one.rural, one.urban),
        trend: before === undefined ? null : gapTrend(before, one),
      }
    })

/** The allowance of the old revolutionaries (革命“五老”人员), as Xiamen's plan of 2023 words its rise. */
export const wulaoRule = {
  title: '2023年全市民政工作要点',
  issuer: '厦门市民政局',
  issued: '2023-03-02',
  article: '第45条',
  confidence: 'primary',
  note: 'the rise is to be slightly above the growth of rural income per head of the year before; by how much is not said',
} as const satisfies Citation

/** Whether an allowance rose as asked, and the least one that does, in fen. */
export interface WulaoRaise {
  readonly growth: Ratio | null
  /** Whether the growth is above that of rural income by more than `margin`. `null` where there was no allowance before. */
  readonly met: boolean | null
  /** The least allowance, in whole multiples of `roundTo`, that meets it. `null` where there was no allowance before. */
  readonly least: Fen | null
}

/**
 * Whether an allowance of the Wulao grew by more than rural income per head did the year before. "Slightly above" (略高于)
 * has no number: `margin` is what it must be above by, as a ratio (0.005 is half a percentage point), and 0 asks only for
 * more. Growth equal to the line does not meet it.
 */
export const wulaoRaise = (
  allowance: { readonly previous: Fen; readonly current: Fen },
  {
    ruralIncomeGrowth,
    margin = 0,
    roundTo = 100,
  }: { readonly ruralIncomeGrowth: number; readonly margin?: number; readonly roundTo?: number },
): WulaoRaise => {
  const { previous, current } = allowance
  const line = addExact(ruralIncomeGrowth, margin)
  const above = (next: number): boolean => compareExact({ numerator: next - previous, denominator: previous }, line) > 0
  const { growth } = raiseOf(previous, current)
  if (previous === 0) return { growth, met: null, least: null }
  // The estimate is off by a rounding at most, in either direction.
  let least = (Math.floor((previous * (1 + line)) / roundTo) - 1) * roundTo
  while (!above(least)) least += roundTo
  return { growth, met: above(current), least }
}

/** What was paid in fen over the persons of all months, and that ratio rounded. */
export interface AverageBenefit extends Ratio {
  /** Fen a head and month, rounded half up. */
  readonly perHeadAndMonth: Fen
  /** Whether it is as much as was asked, before any rounding; `null` where nothing was. */
  readonly reachesFloor: boolean | null
}

/**
 * The average benefit (人均补差, 月人均救助水平): all that was paid, over all persons of all months (人次). Over a year it is
 * sum over sum, not the mean of the months. `null` where nobody was paid.
 *
 * @param floor what a plan asks for a head and month, in fen: the sum itself reaches it
 */
export const averageBenefit = (
  months: readonly { readonly paid: Fen; readonly persons: number }[],
  floor?: Fen,
): AverageBenefit | null => {
  const paid = months.reduce((sum, month) => sum + month.paid, 0)
  const ratio = ratioOf(
    paid,
    months.reduce((sum, month) => sum + month.persons, 0),
  )
  return (
    ratio && {
      ...ratio,
      perHeadAndMonth: Math.floor((2 * ratio.numerator + ratio.denominator) / (2 * ratio.denominator)),
      reachesFloor: floor === undefined ? null : compareExact(ratio, floor) >= 0,
    }
  )
}

/** What is owed, in fen: in all, and month by month. */
export interface BackPay {
  readonly total: Fen
  readonly months: readonly { readonly month: PlainDate; readonly paid: Fen; readonly due: Fen; readonly owed: Fen }[]
}

/**
 * What is still owed where a rise holds from a day in the past: for each month from `effective` up to, not including,
 * the first month paid by the new standard, what was due less what was paid. A rise takes nothing back: a month in which
 * less was due than paid owes nothing. Months are given by their first day.
 */
export const backPay = (
  { effective, paidFrom }: { readonly effective: PlainDate; readonly paidFrom: PlainDate },
  amounts: (month: PlainDate) => { readonly paid: Fen; readonly due: Fen },
): BackPay => {
  const first = `${effective.slice(0, 7)}-01`
  const count = Math.max(0, monthsBetween(first, `${paidFrom.slice(0, 7)}-01`))
  const months = Array.from({ length: count }, (_, index) => {
    const month = addMonths(first, index)
    const { paid, due } = amounts(month)
    return { month, paid, due, owed: Math.max(0, due - paid) }
  })
  return { total: months.reduce((sum, { owed }) => sum + owed, 0), months }
}

/** People on assistance, and the people of the place, at one time. */
export interface CoverageCount {
  readonly recipients: number
  readonly population: number
}

/** How far assistance reaches, against the time before. */
export interface CoverageChange {
  readonly added: number
  readonly growth: Ratio | null
  /** Recipients of the people of the place (保障面); `null` where it has none. */
  readonly coverage: { readonly before: Ratio | null; readonly after: Ratio | null }
  /** By the share, not by the number: where people move away it can widen with fewer on it. `null` where a place has no people. */
  readonly trend: Trend | null
}

/** How the coverage of dibao changed (低保扩围) from one time to another: in people, as growth, and as a share of the people of the place. */
export const coverageChange = (before: CoverageCount, after: CoverageCount): CoverageChange => {
  const share = ({ recipients, population }: CoverageCount) => ratioOf(recipients, population)
  const coverage = { before: share(before), after: share(after) }
  return {
    added: after.recipients - before.recipients,
    growth: ratioOf(after.recipients - before.recipients, before.recipients),
    coverage,
    trend: coverage.before && coverage.after && trend(compareExact(coverage.after, coverage.before)),
  }
}

/** How many are on a list at the end of each month, from one month to another; who left and came back is one. */
export const recipientsByMonth = (
  list: readonly { readonly id: string; readonly since: PlainDate; readonly until: PlainDate | null }[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): { readonly month: PlainDate; readonly recipients: number }[] => {
  const first = `${from.slice(0, 7)}-01`
  return Array.from({ length: Math.max(0, monthsBetween(first, addMonths(`${to.slice(0, 7)}-01`, 1))) }, (_, index) => {
    const month = addMonths(first, index)
    const end = addDays(addMonths(month, 1), -1)
    const on = list.filter(({ since, until }) => runsOn(since, until, end))
    return { month, recipients: new Set(on.map(({ id }) => id)).size }
  })
}
