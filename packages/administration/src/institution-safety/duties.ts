import { addDays, addMonths, keysOf, type LocalizedText, PlainDate } from '@minzheng/core'
import * as z from 'zod'

/** Who answers for safety, and in which of the three ways (三管三必须), or under which of the two duties (两个责任). */
export const safetyResponsibilities = {
  industry: { zh: '管行业必须管安全', en: 'who runs the sector' },
  business: { zh: '管业务必须管安全', en: 'who runs the business' },
  production: { zh: '管生产经营必须管安全', en: 'who runs the operation' },
  territory: { zh: '属地责任', en: 'who governs the place' },
  principal: { zh: '主体责任', en: 'the institution itself' },
} as const satisfies Readonly<Record<string, LocalizedText>>

/** One duty on the list of duties (安全生产职责清单), or on the key list of a year (年度重点清单). */
export const SafetyDuty = z.strictObject({
  id: z.string().min(1),
  responsibility: z.enum(keysOf(safetyResponsibilities)),
  /** The office or post that answers for it. */
  holder: z.string().min(1),
  matter: z.string().min(1),
  /** `null`: on the standing list. */
  year: z.int().min(2000).max(2100).nullable(),
  confirmed: PlainDate.nullable().default(null),
})
export type SafetyDuty = z.infer<typeof SafetyDuty>

/** The ways of answering for safety for which a list names nobody: what a matrix of duties lacks. */
export const responsibilitiesWithoutHolder = (
  duties: readonly SafetyDuty[],
  year: number,
): (keyof typeof safetyResponsibilities)[] =>
  keysOf(safetyResponsibilities).filter(
    one => !duties.some(duty => duty.responsibility === one && (duty.year === null || duty.year === year)),
  )

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
  made: z.array(PlainDate).default([]),
})
export type PeriodicCheck = z.infer<typeof PeriodicCheck>

/** A period of a check that comes round, its first and last day, and the day in it on which it was made first. */
export interface CheckPeriod {
  readonly from: PlainDate
  readonly to: PlainDate
  /** `null`: not made, and the period is over; `undefined`: not made yet. */
  readonly made: PlainDate | null | undefined
}

const nextFrom = (since: PlainDate, rhythm: PeriodicCheck['rhythm'], index: number): PlainDate => {
  if (rhythm === 'day') return addDays(since, index)
  if (rhythm === 'week') return addDays(since, 7 * index)
  return addMonths(since, index * (rhythm === 'month' ? 1 : rhythm === 'quarter' ? 3 : 12))
}

/** The periods of a check that have begun by a day, each with whether it was made in time. */
export const checkPeriods = ({ since, rhythm, made }: PeriodicCheck, asOf: PlainDate): CheckPeriod[] => {
  const days = made.filter(on => on <= asOf).toSorted()
  const periods: CheckPeriod[] = []
  for (let index = 0; ; index++) {
    const from = nextFrom(since, rhythm, index)
    if (from > asOf) return periods
    const to = addDays(nextFrom(since, rhythm, index + 1), -1)
    const first = days.find(on => from <= on && on <= to)
    periods.push({ from, to, made: first ?? (to < asOf ? null : undefined) })
  }
}
