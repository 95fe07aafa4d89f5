import { type Domain, domains, type LocalizedText, type PlainDate } from '@minzheng/core'
import {
  countTasks,
  type Ledger,
  rollUpTasks,
  type TaskCounts,
  type TaskGrouping,
  type TaskStanding,
  taskKinds,
  taskStates,
  urgentFirst,
} from '@minzheng/indicators/ledger'
import type { PrintedSheet } from '@minzheng/reports/sheets'
import { taskStateNames } from '@minzheng/reports/words'
import type { Context } from '../context.js'
import type { Row } from '../rows.js'
import { type Cell, prose, table } from '../table.js'

/** A ledger, as its tasks stand on a day. */
export interface JudgedLedger {
  readonly ledger: Ledger
  readonly asOf: PlainDate
  readonly standings: readonly TaskStanding[]
}

const styles = { overdue: 'red', stalled: 'yellow', 'under-way': 'cyan', 'not-started': 'gray', done: 'green' } as const

const heads = {
  item: { zh: '条', en: 'Item' },
  task: { zh: '工作任务', en: 'Task' },
  kind: { zh: '任务类型', en: 'Kind' },
  domain: { zh: '领域', en: 'Domain' },
  departments: { zh: '责任科室', en: 'Department' },
  deadline: { zh: '完成时限', en: 'By' },
  state: { zh: '状态', en: 'State' },
  lastNews: { zh: '最近进展', en: 'Last news' },
  reasons: { zh: '说明', en: 'Reasons' },
  total: { zh: '任务', en: 'Tasks' },
  withoutEvidence: { zh: '无佐证', en: 'No evidence' },
} as const satisfies Record<string, LocalizedText>

const invented = {
  zh: '填报内容或所据数据为虚构演示，不反映任何地方的实际。',
  en: 'What is filled in, or a figure it rests on, was invented; it says nothing of any real place.',
}

const groupHeads: Record<TaskGrouping, LocalizedText> = {
  item: heads.item,
  domain: heads.domain,
  department: heads.departments,
}

const reasonsOf = (context: Context, { reasons }: TaskStanding): string =>
  reasons.map(({ text }) => context.say(text)).join(' ')

const nameOfGroup = (context: Context, by: TaskGrouping, key: string): string => {
  if (key === '') return context.say({ zh: '（未填）', en: '(none)' })
  return by === 'domain' ? context.say(domains[key as Domain]) : key
}

/** Counts in one line: `任务 134 项：逾期 6，…`. */
export const countsLine = (context: Context, { total, byState, withoutEvidence }: TaskCounts): string => {
  const parts = taskStates
    .filter(state => byState[state] > 0)
    .map(state => `${context.say(taskStateNames[state])} ${byState[state]}`)
    .join(context.say({ zh: '，', en: ', ' }))
  const bare =
    withoutEvidence > 0
      ? context.say({ zh: `（${withoutEvidence} 项无佐证）`, en: ` (${withoutEvidence} without evidence)` })
      : ''
  return context.say({ zh: `任务 ${total} 项：${parts}${bare}`, en: `${total} tasks: ${parts}${bare}` })
}

/** The tasks of a ledger that is still to be filled in, with what was proposed of them. */
export const toFillIn = (context: Context, { tasks }: Ledger): string => {
  const head = [heads.item, heads.task, heads.kind, heads.departments, heads.deadline].map(context.say)
  const rows = tasks.map(({ item, task, kind, departments, deadline }) => [
    String(item),
    task,
    context.say(taskKinds[kind].name),
    departments?.join(context.say({ zh: '、', en: ', ' })) ?? '',
    deadline ?? '',
  ])
  return `${table(context, head, rows, [0])}\n`
}

/** Tasks with their states, those to look at first. */
export const tasksTable = (context: Context, standings: readonly TaskStanding[]): string => {
  const head = [heads.item, heads.task, heads.departments, heads.deadline, heads.state, heads.lastNews, heads.reasons]
  const rows = urgentFirst(standings).map((standing): Cell[] => [
    String(standing.task.item),
    standing.task.task,
    standing.task.departments?.join(context.say({ zh: '、', en: ', ' })) ?? '',
    standing.deadline ?? '',
    { text: context.say(taskStateNames[standing.state]), style: styles[standing.state] },
    standing.lastNews ?? '',
    reasonsOf(context, standing),
  ])
  return `${table(context, head.map(context.say), rows, [0])}\n`
}

/** How many tasks of each group have each state. */
export const groupsTable = (context: Context, standings: readonly TaskStanding[], by: TaskGrouping): string => {
  const head = [groupHeads[by], heads.total, ...taskStates.map(state => taskStateNames[state]), heads.withoutEvidence]
  const row = (name: string, { total, byState, withoutEvidence }: TaskCounts) => [
    name,
    ...[total, ...taskStates.map(state => byState[state]), withoutEvidence].map(String),
  ]
  const groups = rollUpTasks(standings, by).map(group => row(nameOfGroup(context, by, group.key), group))
  // A task of several departments counts for each: the sum of the rows would be none of tasks.
  const all = row(context.say({ zh: '合计', en: 'Total' }), countTasks(standings))
  return `${table(context, head.map(context.say), [...groups, all], [1, 2, 3, 4, 5, 6, 7])}\n`
}

