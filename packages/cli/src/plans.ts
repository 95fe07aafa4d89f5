import { extname } from 'node:path'
import { type Problem, problem } from '@minzheng/core'
import { divisionName, divisionsOn } from '@minzheng/core/divisions'
import { type Indicator, indicatorsNamed } from '@minzheng/indicators'
import { checkPlan, type Plan } from '@minzheng/plan'
import { readTargets } from '@minzheng/plan-reader'
import { readPlanFile, readTaskSheet } from '@minzheng/plan-reader/files'
import type { Context } from './context.js'
import {
  type DataFile,
  expand,
  located,
  parseData,
  readSource,
  type SourceFile,
  stemOf,
  wordExtensions,
} from './input.js'

/** The plan of one file, where it could be read, and everything that is wrong with it. */
export interface CheckedPlan {
  readonly file: string
  readonly plan: Plan | undefined
  readonly problems: readonly Problem[]
}

const planExtensions = ['.yaml', '.yml', '.json', '.xlsx']

/** A plan from a sheet, each target with the ID of its indicator where the sheet has the name of one alone. */
const withIndicatorIds = (plan: object, indicators: readonly Indicator[]): object => {
  const { targets = [] } = plan as { readonly targets?: readonly { readonly indicator?: string }[] }
  const named = indicatorsNamed(indicators)
  const idOf = (name: string): string => {
    const [only, another] = named(name)
    return only && !another ? only.id : name
  }
  return {
    ...plan,
    targets: targets.map(one => (one.indicator === undefined ? one : { ...one, indicator: idOf(one.indicator) })),
  }
}

/** The text of a plan, which is read into a task sheet first. */
const texts: readonly string[] = ['.docx', ...wordExtensions]
const stillText: Problem = problem(
  'plan-not-read',
  'error',
  [],
  ['这是工作要点的文本，还不是任务表。', 'This is the text of a plan, and no task sheet yet.'],
  [
    '请先用 minzheng plan read 文件 --out 任务.xlsx 读成任务表，核对后再用。',
    'Read it first: minzheng plan read FILE --out tasks.xlsx; look it over, and use that.',
  ],
)

/** A task sheet (xlsx) as plan data; any other file as YAML or JSON. */
const planData = async (source: SourceFile, indicators: readonly Indicator[]): Promise<DataFile> => {
  const extension = extname(source.name).toLowerCase()
  if (texts.includes(extension))
    return { name: source.name, data: undefined, lineOf: () => undefined, problems: [stillText] }
  if (extension !== '.xlsx') return parseData(source)
  const { plan, problems } = await readTaskSheet(source.bytes, { readTargets })
  return { name: source.name, data: plan && withIndicatorIds(plan, indicators), lineOf: () => undefined, problems }
}

const checkPlanFile = async (
  context: Context,
  name: string,
  indicators: readonly Indicator[],
): Promise<CheckedPlan> => {
  const file = await planData(await readSource(context, name), indicators)
  if (file.data === undefined) return { file: name, plan: undefined, problems: located(file, file.problems) }
  const { plan, problems } = checkPlan(file.data, { indicators, divisionName })
  return { file: name, plan, problems: located(file, [...file.problems, ...problems]) }
}

interface PlanTextOptions {
  readonly indicators: readonly Indicator[]
  /** The year of those that name none. */
  readonly year?: number | undefined
}

/** A plan from its own text. */
const readPlanText = async ({ name, bytes }: SourceFile, options: PlanTextOptions): Promise<CheckedPlan> => {
  const { plan, problems } = await readPlanFile(bytes, { name, id: planIdOf(name), divisionsOn, ...options })
  return { file: name, plan, problems }
}

/** The same, or plans as their own texts (docx, doc, PDF, txt, md), which are read as they stand. */
export const loadPlansOrTexts = async (
  context: Context,
  paths: readonly string[],
  options: PlanTextOptions,
): Promise<CheckedPlan[]> => {
  const files = await expand(paths, planExtensions)
  return Promise.all(
    files.map(async file =>
      texts.includes(extname(file).toLowerCase())
        ? readPlanText(await readSource(context, file), options)
        : checkPlanFile(context, file, options.indicators),
    ),
  )
}

/** Reads and checks the plans that the arguments name: files or folders of YAML, JSON or task sheets (xlsx). */
export const loadPlans = async (
  context: Context,
  paths: readonly string[],
  indicators: readonly Indicator[],
): Promise<CheckedPlan[]> => {
  const files = await expand(paths, planExtensions)
  return Promise.all(files.map(file => checkPlanFile(context, file, indicators)))
}

/** The ID of a plan that is read from a file, from the file's name. */
export const planIdOf = (file: string): string =>
  stemOf(file)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '') || 'plan'
