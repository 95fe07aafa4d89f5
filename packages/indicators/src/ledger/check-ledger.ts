import { type PlainDate, type Problem, problem } from '@minzheng/core'
import { validate } from '@minzheng/core/validate'
import { Ledger, type LedgerTask, reportedStates } from './ledger.js'

/** What a ledger is held against besides its own form. */
export interface CheckLedgerOptions {
  /** What is dated after this day cannot be known yet; not checked where not given. */
  readonly today?: PlainDate | undefined
}

/** A ledger after its check, and all that was found. */
export interface CheckedLedger {
  /** The ledger, where its form is right; it may still have problems. */
  readonly ledger?: Ledger
  readonly problems: Problem[]
}

type Path = Problem['path']
type Place = (...path: Path) => Path

const future = (path: Path, date: PlainDate, today: PlainDate): Problem =>
  problem(
    'task-in-the-future',
    'error',
    path,
    [
      `日期 ${date} 晚于今天（${today}），还不可能有结果。`,
      `${date} is after today (${today}); nothing can be known yet.`,
    ],
    ['请改正日期。', 'Mend the date.'],
  )

const checkFuture = ({ reports = [], steps = [], evidence = [] }: LedgerTask, at: Place, today: PlainDate) => {
  const dates: (readonly [Path, PlainDate | undefined])[] = [
    ...reports.map(({ date }, index) => [at('reports', index, 'date'), date] as const),
    ...steps.map(({ done }, index) => [at('steps', index, 'done'), done] as const),
    ...evidence.map(({ date }, index) => [at('evidence', index, 'date'), date] as const),
  ]
  return dates.flatMap(([path, date]) => (date !== undefined && date > today ? [future(path, date, today)] : []))
}

/** Reports that are dated before the ledger's period: they tell of another year, or their date is wrong. */
export const reportsBefore = ({ period, tasks }: Ledger): Problem[] =>
  tasks.flatMap(({ reports = [] }, row) =>
    reports.flatMap(({ date }, index) =>
      period === undefined || date >= period.from
        ? []
        : [
            problem(
              'report-before-period',
              'error',
              ['tasks', row, 'reports', index, 'date'],
              [
                `填报日期 ${date} 早于台账的期间（自 ${period.from}），没有计入状态。`,
                `The report of ${date} is dated before the ledger's period (from ${period.from}); it counts for no state.`,
              ],
              ['请改正日期，或删去往年的填报。', 'Mend the date, or delete what was reported of another year.'],
            ),
          ],
    ),
  )

const checkReports = ({ reports = [] }: LedgerTask, at: Place): Problem[] => {
  const found: Problem[] = []
  const inTime = reports
    .map((report, index) => ({ report, index }))
    .sort((a, b) => (a.report.date < b.report.date ? -1 : 1))
  for (const [row, { report, index }] of inTime.entries()) {
    const before = inTime[row - 1]?.report
    if (!before || before.state === report.state) continue
    const isBack = reportedStates.indexOf(report.state) < reportedStates.indexOf(before.state)
    if (before.date === report.date)
      found.push(
        problem(
          'reports-contradict',
          'error',
          at('reports', index, 'state'),
          [`同一天（${report.date}）的填报互相矛盾。`, `Reports of one day (${report.date}) contradict each other.`],
          ['请只留一条。', 'Keep one of them.'],
        ),
      )
    else if (isBack)
      found.push(
        problem(
          'report-goes-back',
          'warning',
          at('reports', index, 'state'),
          [
            `${report.date} 的状态比 ${before.date} 的倒退。`,
            `The report of ${report.date} is less far than that of ${before.date}.`,
          ],
          ['如确有反复，请在说明中写明。', 'Where that is so, say why in the note.'],
        ),
      )
  }
  return found
}

const checkSteps = ({ steps = [], deadline }: LedgerTask, end: PlainDate | undefined, at: Place): Problem[] => {
  const last = deadline ?? end
  return steps.flatMap(({ due }, index) =>
    due !== undefined && last !== undefined && due > last
      ? [
          problem(
            'step-after-deadline',
            'warning',
            at('steps', index, 'due'),
            [
              `步骤的时限 ${due} 晚于任务的期限 ${last}。`,
              `The step is due on ${due}, after the task's deadline ${last}.`,
            ],
            ['请改正其中一个日期。', 'Mend one of the two days.'],
          ),
        ]
      : [],
  )
}

const checkIds = ({ tasks }: Ledger): Problem[] => {
  const seen = new Set<string>()
  return tasks.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [
      problem(
        'task-id-twice',
        'error',
        ['tasks', index, 'id'],
        [`任务编号 ${id} 重复。`, `The task ID ${id} is there twice.`],
        ['请改成不同的编号。', 'Give each task an ID of its own.'],
      ),
    ]
  })
}

/**
 * Checks ledger data, of whatever form, in one pass: its form, IDs given twice, reports that contradict each other or go back,
 * days that lie ahead or before the period. Never throws on data.
 */
export const checkLedger = (data: unknown, { today }: CheckLedgerOptions = {}): CheckedLedger => {
  const validated = validate(Ledger, data)
  if (!validated.success) return { problems: validated.problems }
  const ledger = validated.data
  const problems = ledger.tasks.flatMap((task, row) => {
    const at: Place = (...path) => ['tasks', row, ...path]
    return [
      ...checkReports(task, at),
      ...checkSteps(task, ledger.period?.to, at),
      ...(today === undefined ? [] : checkFuture(task, at, today)),
    ]
  })
  return { ledger, problems: [...checkIds(ledger), ...reportsBefore(ledger), ...problems] }
}
