import { daysBetween, type PlainDate } from '@minzheng/core'
import type { StatusReason } from '../reasons.js'
import type { TargetCompliance } from '../target-compliance.js'
import type { Ledger, LedgerTask, TaskReport } from './ledger.js'
import { reportedStates } from './ledger.js'
import { taskKinds } from './task-kind.js'
import { taskReasons } from './task-reasons.js'

/** Every state that a task can have, those to look at first. */
export const taskStates = ['overdue', 'stalled', 'under-way', 'not-started', 'done'] as const
/**
 * Where a task stands on a day: `overdue` from the day after its deadline until it is done; `stalled` where it was begun and
 * nothing has been heard of it for long; `under-way`; `not-started`; `done`.
 */
export type TaskState = (typeof taskStates)[number]

/** What the states of tasks rest on besides the ledger. */
export interface LedgerOptions {
  /** The day of the judgement. Only what was reported by then is known. */
  readonly asOf: PlainDate
  /** Days without news after which a task that was begun is stalled; 60 where not said. */
  readonly stalledAfter?: number | undefined
  /** How the plan's targets stand on that day: they decide the tasks that name them. */
  readonly compliance?: readonly Pick<TargetCompliance, 'target' | 'status'>[] | undefined
}

/** How one task stands on a day. */
export interface TaskStanding {
  readonly task: LedgerTask
  readonly state: TaskState
  readonly deadline: PlainDate | null
  /** The day on which it was done, where that is known. */
  readonly done: PlainDate | null
  /** Days that the deadline had passed by on the day, or when it was done; 0 where it had not. */
  readonly daysLate: number
  /** The last day of which a report, a step or a piece of evidence speaks. */
  readonly lastNews: PlainDate | null
  /** Whether something shows that it was done; `null` where it was not. */
  readonly evidenced: boolean | null
  readonly reasons: readonly StatusReason[]
}

const usualSilence = 60

const latest = (dates: readonly (PlainDate | undefined)[]): PlainDate | undefined =>
  dates.reduce<PlainDate | undefined>((last, date) => (date && (!last || date > last) ? date : last), undefined)

/** What is known of a task on the day; what was reported before the period tells of another year's task. */
const knownOf = (
  { reports = [], steps = [], evidence = [] }: LedgerTask,
  asOf: PlainDate,
  from: PlainDate | undefined,
) => {
  const isKnown = (date: PlainDate | undefined) => date === undefined || date <= asOf
  const said = reports.filter(({ date }) => isKnown(date) && (from === undefined || date >= from))
  const shown = evidence.filter(({ date }) => isKnown(date))
  const finished = steps.filter(({ done }) => done !== undefined && isKnown(done))
  const dates = [...said.map(({ date }) => date), ...finished.map(({ done }) => done), ...shown.map(({ date }) => date)]
  return { said, shown, finished, open: steps.filter(step => !finished.includes(step)), lastNews: latest(dates) }
}
type Known = ReturnType<typeof knownOf>

/** The last report; of several on its day the one that claims least. */
const lastReport = ({ said }: Known): { report: TaskReport | undefined; contradicts: boolean } => {
  const date = latest(said.map(report => report.date))
  const onDay = said.filter(report => report.date === date)
  const report = reportedStates.map(state => onDay.find(one => one.state === state)).find(one => one !== undefined)
  return { report, contradicts: onDay.some(({ state }) => state !== report?.state) }
}

/** Since when it has been reported done without a break. */
const doneSince = ({ said }: Known): PlainDate | undefined => {
  const open = latest(said.flatMap(({ state, date }) => (state === 'done' ? [] : date)))
  return said
    .flatMap(({ state, date }) => (state === 'done' && (open === undefined || date > open) ? date : []))
    .sort()[0]
}

type Judged = 'met' | 'open' | undefined

