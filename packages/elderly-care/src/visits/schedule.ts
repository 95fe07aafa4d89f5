import {
  addDays,
  addMonths,
  type Citation,
  dateParts,
  dayOfWeek,
  divideExact,
  lastDayOfMonth,
  lastDayOfPeriod,
  latestBy,
  negated,
  PlainDate,
  type Problem,
  plainDate,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { visitsOpinion2022 } from '../shared/documents.js'
import { type Tally, tally } from '../shared/share.js'
import { spellProblems } from '../shared/spells.js'

/** Why an elder is visited (特殊困难老年人). */
export const specialDifficulties = {
  'living-alone': { zh: '独居', en: 'Living alone' },
  'empty-nest': { zh: '空巢', en: 'Empty nest' },
  'left-behind': { zh: '留守', en: 'Left behind' },
  disabled: { zh: '失能', en: 'Unable to care for oneself' },
  'severely-disabled': { zh: '重残', en: 'Severely disabled' },
  'family-planning': { zh: '计划生育特殊家庭', en: 'Family of special family-planning hardship' },
} as const
const difficulties = Object.keys(specialDifficulties) as (keyof typeof specialDifficulties)[]

/** The grades of risk that visits go by, the gravest first: 高风险, 重点, 一般. */
export const riskGrades = ['high', 'key', 'general'] as const
/** A grade of risk of an elder on the list. */
export type RiskGrade = (typeof riskGrades)[number]

/**
 * How often: no more than so many days or whole months after the last visit; or, as 每周、每月、每季度不少于一次 says it, once in each
 * week (from Monday), month or quarter of the calendar, as the monthly rate counts.
 */
type Interval =
  | { readonly days: number }
  | { readonly months: number }
  | { readonly every: 'week' | 'month' | 'quarter' }

/** How often a place visits elders of each grade, and how soon after a great change of the gravest. */
export interface VisitSchedule {
  readonly intervals: Readonly<Record<RiskGrade, Interval>>
  /** High risk, after a great change: days within which a visit is due. */
  readonly afterChangeDays: number
  readonly cite: Citation
}

/**
 * A local schedule, reported on 2022-06-23: once at least in each week, month, quarter; within 24 hours of a great change. The source does not
 * show the place.
 */
export const innerMongoliaSchedule2022 = {
  intervals: { high: { every: 'week' }, key: { every: 'month' }, general: { every: 'quarter' } },
  afterChangeDays: 1,
  cite: {
    title: '特殊困难老年人分级探访意见（内蒙古，地名未示）',
    issuer: '北方新报 2022-06-23',
    confidence: 'secondary',
  },
} as const satisfies VisitSchedule

/** One elder on the list, with the days of the visits. */
export const VisitedElder = z.strictObject({
  id: z.string().min(1),
  difficulties: z.array(z.enum(difficulties)).min(1),
  /** `null`: not graded. */
  grade: z.enum(riskGrades).nullable(),
  listed: PlainDate,
  /** The last day on the list: moved away, died, or in a home. */
  until: PlainDate.nullable().default(null),
  /** The last great change: an illness, a fall, the loss of a spouse. A visit on the day itself answers it. */
  changed: PlainDate.nullable().default(null),
  /** None where it is empty; left out: not told. */
  visits: z.array(PlainDate).optional(),
})
export type VisitedElder = z.infer<typeof VisitedElder>

/** What is wrong with the list of those visited: `visited-elder-twice` for a day, `visited-elder-backwards`. */
export const visitListProblems = (elders: readonly VisitedElder[]): Problem[] =>
  spellProblems(elders, {
    code: 'visited-elder',
    handsOver: true,
    key: ({ id }) => id,
    first: ({ listed }) => listed,
    last: ({ until }) => until,
  })

/** The last day of the week, month or quarter that a day is in. */
const lastOf = (every: 'week' | 'month' | 'quarter', day: PlainDate): PlainDate =>
  every === 'week' ? addDays(day, 7 - dayOfWeek(day)) : lastDayOfPeriod(day, every === 'month' ? 1 : 3)

/** Who is visited by the calendar is visited in the week, month or quarter after that of the last visit, or in the first that is whole. */
const after = (visited: PlainDate | undefined, begun: PlainDate, interval: Interval): PlainDate => {
  if ('every' in interval)
    return lastOf(interval.every, addDays(lastOf(interval.every, visited ?? addDays(begun, -1)), 1))
  const day = visited ?? begun
  return 'days' in interval ? addDays(day, interval.days) : addMonths(day, interval.months)
}

/** The last day for a visit, whether it has passed, and the rule that sets it. */
export interface VisitDue {
  /** `null`: when the last visit was is not told. */
  readonly due: PlainDate | null
  /** `null`: the day is over, and whether there was a visit is not told. */
  readonly overdue: boolean | null
  readonly reason: 'interval' | 'disabled-monthly' | 'after-change'
  readonly cite: Citation
}

/**
 * The last day for the next visit as of a day. Elders unable to care for themselves are visited at least once in each month of the calendar
 * whatever their grade (national opinion of 2022): of the days before it nothing follows, and its first month is the first whole one. An
 * interval runs from the last visit, or from the listing where there is none since; of a week, month or quarter in which an elder was listed
 * after its first day no visit is asked, though {@link monthlyVisitRate} counts who is on the list on the last day. A change before the
 * listing, for which an elder may have been listed, is not answered apart. `null` where an elder is neither graded nor unable, so that no
 * interval is known, and before and after the days on the list.
 */
export const nextVisit = (elder: VisitedElder, asOf: PlainDate, schedule: VisitSchedule): VisitDue | null => {
  if (!runsOn(elder.listed, elder.until, asOf)) return null
  const made = (elder.visits ?? []).filter(day => day <= asOf).toSorted()
  // A visit before the listing is not one of this list: the interval begins with the listing.
  const last = made.findLast(day => day >= elder.listed)
  const { effective } = visitsOpinion2022
  const candidates: (Omit<VisitDue, 'overdue'> & { readonly due: PlainDate })[] = []
  if (elder.grade)
    candidates.push({
      due: after(last, elder.listed, schedule.intervals[elder.grade]),
      reason: 'interval',
      cite: schedule.cite,
    })
  if (elder.difficulties.includes('disabled') && effective <= asOf)
    candidates.push({
      due: after(
        last !== undefined && last >= effective ? last : undefined,
        latestBy([elder.listed, effective], asOf) ?? effective,
        { every: 'month' },
      ),
      reason: 'disabled-monthly',
      cite: visitsOpinion2022,
    })
  const { changed } = elder
  if (
    elder.grade === 'high' &&
    changed !== null &&
    elder.listed <= changed &&
    changed <= asOf &&
    !made.some(day => day >= changed)
  )
    candidates.push({ due: addDays(changed, schedule.afterChangeDays), reason: 'after-change', cite: schedule.cite })
  const [due] = candidates.map(one => one.due).toSorted()
  const first = candidates.find(one => one.due === due)
  if (first === undefined) return null
  const isOver = asOf > first.due
  // Where no visit is told, the day is this one or a later one.
  return elder.visits === undefined
    ? { ...first, due: null, overdue: isOver ? null : false }
    : { ...first, overdue: isOver }
}

/**
 * Of the elders on the list on a day those whose next visit is not overdue (due / done), by {@link nextVisit}; of whom no interval is
 * known, or no visit told, it is not known. For one grade of risk, give the elders of that grade.
 */
export const visitsInTime = (elders: readonly VisitedElder[], asOf: PlainDate, schedule: VisitSchedule): Tally =>
  tally(
    elders.filter(({ listed, until }) => runsOn(listed, until, asOf)),
    elder => {
      const next = nextVisit(elder, asOf, schedule)
      return next && negated(next.overdue)
    },
  )

/** The visits of a period to elders on the list on the day of each (探访人次); `null`: of one who was on it in the period they are not told. */
export const visitsMade = (
  elders: readonly VisitedElder[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): number | null =>
  elders.some(({ visits, listed, until }) => visits === undefined && listed <= to && (until === null || from <= until))
    ? null
    : elders
        .flatMap(({ visits = [], listed, until }) => visits.filter(day => runsOn(listed, until, day)))
        .filter(day => from <= day && day <= to).length

/** How many elders were visited in a month: numbers of persons, and a rate from 0 to 1. */
export interface VisitRate {
  readonly listed: number
  readonly visited: number
  /** `null`: nobody is on the list, or of one it is not told. */
  readonly rate: number | null
  readonly unvisited: readonly string[]
  /** Of whom the visits are not told. */
  readonly notTold: readonly string[]
}

/**
 * The monthly visit rate (月探访率): of the elders on the list on the last day of the month, those visited in it at least once. The
 * national opinion asks for 100 % by the end of 2025.
 */
export const monthlyVisitRate = (elders: readonly VisitedElder[], month: PlainDate): VisitRate => {
  const { year, month: number } = dateParts(month)
  const [from, to] = [plainDate(year, number, 1), lastDayOfMonth(year, number)]
  const list = new Set(elders.filter(({ listed, until }) => runsOn(listed, until, to)).map(({ id }) => id))
  // Who left the list and came back in the month may have been visited before.
  const visitedIds = new Set(
    elders.filter(({ visits = [] }) => visits.some(day => from <= day && day <= to)).map(({ id }) => id),
  )
  const untoldIds = new Set(
    elders
      .filter(({ visits, listed, until }) => visits === undefined && listed <= to && (until === null || from <= until))
      .map(({ id }) => id),
  )
  const without = [...list].filter(id => !visitedIds.has(id))
  const unvisited = without.filter(id => !untoldIds.has(id))
  const notTold = without.filter(id => untoldIds.has(id))
  const visited = list.size - without.length
  const rate = list.size === 0 || notTold.length > 0 ? null : divideExact(visited, list.size)
  return { listed: list.size, visited, rate, unvisited, notTold }
}
