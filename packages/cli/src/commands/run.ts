import { join } from 'node:path'
import { type Manifest, runPopulation, runPrograms } from '@minzheng/population'
import { type Context, type ExitCode, exitCode, UsageError } from '../context.js'
import { printJson, printProblems } from '../output.js'
import { programNamed } from '../registry.js'
import { count, inputOf, overPopulation, type PopulationArgs, yuan } from './population-input.js'

export interface RunArgs extends PopulationArgs {
  readonly id: string
  readonly out: string
  readonly rules: readonly string[]
  readonly checked: boolean
  readonly restart: boolean
}

const printCounts = (
  { say, stdout }: Context,
  out: string,
  { counts, rules, reasons, columns, synthetic }: Manifest,
): void => {
  const { rows, decided, undetermined, rejected } = counts
  const lines = [
    ...(synthetic ? [say({ zh: '虚构数据（synthetic）。', en: 'Invented data (synthetic).' })] : []),
    say({
      zh: `${count(rows)} 行 = 已判定 ${count(decided)} + 待定 ${count(undetermined)} + 退回 ${count(rejected)}`,
      en: `${count(rows)} rows = ${count(decided)} decided + ${count(undetermined)} undetermined + ${count(rejected)} rejected`,
    }),
    ...Object.entries(counts.members).map(([group, { rows: all, rejected: lost }]) =>
      say({
        zh: `${group}：${count(all)} 行，其中退回 ${count(lost)}`,
        en: `${group}: ${count(all)} rows, ${count(lost)} of them rejected`,
      }),
    ),
    ...columns.rules.flatMap(({ rule, type }) => {
      const of = rules[rule]
      const open = say({ zh: `未定 ${count(of?.notKnown ?? 0)}`, en: `not known ${count(of?.notKnown ?? 0)}` })
      if (of?.total)
        return say({
          zh: `${rule}：已判定的合计 ${yuan(of.total.decided)} 元，${open}`,
          en: `${rule}: ${yuan(of.total.decided)} yuan in decided cases, ${open}`,
        })
      if (of?.values && type === 'boolean')
        return say({
          zh: `${rule}：是 ${count(of.values['yes'] ?? 0)}，否 ${count(of.values['no'] ?? 0)}，${open}`,
          en: `${rule}: yes ${count(of.values['yes'] ?? 0)}, no ${count(of.values['no'] ?? 0)}, ${open}`,
        })
      return []
    }),
    ...Object.entries(reasons).map(([reason, rows]) =>
      say({ zh: `退回 ${reason}：${count(rows)}`, en: `rejected for ${reason}: ${count(rows)}` }),
    ),
    out,
  ]
  stdout(`${lines.join('\n')}\n`)
}

/** `minzheng run`: one or several programs over a population, to folders of Parquet. */
export const run = async (context: Context, args: RunArgs): Promise<ExitCode> => {
  const words = args.id.split(/[,，、]/).filter(word => word !== '')
  const programs: string[] = []
  for (const word of words) programs.push((await programNamed(word)).program.id)
  const { rules, out, json, checked, restart } = args
  const asked = { ...(await inputOf(context, args)), out, checked, restart }
  if (programs.length > 1 && rules.length > 0)
    throw new UsageError({
      zh: '--rules 只用于一个计算程序。',
      en: '--rules is for one program.',
    })
  const manifests = await overPopulation(
    context,
    async told => {
      const [program] = programs
      if (programs.length > 1) return runPrograms({ ...asked, ...told, programs })
      const only = { program: program ?? args.id, ...(rules.length > 0 ? { rules } : {}) }
      return { [only.program]: await runPopulation({ ...asked, ...told, ...only }) }
    },
    { zh: '已停止；再次运行即从停下处继续。', en: 'Stopped; run it again, and it goes on where it was.' },
  )
  const [first] = Object.values(manifests)
  const warnings = Object.values(manifests).flatMap(manifest => manifest.warnings)
  printProblems(context, [...new Map(warnings.map(one => [JSON.stringify(one.path), one])).values()])
  if (json) printJson(context, programs.length > 1 ? manifests : first)
  else
    for (const [program, manifest] of Object.entries(manifests)) {
      if (programs.length > 1) context.stdout(`${program}  ${context.say(manifest.program.title)}\n`)
      printCounts(context, programs.length > 1 ? join(out, program) : out, manifest)
    }
  // Rows that are rejected are an outcome; where nothing but them came out there is something wrong with the data.
  const isNothingRead = Object.values(manifests).some(
    ({ counts }) => counts.rows > 0 && counts.rejected === counts.rows,
  )
  return isNothingRead ? exitCode.problems : exitCode.well
}