/** What the targets of a task decide: nothing where one of them cannot be judged and none is known to fall short. */
const byTargets = ({ targets = [] }: LedgerTask, compliance: LedgerOptions['compliance']) => {
  const statusOf = (id: string) => compliance?.find(({ target }) => target === id)?.status
  const among = (...statuses: readonly (string | undefined)[]) => targets.filter(id => statuses.includes(statusOf(id)))
  const short = among('missed', 'behind', 'on-track')
  const unknown = among('no-data', 'not-due', undefined)
  const judged: Judged = short.length > 0 ? 'open' : unknown.length > 0 || targets.length === 0 ? undefined : 'met'
  const why =
    judged === 'met'
      ? [taskReasons.targetsMet(targets)]
      : judged === 'open'
        ? [taskReasons.targetsOpen(short)]
        : unknown.length > 0 && compliance
          ? [taskReasons.targetsNotJudged(unknown)]
          : []
  return { judged, why }
}

const doneStanding = (task: LedgerTask, known: Known, deadline: PlainDate | undefined, by: Judged) => {
  const done = doneSince(known)
  const late = done !== undefined && deadline !== undefined && done > deadline ? daysBetween(deadline, done) : 0
  const evidenced = by === 'met' || known.shown.length > 0
  const open = known.open.map(({ step }) => step)
  const why = [
    ...(late > 0 ? [taskReasons.doneLate(done ?? '', deadline ?? '', late)] : []),
    ...(evidenced ? [] : [taskReasons.doneWithoutEvidence(taskKinds[task.kind].evidence)]),
    ...(open.length > 0 ? [taskReasons.stepsOpen(open)] : []),
  ]
  return { state: 'done', done: done ?? null, daysLate: late, evidenced, why } as const
}

const openStanding = (
  known: Known,
  { asOf, stalledAfter = usualSilence }: LedgerOptions,
  deadline: PlainDate | undefined,
  isStarted: boolean,
) => {
  const late = deadline !== undefined && asOf > deadline ? daysBetween(deadline, asOf) : 0
  const silence = known.lastNews === undefined ? 0 : daysBetween(known.lastNews, asOf)
  const isSilent = isStarted && silence > stalledAfter
  const overdue = known.open.filter(({ due }) => due !== undefined && due < asOf).map(({ step }) => step)
  const why = [
    ...(late > 0 && deadline ? [taskReasons.pastDeadline(deadline, late)] : []),
    ...(deadline === asOf ? [taskReasons.dueToday()] : []),
    ...(overdue.length > 0 ? [taskReasons.stepsOverdue(overdue)] : []),
    ...(isSilent ? [taskReasons.silent(known.lastNews ?? '', silence)] : []),
    ...(known.finished.length > 0 && known.open.length === 0 ? [taskReasons.allStepsDone()] : []),
    ...(known.lastNews === undefined ? [taskReasons.nothingReported()] : []),
  ]
  const state: TaskState = late > 0 ? 'overdue' : isSilent ? 'stalled' : isStarted ? 'under-way' : 'not-started'
  return { state, done: null, daysLate: late, evidenced: null, why } as const
}

const standingOf = (task: LedgerTask, ledger: Ledger, options: LedgerOptions): TaskStanding => {
  const { asOf, compliance } = options
  const from = ledger.period?.from
  const known = knownOf(task, asOf, from)
  const { report, contradicts } = lastReport(known)
  const { judged, why: ofTargets } = byTargets(task, compliance)
  const deadline = task.deadline ?? ledger.period?.to
  const isDone = judged === undefined ? report?.state === 'done' : judged === 'met'
  const isStarted =
    judged === 'open' ||
    (report === undefined ? known.lastNews !== undefined : report.state !== 'not-started' || known.finished.length > 0)
  const { why, ...found } = isDone
    ? doneStanding(task, known, deadline, judged)
    : openStanding(known, options, deadline, isStarted)
  return {
    task,
    ...found,
    deadline: deadline ?? null,
    lastNews: known.lastNews ?? null,
    reasons: [
      ...(from !== undefined && asOf < from ? [taskReasons.beforeStart(from)] : []),
      ...ofTargets,
      ...why,
      ...(contradicts && report ? [taskReasons.reportsContradict(report.date)] : []),
    ],
  }
}

/**
 * How the tasks of a ledger stand on a day, in their order. What is dated later is not known on that day. Targets that can be
 * judged decide a task that names them, whatever was reported; of contradicting reports of one day the less far one holds.
 */
export const ledgerOn = (ledger: Ledger, options: LedgerOptions): TaskStanding[] =>
  ledger.tasks.map(task => standingOf(task, ledger, options))
