import { PlainDate, placed, runsOn, someHold, within } from '@minzheng/core'
import * as z from 'zod'
import { defineMeasure, type Measure, type Measured, type MeasurePeriod } from './measure.js'

/** Something that is finished on a day, or not yet (`null`): a building, a project, a station; or so many at once. */
export const Completion = z.strictObject({
  name: z.string().min(1),
  within,
  completed: PlainDate.nullable(),
  /** The last day on which it stood. */
  closed: PlainDate.nullable().default(null),
  number: z.int().min(0).default(1),
})
export type Completion = z.infer<typeof Completion>

/** One event, and how many took part; who comes twice counts twice (人次). */
export const Attendance = z.strictObject({ event: z.string().min(1), date: PlainDate, attendances: z.int().min(0) })

/**
 * Somebody on a list (a recipient, a post holder), from one day to another; both ends belong to it. `id` tells persons apart,
 * as a case number does and a name does not: who left and came back is one.
 */
export const Enrolment = z.strictObject({
  id: z.string().min(1),
  since: PlainDate,
  until: PlainDate.nullable().default(null),
})

/** Whether something holds of one of a list; `null`: not known. */
export const Check = z.strictObject({ name: z.string().min(1), within, holds: z.boolean().nullable() })

/** Whether something happened in the period, its first and last day among it; what has no day has not. */
export const happenedIn = (date: PlainDate | null | undefined, { from, asOf }: MeasurePeriod): boolean =>
  date != null && from <= date && date <= asOf

/**
 * Whether something happened in the period; `null` where its day is left out, so that nobody tells whether it did. `there`: whether that can
 * have been in the period, as of what was not closed before.
 */
export const toldIn = (
  date: PlainDate | null | undefined,
  period: MeasurePeriod,
  there: boolean = true,
): boolean | null => (date === undefined && there ? null : happenedIn(date, period))

/** Of how many of a list something holds, those of one name (left out: each for itself) once; unknown while nobody tells of one of them. */
export const countWhere = <T>(
  list: readonly T[],
  holds: (one: T) => boolean | null,
  nameOf?: (one: T) => string,
): Measured => {
  const answers = new Map<string, (boolean | null)[]>()
  for (const [index, one] of list.entries()) {
    const name = nameOf?.(one) ?? String(index)
    answers.set(name, [...(answers.get(name) ?? []), holds(one)])
  }
  const counted = shareWhere([...answers.values()], someHold)
  return typeof counted === 'object' && 'numerator' in counted ? counted.numerator : counted
}

/**
 * The records that begin in the period and are the first of their name: what closed and opened again, or who came back, is not new. One
 * whose day is not known counts for nothing.
 */
export const firstIn = <T>(
  records: readonly T[],
  period: MeasurePeriod,
  nameOf: (one: T) => string,
  dayOf: (one: T) => PlainDate | null,
): readonly T[] => {
  const first = new Map<string, PlainDate>()
  for (const one of records) {
    const [name, day] = [nameOf(one), dayOf(one)]
    if (day !== null && day <= (first.get(name) ?? day)) first.set(name, day)
  }
  return records.filter(one => happenedIn(dayOf(one), period) && dayOf(one) === first.get(nameOf(one)))
}

/** The sum of the number that each record of a list holds, in the unit of that number. */
export const sumOf = <T>(records: readonly T[], of: (record: T) => number): number =>
  records.reduce((total, record) => total + of(record), 0)

/** The share of a list of which something holds, as its two parts; unknown while it is not known of one of them. */
export const shareWhere = <T>(list: readonly T[], holds: (one: T) => boolean | null): Measured => {
  const answers = list.map(holds)
  const unknown = answers.filter(answer => answer === null).length
  if (unknown > 0)
    return {
      unknown: {
        zh: `${list.length} 条记录中有 ${unknown} 条情况不明。`,
        en: `Of ${list.length} records ${unknown} do not say.`,
      },
    }
  return { numerator: answers.filter(answer => answer === true).length, denominator: list.length }
}

/**
 * The share of those whom some records are of, each once: of one with more records than one it holds where one of them says so, and is
 * not known where none does and one does not say.
 */
export const shareOfEach = <T>(
  list: readonly T[],
  nameOf: (one: T) => string,
  holds: (one: T) => boolean | null,
): Measured => {
  const answers = new Map<string, (boolean | null)[]>()
  for (const one of list) answers.set(nameOf(one), [...(answers.get(nameOf(one)) ?? []), holds(one)])
  return shareWhere([...answers.values()], someHold)
}

const finished = (
  indicator: string,
  counted: (records: readonly Completion[], period: MeasurePeriod) => readonly Completion[],
) =>
  defineMeasure({
    indicator,
    record: Completion,
    key: ({ name, within }) => placed(name, within),
    days: ({ completed, closed }) => [completed, closed],
    of: (records, period) => sumOf(counted(records, period), ({ number }) => number),
  })

/** What was finished in the period; what closed and opened again is not finished anew. */
export const completed = (indicator: string): Measure<typeof Completion> =>
  finished(indicator, (records, period) =>
    firstIn(
      records,
      period,
      ({ name, within }) => placed(name, within),
      one => one.completed,
    ),
  )

/** What stands finished on the day. */
export const standing = (indicator: string): Measure<typeof Completion> =>
  finished(indicator, (records, { asOf }) => records.filter(({ completed, closed }) => runsOn(completed, closed, asOf)))

/** Attendances in the period. */
export const attended = (indicator: string): Measure<typeof Attendance> =>
  defineMeasure({
    indicator,
    record: Attendance,
    of: (records, period) =>
      sumOf(
        records.filter(({ date }) => happenedIn(date, period)),
        ({ attendances }) => attendances,
      ),
  })

/** Who is on the list on the day, each once. */
export const enrolled = (indicator: string): Measure<typeof Enrolment> =>
  defineMeasure({
    indicator,
    record: Enrolment,
    of: (records, { asOf }) =>
      new Set(records.filter(({ since, until }) => runsOn(since, until, asOf)).map(({ id }) => id)).size,
  })

/** The share of a list of which something holds. */
export const checked = (indicator: string): Measure<typeof Check> =>
  defineMeasure({
    indicator,
    record: Check,
    key: ({ name, within }) => placed(name, within),
    of: records => shareWhere(records, ({ holds }) => holds),
  })