/** The tasks to look at: overdue, stalled, and those with a step past due. */
const isUrgent = ({ state, reasons }: JudgedLedger['standings'][number]): boolean =>
  state === 'overdue' || state === 'stalled' || reasons.some(({ code }) => code === 'steps-overdue')

/** What is printed of a ledger besides its counts. */
interface PrintedParts {
  readonly by: readonly TaskGrouping[]
  /** Every task, not only those to look at. */
  readonly all: boolean
  /** No task by itself. */
  readonly isBrief?: boolean
}

/** Prints how the tasks of a ledger stand: what to look at first, then the counts. */
export const printLedger = (
  context: Context,
  { ledger, asOf, standings }: JudgedLedger,
  { by, all, isBrief = false }: PrintedParts,
): void => {
  const counts = countTasks(standings)
  context.stdout(`${ledger.title}  ${context.say({ zh: `截至 ${asOf}`, en: `as of ${asOf}` })}\n`)
  context.stdout(`${prose(context, countsLine(context, counts))}\n`)
  if (ledger.synthetic) context.stdout(`${context.say(invented)}\n`)
  const shown = isBrief ? [] : all ? standings : standings.filter(isUrgent)
  if (shown.length > 0) context.stdout(`\n${tasksTable(context, shown)}`)
  for (const grouping of by) context.stdout(`\n${groupsTable(context, standings, grouping)}`)
}

/** A task as a line for programs, or in Chinese as people read it. */
const rowOf = (context: Context, { ledger, asOf }: JudgedLedger, standing: TaskStanding): Row => {
  const { task, state, deadline, done, daysLate, lastNews } = standing
  const departments = task.departments?.join('、') ?? ''
  const reasons = reasonsOf(context, standing)
  if (context.lang === 'zh')
    return {
      工作要点: ledger.title,
      [heads.item.zh]: task.item,
      编号: task.id,
      [heads.task.zh]: task.task,
      [heads.kind.zh]: taskKinds[task.kind].name.zh,
      [heads.domain.zh]: task.domain ? domains[task.domain].zh : '',
      [heads.departments.zh]: departments,
      [heads.deadline.zh]: deadline,
      截至: asOf,
      [heads.state.zh]: taskStateNames[state].zh,
      完成日期: done,
      逾期天数: daysLate,
      [heads.lastNews.zh]: lastNews,
      [heads.reasons.zh]: reasons,
    }
  return {
    plan: ledger.plan,
    item: task.item,
    id: task.id,
    task: task.task,
    kind: task.kind,
    domain: task.domain ?? null,
    departments,
    deadline,
    as_of: asOf,
    state,
    done,
    days_late: daysLate,
    last_news: lastNews,
    reasons,
  }
}

/** All tasks as lines of one table, those to look at first. */
export const taskRows = (context: Context, ledgers: readonly JudgedLedger[]): Row[] =>
  ledgers.flatMap(judged => urgentFirst(judged.standings).map(standing => rowOf(context, judged, standing)))

const sheetColumns = [
  [heads.item, 6],
  [heads.task, 34],
  [heads.departments, 18],
  [heads.deadline, 12],
  [heads.state, 10],
  [heads.lastNews, 12],
  [heads.reasons, 56],
] as const

/** The tasks of a ledger as a sheet to look at and print. */
export const tasksSheet = (context: Context, { ledger, asOf, standings }: JudgedLedger): PrintedSheet => ({
  name: ledger.title,
  title: ledger.title,
  subtitle: context.say({
    zh: `截至 ${asOf}，${countsLine(context, countTasks(standings))}${ledger.synthetic ? `。${invented.zh}` : ''}`,
    en: `As of ${asOf}, ${countsLine(context, countTasks(standings))}${ledger.synthetic ? `. ${invented.en}` : ''}`,
  }),
  columns: sheetColumns.map(([head, width]) => ({ head: context.say(head), width })),
  rows: urgentFirst(standings).map(standing => [
    { value: standing.task.item, format: '0' },
    standing.task.task,
    standing.task.departments?.join('、') ?? '',
    standing.deadline ?? '',
    context.say(taskStateNames[standing.state]),
    standing.lastNews ?? '',
    reasonsOf(context, standing),
  ]),
})

/** What programs get of a ledger. */
export const ledgerJson = ({ ledger, asOf, standings }: JudgedLedger) => ({
  plan: ledger.plan,
  title: ledger.title,
  asOf,
  synthetic: ledger.synthetic ?? false,
  ...countTasks(standings),
  byItem: rollUpTasks(standings, 'item'),
  byDomain: rollUpTasks(standings, 'domain'),
  byDepartment: rollUpTasks(standings, 'department'),
})
