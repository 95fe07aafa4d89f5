import { extname } from 'node:path'
import type { PlainDate, Problem } from '@minzheng/core'
import { divisionName } from '@minzheng/core/divisions'
import type { Indicator } from '@minzheng/indicators'
import { checkLedger, type Ledger } from '@minzheng/indicators/ledger'
import { checkPlan, type Plan } from '@minzheng/plan'
import { readLedgerSheet, readPlanFile } from '@minzheng/plan-reader/files'
import { fileKind } from '@minzheng/tables/files'
import { type Context, UsageError } from './context.js'
import { type DataFile, located, parseData, readSource, type SourceFile } from './input.js'
import { planIdOf } from './plans.js'

/** What a file holds: a ledger of tasks, or a plan that one can be made of. */
export interface TaskFile {
  readonly file: string
  readonly ledger?: Ledger | undefined
  readonly plan?: Plan | undefined
  readonly problems: readonly Problem[]
}

/** What a file is held against. */
export interface TaskFileOptions {
  readonly indicators: readonly Indicator[]
  /** What is dated later cannot be known yet. */
  readonly horizon: PlainDate
  /** The ID of the plan that a ledger is taken to be of where it names none; not given, the name of its file. */
  readonly plan?: string
}

const isLedger = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'schema' in data && String(data.schema).startsWith('ledger.')

const dataExtensions = ['.yaml', '.yml', '.json']

const fromData = (file: DataFile, { indicators, horizon }: TaskFileOptions): TaskFile => {
  if (file.data === undefined) return { file: file.name, problems: located(file, file.problems) }
  const { problems, ...found } = isLedger(file.data)
    ? checkLedger(file.data, { today: horizon })
    : checkPlan(file.data, { indicators, divisionName })
  return { file: file.name, ...found, problems: located(file, [...file.problems, ...problems]) }
}

const fromDocument = async (
  { name, bytes }: SourceFile,
  { horizon, plan: usualPlan = planIdOf(name) }: TaskFileOptions,
): Promise<TaskFile> => {
  const kind = fileKind(bytes)
  if ('value' in kind && kind.value === 'xlsx') {
    const { isLedger: isOne, ledger, problems } = await readLedgerSheet(bytes, { plan: usualPlan, today: horizon })
    if (isOne) return { file: name, ledger, problems: problems.map(problem => ({ ...problem, file: name })) }
  }
  const { plan, problems } = await readPlanFile(bytes, { name, id: planIdOf(name) })
  return { file: name, plan, problems: problems.map(problem => ({ ...problem, file: name })) }
}

/** Reads a ledger of tasks, or a plan in whatever form: YAML, JSON, its own text, a task sheet. */
export const loadTaskFile = async (context: Context, name: string, options: TaskFileOptions): Promise<TaskFile> => {
  const source = await readSource(context, name)
  return dataExtensions.includes(extname(name).toLowerCase())
    ? fromData(parseData(source), options)
    : fromDocument(source, options)
}

/** Reads ledgers of tasks. @throws UsageError for a file that is a plan */
export const loadLedgers = (
  context: Context,
  names: readonly string[],
  options: TaskFileOptions,
): Promise<TaskFile[]> =>
  Promise.all(
    names.map(async name => {
      const read = await loadTaskFile(context, name, options)
      if (read.plan)
        throw new UsageError({
          zh: `${name} 是工作要点，还不是台账。请先用 minzheng tasks ${name} --out 台账.xlsx 生成。`,
          en: `${name} is a plan, and no ledger yet. Make one first: minzheng tasks ${name} --out ledger.xlsx.`,
        })
      return read
    }),
  )
