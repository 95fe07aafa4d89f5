import {
  addMonths,
  atArticle,
  type DivisionCode,
  dateParts,
  daysBetween,
  monthsBetween,
  type PlainDate,
  plainDate,
} from '@minzheng/core'
import { date, ifAny, ifKnown, months, yesNo } from '@minzheng/core/fields'
import type { NationalPolicy } from '@minzheng/policy'
import { defineProgram, firstOf, versions } from '@minzheng/rules'
import * as z from 'zod'
import { boundaryRegulation } from '../shared/documents.js'
import { type BoundaryLine, lineScope } from './line.js'

export * from './line.js'

const cite = atArticle(boundaryRegulation, '第十二条')

/** One line at the end of a day. */
export const BoundaryInspectionFacts = z.strictObject({
  asOf: date('截至日期', 'As of the end of'),
  /** The day on which the last joint inspection of the whole line was completed. */
  lastInspection: ifKnown(date('上次联合检查完成日期', 'Last joint inspection completed', { notAfter: 'asOf' })),
  /** A disaster, a river or road that changed its course: something that touches where the line runs. */
  specialCircumstance: ifKnown(yesNo('遇有影响界线实地走向的特殊情况', 'Something changed where the line runs')),
})

/** How often a line is inspected, in months: every 60 (行政区域界线管理条例 art. 12). */
export const BoundaryInspectionPolicy = z.strictObject({
  intervalMonths: months('联合检查间隔', 'Months between inspections', { least: 1, most: 240 }),
  /** So long before, a line is due soon. No rule sets it; left out, none is. */
  warningMonths: ifAny(months('提前提醒', 'Months of warning', { most: 120 })),
})
export type BoundaryInspectionPolicy = z.infer<typeof BoundaryInspectionPolicy>

const states = {
  ok: { zh: '未到期', en: 'Not due' },
  'due-soon': { zh: '即将到期', en: 'Due soon' },
  due: { zh: '间隔已满，应当联合检查', en: 'The interval is full: due' },
}

/** Since 行政区域界线管理条例 (art. 12), from 2002-07-01. */
export const boundaryInspection2002 = defineProgram({
  id: 'boundary-inspection',
  title: { zh: '行政区域界线联合检查', en: 'Joint inspection of a boundary line' },
  inForce: { from: '2002-07-01', cite: boundaryRegulation },
  facts: BoundaryInspectionFacts,
  policy: BoundaryInspectionPolicy,
  rules({ asOf, lastInspection, specialCircumstance }, { intervalMonths, warningMonths }) {
    const monthsSince = lastInspection
      .monthsUntil(asOf)
      .as({ zh: '距上次联合检查', en: 'Months since the last one' }, { unit: 'month' })
    const intervalFull = monthsSince
      .atLeast(intervalMonths)
      .as({ zh: '联合检查间隔已满', en: 'The interval is full' }, { cite })
    const soon = warningMonths.ifSet(months => monthsSince.plus(months).atLeast(intervalMonths), false)
    const state = firstOf([intervalFull, 'due'], [soon, 'due-soon'])
      .otherwise('ok')
      .as({ zh: '联合检查状态', en: 'State' }, { cite, words: states })
    const sectionInspection = specialCircumstance.as(
      { zh: '应随时联合检查特定地段', en: 'The section is inspected at any time' },
      { cite },
    )
    const inspectionCalledFor = intervalFull
      .or(specialCircumstance)
      .as({ zh: '应当安排联合检查', en: 'An inspection is called for' }, { cite })
    return { monthsSince, intervalFull, state, sectionInspection, inspectionCalledFor }
  },
})

/**
 * Whether the joint inspection of a line is due (行政区域界线管理条例 art. 12): every 5 years, and of a section whenever something
 * changed where the line runs. It speaks of the end of a day: on the corresponding day of the fifth year the interval is full,
 * and that day is the last in time (see {@link lineInspection}). Township lines follow by analogy (art. 19).
 */
export const boundaryInspection = versions(boundaryInspection2002)

/** What holds in the whole country. */
export const boundaryInspectionNational: NationalPolicy = {
  program: 'boundary-inspection',
  documents: { regulation: boundaryRegulation },
  values: {
    intervalMonths: [{ status: 'in-force', from: '2002-07-01', value: 60, cite: 'regulation', article: '第十二条' }],
  },
}

/**
 * The last day on which the next inspection is in time: the corresponding day, or where the month has none, its last day.
 * @throws ProblemError `not-a-date`
 */
