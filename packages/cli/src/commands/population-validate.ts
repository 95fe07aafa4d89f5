import { type Finding, validatePopulation } from '@minzheng/population'
import { type Context, type ExitCode, exitCode, UsageError } from '../context.js'
import { formatProblem, printJson, printProblems } from '../output.js'
import { programNamed } from '../registry.js'
import { count, inputOf, overPopulation, type PopulationArgs } from './population-input.js'

export interface PopulationValidateArgs extends PopulationArgs {
  readonly program: string
  /** How many rows of each reason are named. */
  readonly first: number
}

const findingLines = (context: Context, { problem, rows, first }: Finding): string => {
  const more = rows - first.length
  const where = first.map(({ file, line }) => `  ${file}:${line}`)
  const rest = more > 0 ? [context.say({ zh: `  另有 ${count(more)} 行`, en: `  ${count(more)} more` })] : []
  const head = `${formatProblem(context, problem)}  ${context.say({ zh: `${count(rows)} 行`, en: rows === 1 ? '1 row' : `${count(rows)} rows` })}`
  return [head, ...where, ...rest].join('\n')
}

/** `minzheng population validate`: what is wrong with the cases of a program, row by row. */
export const populationValidate = async (context: Context, args: PopulationValidateArgs): Promise<ExitCode> => {
  const { program } = await programNamed(args.program)
  if (!Number.isSafeInteger(args.first) || args.first < 1)
    throw new UsageError({ zh: '--first 须为正整数。', en: '--first is a whole number from 1.' })
  const asked = { ...(await inputOf(context, args)), program: program.id, first: args.first }
  const found = await overPopulation(context, told => validatePopulation({ ...asked, ...told }))
  const { rows, fit, rejected, members } = found.counts
  printProblems(context, found.warnings)
  if (args.json) printJson(context, found)
  else {
    const { say } = context
    const lost = Object.entries(members).map(([group, one]) =>
      say({
        zh: `${group}：${count(one.rows)} 行，其中有错 ${count(one.rejected)}`,
        en: `${group}: ${count(one.rows)} rows, ${count(one.rejected)} of them wrong`,
      }),
    )
    const counts = say({
      zh: `${count(rows)} 行 = 可用 ${count(fit)} + 有错 ${count(rejected)}`,
      en: `${count(rows)} rows = ${count(fit)} fit + ${count(rejected)} wrong`,
    })
    context.stdout(`${[...found.findings.map(one => findingLines(context, one)), counts, ...lost].join('\n')}\n`)
  }
  return found.findings.length > 0 ? exitCode.problems : exitCode.well
}
