import {
  addDays,
  addMonths,
  atArticle,
  type Citation,
  dateParts,
  keysOf,
  type LocalizedText,
  PlainDate,
  runsOn,
} from '@minzheng/core'
import * as z from 'zod'
import { workSafetyLaw2021 } from '../accidents/documents.js'

/**
 * Who answers for safety: in which of the three ways (三管三必须), or under which of the two duties (两个责任). 安全生产法 art. 3(3) names the three,
 * the duty of the unit and the supervision of governments; that of the place is how plans call the last.
 */
export const safetyResponsibilities = {
  industry: { zh: '管行业必须管安全', en: 'who runs the sector' },
  business: { zh: '管业务必须管安全', en: 'who runs the business' },
  production: { zh: '管生产经营必须管安全', en: 'who runs the operation' },
  territory: { zh: '属地责任', en: 'who governs the place' },
  principal: { zh: '主体责任', en: 'the institution itself' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** Of which safety a duty is; 安全生产法 speaks of the first alone. */
export const safetyDutyFields = {
  'work-safety': { zh: '安全生产', en: 'safety of operations' },
  'national-security': { zh: '国家安全', en: 'national security' },
  'network-data': { zh: '网络和数据安全', en: 'safety of networks and data' },
  other: { zh: '其他安全', en: 'another safety' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** One duty on the list of duties (安全生产职责清单), or on the key list of a year (年度重点清单). */
export const SafetyDuty = z.strictObject({
  id: z.string().min(1),
  /** Left out: of the safety of operations (安全生产). */
  field: z.enum(keysOf(safetyDutyFields)).optional(),
  responsibility: z.enum(keysOf(safetyResponsibilities)),
  /** The office or post that answers for it. */
  holder: z.string().min(1),
  matter: z.string().min(1),
  /** `null`: on the standing list. */
  year: z.int().min(2000).max(2100).nullable(),
  /** The day on which it was put on the list; `null`: not known. */
  confirmed: PlainDate.nullable().default(null),
  /** The last day on which it was this holder’s: taken off the list, or given to another. */
  until: PlainDate.nullish(),
})
export type SafetyDuty = z.infer<typeof SafetyDuty>

/** What 安全生产法 art. 3(3) divides: no duty of national security, or of networks and data. */
const isOfOperations = ({ field = 'work-safety' }: SafetyDuty): boolean => field === 'work-safety'

/** The ways of answering for 安全生产 for which a list names nobody in any matter; matter by matter {@link responsibilityMatrix} says it. */
export const responsibilitiesWithoutHolder = (
  duties: readonly SafetyDuty[],
  year: number,
): (keyof typeof safetyResponsibilities)[] =>
  keysOf(safetyResponsibilities).filter(
    one =>
      !duties.some(
        duty =>
          isOfOperations(duty) &&
          duty.responsibility === one &&
          (duty.year === null || duty.year === year) &&
          (duty.confirmed === null || dateParts(duty.confirmed).year <= year) &&
          (duty.until == null || dateParts(duty.until).year >= year),
      ),
  )

/** Who answers for one matter, in each of the ways. */
export interface ResponsibilityRow {
  readonly matter: string
  /** The offices and posts, in the order of the list; none where nobody is named. */
  readonly holders: Readonly<Record<keyof typeof safetyResponsibilities, readonly string[]>>
  /** The ways for which nobody is named. */
  readonly missing: readonly (keyof typeof safetyResponsibilities)[]
  readonly cite: Citation
}

/**
 * The matrix of responsibilities for 安全生产 on a day, matter by matter, from the standing list and that of the year, without what was put on
 * a list later or taken off before, and without other fields of safety; `null` before 2021-09-01, since when the law names the ways (安全生产法 art. 3(3)).
 */
export const responsibilityMatrix = (duties: readonly SafetyDuty[], on: PlainDate): ResponsibilityRow[] | null => {
  if (on < workSafetyLaw2021.effective) return null
  const { year } = dateParts(on)
  const held = duties.filter(
    duty =>
      isOfOperations(duty) &&
      (duty.year === null || duty.year === year) &&
      runsOn(duty.confirmed ?? on, duty.until, on),
  )
  return [...new Set(held.map(({ matter }) => matter))].map(matter => {
    const holders = Object.fromEntries(
      keysOf(safetyResponsibilities).map(way => [
        way,
        held.filter(duty => duty.matter === matter && duty.responsibility === way).map(({ holder }) => holder),
      ]),
    ) as Record<keyof typeof safetyResponsibilities, string[]>
    return {
      matter,
      holders,
      missing: keysOf(safetyResponsibilities).filter(way => holders[way].length === 0),
      cite: atArticle(workSafetyLaw2021, '第三条第三款'),
    }
  })
}

/** How often a check is made (日、周、月、季、年). */
export const checkRhythms = {
  day: { zh: '每日', en: 'daily' },
  week: { zh: '每周', en: 'weekly' },
  month: { zh: '每月', en: 'monthly' },
  quarter: { zh: '每季', en: 'quarterly' },
  year: { zh: '每年', en: 'yearly' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** A check that comes round (“日周月季年”机制), and the days on which it was made. */
export const PeriodicCheck = z.strictObject({
  id: z.string().min(1),
  matter: z.string().min(1),
  rhythm: z.enum(keysOf(checkRhythms)),
  /** The first day of the first period. */
  since: PlainDate,
  /** The last day on which it is owed, as where the institution closes: no period begins after it. */
  until: PlainDate.nullish(),
  /** `[]`: on none; left out: not told. */
  made: z.array(PlainDate).optional(),
})
export type PeriodicCheck = z.infer<typeof PeriodicCheck>

/** A period of a check that comes round, its first and last day, and the day in it on which it was made first. */
export interface CheckPeriod {
  readonly from: PlainDate
  readonly to: PlainDate
  /** `null`: not made, and the period is over; `undefined`: not made yet, or not told. */
  readonly made: PlainDate | null | undefined
}

const nextFrom = (since: PlainDate, rhythm: PeriodicCheck['rhythm'], index: number): PlainDate => {
  if (rhythm === 'day') return addDays(since, index)
  if (rhythm === 'week') return addDays(since, 7 * index)
  return addMonths(since, index * (rhythm === 'month' ? 1 : rhythm === 'quarter' ? 3 : 12))
}

/** The periods of a check that have begun by a day, each with whether it was made in time. */
export const checkPeriods = ({ since, until, rhythm, made }: PeriodicCheck, asOf: PlainDate): CheckPeriod[] => {
  const days = made?.filter(on => on <= asOf).toSorted()
  const periods: CheckPeriod[] = []
  for (let index = 0; ; index++) {
    const from = nextFrom(since, rhythm, index)
    if (from > asOf || (until != null && from > until)) return periods
    const to = addDays(nextFrom(since, rhythm, index + 1), -1)
    const first = days?.find(on => from <= on && on <= to)
    periods.push({ from, to, made: first ?? (days !== undefined && to < asOf ? null : undefined) })
  }
}

/** The periods in which a check is owed between two days, both included, also those to come: the schedule of a year or a month. */
export const checkSchedule = (
  { since, until, rhythm }: Pick<PeriodicCheck, 'since' | 'until' | 'rhythm'>,
  first: PlainDate,
  last: PlainDate,
): Pick<CheckPeriod, 'from' | 'to'>[] =>
  checkPeriods({ id: '', matter: '', since, until, rhythm, made: [] }, last).flatMap(({ from, to }) =>
    to < first ? [] : [{ from, to }],
  )
