import {
  addDays,
  dateParts,
  daysBetween,
  type LocalizedText,
  lastDayOfMonth,
  type PlainDate,
  type Problem,
  plainDate,
  problem as problemOf,
} from '@minzheng/core'
import { type DayCounting, type Deadline, dateOrProblem, deadline, type Limit } from '@minzheng/core/deadline'
import type { Circumstance, Procedure, ProcedureStep, ProcedureTotal } from './procedure.js'

/** One case: when it began, what is so in it, and what is done already. */
export interface ScheduleOptions extends DayCounting {
  /** The day of the event that starts the procedure: as a rule, of the acceptance. */
  readonly start: PlainDate
  readonly circumstances?: Partial<Readonly<Record<Circumstance, boolean>>>
  /** The day on which a step was done (a publicity: ended), by the step's id; `total` for the whole. */
  readonly done?: Readonly<Record<string, PlainDate>>
}

/** One step of one case. */
export interface ScheduledStep {
  readonly id: string
  readonly title: LocalizedText
  /** The day that its limit counts from. */
  readonly from: PlainDate | null
  /** The first day on which it can be begun: the same, or the day after a publicity that ran to its end. */
  readonly opens: PlainDate | null
  /** Whether that day is only expected: the step before is not done, and is taken to use its whole limit. */
  readonly expected: boolean
  readonly limit: Limit | null
  /** The last day; `null` where the text sets none, or where it cannot be told (`problem`). */
  readonly due: PlainDate | null
  readonly lasting: boolean
  readonly done: PlainDate | null
  /** Steps left out of the limit whose length is not known yet: the last day can only be later. */
  readonly open: readonly string[]
  readonly problem?: Problem
  readonly source: ProcedureStep | ProcedureTotal
}

const monthAfter = (date: PlainDate): PlainDate => {
  const { year, month } = dateParts(date)
  return month === 12 ? plainDate(year + 1, 1, 1) : plainDate(year, month + 1, 1)
}

/** The last day for a payment that begins in the month of a decision or the next. */
const paymentDue = (decided: PlainDate, { from, byDay }: NonNullable<ProcedureStep['pays']>): Deadline =>
  dateOrProblem(() => {
    const { year, month } = dateParts(from === 'same-month' ? decided : monthAfter(decided))
    return byDay === undefined ? lastDayOfMonth(year, month) : plainDate(year, month, byDay)
  })

const totalTitle: LocalizedText = { zh: '全程', en: 'The whole procedure' }

/** The whole: its limit, longer by the time of the steps that do not count. */
const wholeOf = (total: ProcedureTotal, steps: readonly ScheduledStep[], options: ScheduleOptions): ScheduledStep => {
  const limit = (options.circumstances?.special && total.extended) || total.limit
  const left = steps.filter(step => total.excludes.includes(step.id))
  const open = left.filter(step => step.from === null || (step.done ?? step.due) === null)
  const more = left.reduce((days, { from, done, due }) => {
    const end = done ?? due
    return from === null || end === null ? days : days + daysBetween(from, end)
  }, 0)
  const plain = deadline(options.start, limit, options)
  const end = plain.due === null ? plain : dateOrProblem(() => addDays(plain.due, more))
  return {
    id: 'total',
    title: totalTitle,
    from: options.start,
    opens: options.start,
    expected: false,
    limit,
    due: end.due,
    lasting: false,
    done: options.done?.['total'] ?? null,
    open: open.map(({ id }) => id),
    ...(end.problem ? { problem: end.problem } : {}),
    source: total,
  }
}

/**
 * The last day of every step that a case has, from any start. A step counts from the day on which the one before was
 * done; while that is not, from the last day that it may take (at once, where it has no limit), and says so.
 * A last day outside the working-day calendar is a problem of its step, and what hangs on it has no date.
 */
export const schedule = (procedure: Procedure, options: ScheduleOptions): ScheduledStep[] => {
  const { start, circumstances = {}, done = {} } = options
  const has = (step: ProcedureStep) =>
    Object.entries(step.when).every(([name, wanted]) => (circumstances[name as Circumstance] ?? false) === wanted)
  const steps: ScheduledStep[] = []
  for (const step of procedure.steps.filter(has)) {
    const before = steps.findLast(({ id }) => step.after.includes(id))
    // A publicity ends by itself; any other step ends when somebody has done it.
    const from = before ? (before.done ?? before.due ?? (before.problem ? null : before.from)) : start
    const expected = before !== undefined && before.done === null && (before.expected || !before.lasting)
    const end =
      from === null
        ? undefined
        : step.pays
          ? paymentDue(from, step.pays)
          : step.limit && deadline(from, step.limit, options)
    const problem = end?.problem ?? (from === null ? before?.problem : undefined)
    steps.push({
      id: step.id,
      title: step.title,
      from,
      opens: from !== null && before?.lasting && before.done === null ? addDays(from, 1) : from,
      expected,
      limit: step.limit ?? null,
      due: end?.due ?? null,
      lasting: step.lasting,
      done: done[step.id] ?? null,
      open: [],
      ...(problem ? { problem } : {}),
      source: step,
    })
  }
  return procedure.total ? [...steps, wholeOf(procedure.total, steps, options)] : steps
}

/** How a step stands on a day. */
export type StepState =
  | 'not-begun'
  | 'no-limit'
  | 'within'
  | 'overdue'
  | 'done'
  | 'done-late'
  | 'running'
  | 'ended'
  | 'cut-short'
  | 'not-known'

/** How a step stands on a day; what was done later than that day is not done yet. */
export const stateOn = ({ opens, expected, due, lasting, done, problem }: ScheduledStep, day: PlainDate): StepState => {
  if (done !== null && done <= day) {
    if (due === null) return problem ? 'not-known' : 'done'
    if (lasting) return done < due ? 'cut-short' : 'done'
    return done <= due ? 'done' : 'done-late'
  }
  if (problem) return 'not-known'
  if (opens === null || expected || opens > day) return 'not-begun'
  if (due === null) return 'no-limit'
  if (lasting) return due < day ? 'ended' : 'running'
  return due < day ? 'overdue' : 'within'
}

/** The steps, and the whole, whose last day has passed on a day without their being done. */
export const overdueOn = (steps: readonly ScheduledStep[], day: PlainDate): ScheduledStep[] =>
  steps.filter(step => stateOn(step, day) === 'overdue')

/**
 * What is wrong with the order in which the steps of a case were done by a day: `procedure-order` (done before the step that it follows,
 * or before a publicity has run to its end), `procedure-skipped` (done, and of the step that it follows no day is on record: a warning).
 */
export const scheduleProblems = (steps: readonly ScheduledStep[], day: PlainDate): Problem[] =>
  steps.flatMap(({ id, title, done, opens, expected }): Problem[] => {
    if (id === 'total' || done === null || day < done) return []
    if (expected)
      return [
        problemOf(
          'procedure-skipped',
          'warning',
          ['done', id],
          [`“${title.zh}”已办，前一环节没有办结日期。`, `"${title.en}" is done; the step ahead of it has no day.`],
          ['请核实前一环节并补记。', 'Find out when the step ahead was done, and record it.'],
        ),
      ]
    if (opens === null || opens <= done) return []
    return [
      problemOf(
        'procedure-order',
        'error',
        ['done', id],
        [
          `“${title.zh}”于 ${done} 办结，早于可以开始的 ${opens}。`,
          `"${title.en}" was done on ${done}, before ${opens}.`,
        ],
        ['请核对日期，依次办理。', 'Check the days; take the steps in their order.'],
      ),
    ]
  })