export const inspectionDue = (lastInspection: PlainDate, intervalMonths: number): PlainDate =>
  addMonths(lastInspection, intervalMonths)

/** How the joint inspection of a line stands on a day: in time, or how many days late. */
export interface LineInspection {
  /**
   * `unknown`: no inspection by that day is on record, and the law does not say when the first one is due; or the day is before
   * 2002-07-01, when no law asked for any. `ended`: the line parts nobody any more.
   */
  readonly status: 'ok' | 'due-soon' | 'overdue' | 'unknown' | 'ended'
  readonly last: PlainDate | undefined
  readonly due: PlainDate | undefined
  readonly daysOverdue: number
}

/** When the next joint inspection of a line is due, as of a day. */
export const lineInspection = (
  { inspections, until }: Pick<BoundaryLine, 'inspections' | 'until'>,
  asOf: PlainDate,
  { intervalMonths, warningMonths = 0 }: BoundaryInspectionPolicy,
): LineInspection => {
  const last = lastBy(inspections, asOf)
  if (until !== undefined && until < asOf) return { status: 'ended', last, due: undefined, daysOverdue: 0 }
  if (last === undefined || asOf < boundaryRegulation.effective)
    return { status: 'unknown', last, due: undefined, daysOverdue: 0 }
  const due = inspectionDue(last, intervalMonths)
  if (asOf > due) return { status: 'overdue', last, due, daysOverdue: daysBetween(due, asOf) }
  const isSoon = monthsBetween(last, asOf) + warningMonths >= intervalMonths
  return { status: isSoon ? 'due-soon' : 'ok', last, due, daysOverdue: 0 }
}

const lastBy = (inspections: BoundaryLine['inspections'], day: PlainDate): PlainDate | undefined =>
  inspections
    ?.map(({ completedOn }) => completedOn)
    .filter(completedOn => completedOn <= day)
    .toSorted()
    .at(-1)

/** A line on the list of joint inspections of a year, and why it is there. */
export interface YearLine {
  readonly line: BoundaryLine
  /** Why it is on the year’s list: its interval ends in the year, or ended before; a plan names it; it was done unasked. */
  readonly reason: 'due' | 'overdue' | 'planned' | 'early'
  readonly due: PlainDate | undefined
  /** The day in the year on which its inspection was completed. */
  readonly completedOn: PlainDate | undefined
}

/**
 * The lines of a place whose joint inspection belongs to a year: inside it, with its neighbours, and those of which
 * nobody can say.
 */
export interface LinesOfYear {
  readonly within: readonly YearLine[]
  readonly between: readonly YearLine[]
  /** Lines of the place that have no inspection on record and stand in no plan: nobody can say. */
  readonly unknown: readonly BoundaryLine[]
}

/**
 * The lines of a place whose joint inspection belongs to a year: those inside it, and those with neighbours. A line that was
 * late at the beginning of the year is among them; one that ended before the year, or in it before it was due and not inspected, is not.
 */
export const linesOfYear = (
  lines: readonly BoundaryLine[],
  year: number,
  place: DivisionCode,
  { intervalMonths }: Pick<BoundaryInspectionPolicy, 'intervalMonths'>,
): LinesOfYear => {
  const lists: { within: YearLine[]; between: YearLine[]; unknown: BoundaryLine[] } = {
    within: [],
    between: [],
    unknown: [],
  }
  for (const line of lines) {
    const scope = lineScope(line, place)
    if (scope === undefined) continue
    const last = lastBy(line.inspections, plainDate(year - 1, 12, 31))
    const due = last === undefined ? undefined : inspectionDue(last, intervalMonths)
    const dueYear = due === undefined ? Number.POSITIVE_INFINITY : dateParts(due).year
    const inYear = lastBy(line.inspections, plainDate(year, 12, 31))
    const completedOn = inYear === last ? undefined : inYear
    const { until } = line
    if (until !== undefined && until < plainDate(year, 1, 1)) continue
    // Ended before it was due: nobody inspects it.
    if (until !== undefined && until < plainDate(year, 12, 31) && completedOn === undefined && (due ?? '9999') > until)
      continue
    if (dueYear < year) lists[scope].push({ line, reason: 'overdue', due, completedOn })
    else if (dueYear === year) lists[scope].push({ line, reason: 'due', due, completedOn })
    else if (line.plannedYears.includes(year)) lists[scope].push({ line, reason: 'planned', due, completedOn })
    else if (completedOn !== undefined) lists[scope].push({ line, reason: 'early', due, completedOn })
    else if (due === undefined) lists.unknown.push(line)
  }
  return lists
}
