import { daysBetween, type PlainDate, type Problem } from '@minzheng/core'
import { type Ledger, ledgerOn, mergeLedger, type TaskGrouping, urgentFirst } from '@minzheng/indicators/ledger'
import { ledgerOf } from '@minzheng/plan/ledger'
import { writeLedgerSheet } from '@minzheng/plan-reader/files'
import { printedBook } from '@minzheng/reports/sheets'
import { stringify } from 'yaml'
import { loadCatalogue } from '../catalogue.js'
import { type Context, type ExitCode, exitCode, UsageError } from '../context.js'
import { judgementDay } from '../judgement-day.js'
import { loadLedgers, loadTaskFile } from '../ledgers.js'
import { printJson, printProblems } from '../output.js'
import { deliver, deliverJson, notWritten, resultFile, writeWhole } from '../result-file.js'
import { toCsv } from '../rows.js'
import { type JudgedLedger, ledgerJson, printLedger, taskRows, tasksSheet, toFillIn } from './tasks-rows.js'

export interface TasksArgs {
  /** A plan, or a ledger. */
  readonly file: string
  /** A ledger of that plan that was filled in before. */
  readonly ledger: string | undefined
  readonly indicators: readonly string[]
  readonly asOf: string | undefined
  readonly stalledAfter: number | undefined
  readonly by: readonly TaskGrouping[]
  readonly all: boolean
  /** Only the counts. */
  readonly summary: boolean
  readonly format: 'table' | 'json' | 'csv' | 'xlsx' | undefined
  readonly out: string | undefined
  readonly strict: boolean
}

const hasErrors = (problems: readonly Problem[]): boolean => problems.some(({ severity }) => severity === 'error')

const judged = (context: Context, ledger: Ledger, { asOf, stalledAfter }: TasksArgs): JudgedLedger => {
  const day = judgementDay(context, asOf, ledger.period)
  return { ledger, asOf: day, standings: ledgerOn(ledger, { asOf: day, stalledAfter }) }
}

const state = async (
  context: Context,
  args: TasksArgs,
  ledger: Ledger,
  problems: readonly Problem[],
): Promise<ExitCode> => {
  const out = await resultFile(args.out, ['json', 'csv', 'xlsx'], args.format, [args.file])
  const format = out?.format ?? args.format ?? 'table'
  const found = judged(context, ledger, args)
  if (format === 'json')
    await deliverJson(context, out, {
      schema: 'tasks.v1',
      ...ledgerJson(found),
      tasks: urgentFirst(found.standings).map(({ task, ...standing }) => {
        const { id, item, domain, task: words, kind, departments } = task
        return { id, item, domain: domain ?? null, task: words, kind, departments: departments ?? [], ...standing }
      }),
      problems,
    })
  else {
    printProblems(context, problems)
    if (format === 'csv') await deliver(context, out, toCsv(taskRows(context, [found])))
    else if (format === 'xlsx')
      await deliver(context, out, await printedBook([tasksSheet(context, found)], context.lang))
    else printLedger(context, found, { ...args, isBrief: args.summary })
  }
  const isLate = args.strict && found.standings.some(one => one.state === 'overdue')
  return isLate || hasErrors(problems) ? exitCode.problems : exitCode.well
}

const written = (ledger: Ledger, format: 'yaml' | 'json' | 'xlsx'): string | Promise<Uint8Array> => {
  if (format === 'xlsx') return writeLedgerSheet(ledger)
  return format === 'yaml' ? stringify(ledger, { lineWidth: 0 }) : `${JSON.stringify(ledger, null, 2)}\n`
}

/** The ledger of a plan, to fill in. */
const toFill = async (
  context: Context,
  args: TasksArgs,
  ledger: Ledger,
  problems: readonly Problem[],
): Promise<ExitCode> => {
  const out = await resultFile(args.out, ['yaml', 'json', 'xlsx'], undefined, [args.file])
  if (args.format === 'csv' || args.format === 'xlsx')
    throw new UsageError({
      zh: '由工作要点生成的台账请用 --out 写入文件；--format 用于填报后的台账。',
      en: 'Write the ledger of a plan with --out; --format is for a ledger that was filled in.',
    })
  if (args.format === 'json') printJson(context, { ledger, problems })
  else printProblems(context, problems)
  if (out) await writeWhole(context, out, await written(ledger, out.format))
  else if (args.format !== 'json') {
    const items = new Set(ledger.tasks.map(({ item }) => item)).size
    context.stdout(
      `${ledger.title}\n${context.say({ zh: `${items} 条，${ledger.tasks.length} 项任务`, en: `${items} items, ${ledger.tasks.length} tasks` })}\n\n${toFillIn(context, ledger)}`,
    )
  }
  return hasErrors(problems) ? exitCode.problems : exitCode.well
}

/** There is no ledger, and nothing is written. */
const refused = (context: Context, { format, out }: TasksArgs, problems: readonly Problem[]): ExitCode => {
  if (format === 'json') printJson(context, { ledger: null, problems })
  else printProblems(context, problems)
  notWritten(context, out, { zh: '没有台账', en: 'there is no ledger' })
  return exitCode.problems
}

/** The later of two days. */
const later = (one: PlainDate, other: PlainDate): PlainDate => (daysBetween(one, other) > 0 ? other : one)

/** `minzheng tasks`: of a plan the ledger to fill in, of a ledger how its tasks stand on a day. */
export const tasksCommand = async (context: Context, args: TasksArgs): Promise<ExitCode> => {
  const { stalledAfter } = args
  if (stalledAfter !== undefined && !(Number.isSafeInteger(stalledAfter) && stalledAfter > 0))
    throw new UsageError({
      zh: '--stalled-after 请写天数，如 60。',
      en: 'Write --stalled-after as a number of days, such as 60.',
    })
  const { indicators, problems: ofCatalogue } = await loadCatalogue(context, args.indicators)
  const day =
    args.asOf === undefined || args.asOf === 'end' ? context.today() : judgementDay(context, args.asOf, undefined)
  const options = { indicators, horizon: later(context.today(), day) }
  const { ledger, plan, problems } = await loadTaskFile(context, args.file, options)
  const found = [...ofCatalogue, ...problems]
  if (ledger && args.ledger !== undefined)
    throw new UsageError({
      zh: `${args.file} 已是台账；--ledger 与工作要点合用。`,
      en: `${args.file} is a ledger itself; --ledger goes with a plan.`,
    })
  if (ledger) return state(context, args, ledger, found)
  if (!plan) return refused(context, args, found)
  const fresh = ledgerOf(plan, { indicators })
  if (args.ledger === undefined) return toFill(context, args, fresh, found)
  const [filled] = await loadLedgers(context, [args.ledger], { ...options, plan: plan.id })
  const known = [...found, ...(filled?.problems ?? [])]
  if (!filled?.ledger) return refused(context, args, known)
  const merged = mergeLedger(filled.ledger, fresh)
  if (!merged.ledger)
    return refused(context, args, [...known, ...merged.problems.map(problem => ({ ...problem, file: filled.file }))])
  const all = [...known, ...merged.problems]
  return args.out === undefined ? state(context, args, merged.ledger, all) : toFill(context, args, merged.ledger, all)
}
