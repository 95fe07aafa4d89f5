import { type ComparedSide, comparePopulation } from '@minzheng/population'
import { type Context, type ExitCode, exitCode, UsageError } from '../context.js'
import { printProblems } from '../output.js'
import { dateOption, divisionOption, programNamed } from '../registry.js'
import { deliver, deliverJson, resultFile, writeWhole } from '../result-file.js'
import { toCsv, toXlsx } from '../rows.js'
import { comparisonRows, groupNames, printComparison } from './compare-shown.js'
import {
  filesOf,
  machineOf,
  overPopulation,
  type PopulationArgs,
  policiesOf,
  whereAndWhen,
} from './population-input.js'

export interface CompareArgs extends PopulationArgs {
  readonly id: string
  /** Policy files of the other side, its day and its place. */
  readonly against: readonly string[]
  readonly againstOn: string | undefined
  readonly againstPlace: string | undefined
  readonly by: readonly string[]
  readonly amount: string | undefined
  readonly entitled: string | undefined
  /** Of all cases. */
  readonly sample: number | undefined
  readonly seed: number | undefined
  readonly out: string | undefined
  readonly chart: string | undefined
  readonly households: string | undefined
}

/** `minzheng compare`: one population under two policies, two days with their rules, or in two places. */
export const compare = async (context: Context, args: CompareArgs): Promise<ExitCode> => {
  const { id, against, againstOn, againstPlace, by, amount, entitled, sample, seed, households } = args
  const registered = await programNamed(id)
  if (args.policy.length + against.length === 0 && againstOn === undefined && againstPlace === undefined)
    throw new UsageError({
      zh: '没有可比的另一方：请写 --against 政策文件、--against-on 日期或 --against-place 地方。',
      en: 'There is no other side: give --against with a policy file, --against-on a day, or --against-place a place.',
    })
  const out = await resultFile(args.out, ['csv', 'xlsx', 'json'], args.json ? 'json' : undefined, args.in)
  const chart = await resultFile(args.chart, ['svg'], undefined, args.in)
  const { allowUnverified } = args
  const own = whereAndWhen(args)
  const sideOf = async (files: readonly string[], on: string | undefined): Promise<ComparedSide> => ({
    ...own,
    ...(await policiesOf(context, files, { of: registered, on })),
    allowUnverified,
  })
  const before = await sideOf(args.policy, args.on)
  const after: ComparedSide = {
    ...(await sideOf(against, againstOn ?? args.on)),
    ...(againstOn === undefined ? {} : { date: dateOption('against-on', againstOn) }),
    ...(againstPlace === undefined ? {} : { place: divisionOption('against-place', againstPlace) }),
  }
  const files = filesOf(args)
  const found = await overPopulation(context, told =>
    comparePopulation({
      program: registered.program.id,
      before,
      after,
      by,
      ...files,
      ...machineOf(args),
      ...(amount === undefined ? {} : { amount }),
      ...(entitled === undefined ? {} : { entitled }),
      ...(sample === undefined ? {} : { sample: { share: sample, ...(seed === undefined ? {} : { seed }) } }),
      ...(households === undefined ? {} : { out: households }),
      ...told,
    }),
  )
  printProblems(context, found.sides.before.warnings)
  const nameOf = groupNames(context, registered.program)
  if (chart) {
    const { comparisonChart } = await import('@minzheng/population/chart')
    await writeWhole(context, chart, await comparisonChart(found, { lang: context.lang, nameOf }))
  }
  if (out?.format === 'json' || args.json) await deliverJson(context, out, found)
  else if (out) {
    const { heads, rows } = comparisonRows(context, found, nameOf)
    const title = context.say({ zh: '政策对比', en: 'Comparison' })
    await deliver(
      context,
      out,
      out.format === 'csv'
        ? toCsv(rows.map(row => Object.fromEntries(heads.map((head, index) => [head, row[index] ?? null]))))
        : await toXlsx(title, heads, rows, context.lang),
    )
  } else printComparison(context, found, nameOf)
  return exitCode.well
}
