import type { Problem } from '@minzheng/core'
import { divisionsOn, fullName } from '@minzheng/core/divisions'
import type { Indicator, IndicatorCandidate } from '@minzheng/indicators'
import type { PlanTarget } from '@minzheng/plan'
import { textKinds } from '@minzheng/plan-reader'
import {
  type PlanFileReading,
  planReadingData,
  readPlanFile,
  readReview,
  writeReview,
  writeTaskSheet,
} from '@minzheng/plan-reader/files'
import { stringify } from 'yaml'
import { loadCatalogue } from '../catalogue.js'
import { type Context, type ExitCode, exitCode } from '../context.js'
import { formatTarget } from '../format.js'
import { yearGiven } from '../given.js'
import { readSource } from '../input.js'
import { printJson, printProblems, withProgress } from '../output.js'
import { planIdOf } from '../plans.js'
import { notWritten, resultFile, writeWhole } from '../result-file.js'
import { table } from '../table.js'

export interface PlanReadArgs {
  readonly file: string
  readonly json: boolean
  readonly out: string | undefined
  readonly as?: 'plan' | undefined
  readonly year?: string | undefined
  readonly indicators: readonly string[]
  /** Where the sheet goes in which a person looks over what was proposed. */
  readonly review: string | undefined
  /** That sheet, filled in. */
  readonly reviewed: string | undefined
}

/** The name of an indicator that is sure, or those that may be meant, with a question mark. */
const proposed = (
  context: Context,
  target: PlanTarget,
  candidates: readonly IndicatorCandidate[] = [],
  names: ReadonlyMap<string, Indicator>,
): string => {
  const nameOf = (id: string): string => {
    const name = names.get(id)?.name
    return name ? context.say(name) : id
  }
  if (target.indicator !== undefined) return nameOf(target.indicator)
  const likely = candidates.filter(({ confidence }) => confidence >= 0.1).slice(0, 3)
  return likely.map(({ id }) => `${nameOf(id)}？`).join(context.say({ zh: '、', en: ', ' }))
}

/** What was read, with what a person decided in the place of what was proposed. */
const afterReview = async (
  context: Context,
  reading: PlanFileReading,
  reviewed: string | undefined,
  indicators: readonly Indicator[],
): Promise<PlanFileReading> => {
  if (reviewed === undefined || reading.plan === undefined) return reading
  const { bytes } = await readSource(context, reviewed)
  const { plan, problems } = await readReview(bytes, reading.plan, { indicators })
  const isSettled = ({ path }: Problem) => path[0] === 'division' && plan.division !== undefined
  const own = problems.map(problem => ({ ...problem, file: reviewed }))
  return { ...reading, plan, problems: [...reading.problems.filter(problem => !isSettled(problem)), ...own] }
}

/** `minzheng plan read`: a plan's own text (txt, md, docx, doc, PDF) or task sheet (xlsx) as a typed plan. */
export const planRead = async (context: Context, args: PlanReadArgs): Promise<ExitCode> => {
  const inputs = [args.file, ...(args.reviewed === undefined ? [] : [args.reviewed])]
  const out = await resultFile(args.out, ['yaml', 'json', 'xlsx'], undefined, inputs)
  const review = await resultFile(args.review, ['xlsx'], undefined, inputs)
  const catalogue = await loadCatalogue(context, args.indicators)
  const { indicators } = catalogue
  const source = await readSource(context, args.file)
  const reading = await withProgress(
    context,
    context.say({ zh: `正在读取 ${args.file}`, en: `Reading ${args.file}` }),
    async () => {
      const as = args.as ? { as: args.as } : {}
      const [name, id, year] = [source.name, planIdOf(args.file), yearGiven(args.year)]
      const read = await readPlanFile(source.bytes, { name, id, year, ...as, indicators, divisionsOn })
      return afterReview(context, read, args.reviewed, indicators)
    },
  )
  const { plan, kind, candidates = [], divisions = [], problems } = reading
  const named = [...catalogue.problems, ...problems.map(problem => ({ file: args.file, ...problem }))]
  const failed = plan === undefined || named.some(problem => problem.severity === 'error')
  if (args.json) {
    printJson(context, planReadingData({ ...reading, problems: named }))
  } else {
    printProblems(context, named)
  }
  if (plan && review)
    await writeWhole(
      context,
      review,
      await writeReview(plan, { candidates, indicators, divisions, divisionName: fullName }),
    )
  if (plan && out) await writeWhole(context, out, await written(plan, out.format))
  if (!plan)
    for (const file of [review, out])
      notWritten(context, file?.path, { zh: '没有读到工作要点', en: 'no plan could be read' })
  if (plan && !args.json && !out && !review) {
    const items = plan.sections.flatMap(section => section.items.map(item => ({ section, item })))
    const called = kind ? `${context.say({ zh: '种类：', en: 'Kind: ' })}${context.say(textKinds[kind])}\n` : ''
    context.stdout(
      `${plan.title}\n${plan.division === undefined ? '' : `${fullName(plan.division) ?? ''} ${plan.division}\n`}${called}${context.say({ zh: `${plan.sections.length} 部分，${items.length} 条，${plan.targets.length} 个目标`, en: `${plan.sections.length} sections, ${items.length} items, ${plan.targets.length} targets` })}\n\n`,
    )
    for (const section of plan.sections) {
      context.stdout(`${section.number}  ${section.heading}\n`)
      for (const item of section.items) {
        context.stdout(`   ${item.number}. ${item.heading}\n`)
      }
    }
    const head = [
      { zh: '条', en: 'Item' },
      { zh: '要求', en: 'Required' },
      { zh: '期限', en: 'By' },
      { zh: '指标', en: 'Indicator' },
      { zh: '原文', en: 'Words of the plan' },
    ].map(context.say)
    const names = new Map(indicators.map(indicator => [indicator.id, indicator]))
    const rows = plan.targets.map((target, at) => [
      String(target.item),
      formatTarget(context, target),
      target.deadline ?? '',
      proposed(context, target, candidates[at], names),
      target.quote ?? '',
    ])
    context.stdout(`\n${table(context, head, rows, [0])}\n`)
  }
  return failed ? exitCode.problems : exitCode.well
}

type ReadPlan = NonNullable<Awaited<ReturnType<typeof readPlanFile>>['plan']>

const written = (plan: ReadPlan, format: 'yaml' | 'json' | 'xlsx'): string | Promise<Uint8Array> =>
  format === 'yaml'
    ? stringify(plan, { lineWidth: 0 })
    : format === 'json'
      ? `${JSON.stringify(plan, null, 2)}\n`
      : writeTaskSheet(plan)
