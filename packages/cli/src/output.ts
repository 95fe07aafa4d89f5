import { formatPath, type Problem } from '@minzheng/core'
import type { Context } from './context.js'
import { painted } from './paint.js'
import { shown, shownInLine } from './shown.js'

const mark = { error: { zh: '错误', en: 'error' }, warning: { zh: '警告', en: 'warning' } } as const

/** A problem as a line: `plans/a.yaml:12  targets[3].unit  error [code]  What is wrong. How to mend it.` */
export const formatProblem = (context: Context, problem: Problem): string => {
  const where = [problem.file, problem.line].filter(part => part !== undefined).join(':')
  const severity = painted(problem.severity === 'error' ? 'red' : 'yellow', context.say(mark[problem.severity]))
  const text = `${context.say(problem.message)} ${context.say(problem.remedy)}`
  return [
    shownInLine(where),
    shownInLine(formatPath(problem.path)),
    `${severity} [${shownInLine(problem.code)}]`,
    shownInLine(text),
  ]
    .filter(part => part !== '')
    .join('  ')
}

/** The most problems that are printed one by one; the others are counted. */
const mostShown = 20

/** What is wrong with a long list, however long: the first problems, and of those behind them how many there are of each kind. */
export interface ProblemList {
  readonly first: readonly Problem[]
  readonly more: ReadonlyMap<string, number>
}

/** Gathers problems, and keeps of them only what is printed. */
export class ProblemTally implements ProblemList {
  readonly first: Problem[] = []
  readonly more = new Map<string, number>()

  add(problem: Problem): void {
    if (this.first.length < mostShown) this.first.push(problem)
    else this.more.set(problem.code, (this.more.get(problem.code) ?? 0) + 1)
  }
}

const tallied = (problems: readonly Problem[]): ProblemList => {
  const tally = new ProblemTally()
  for (const problem of problems) tally.add(problem)
  return tally
}

/** Prints problems on `stderr`: the first twenty, and how many more there are of each kind. */
export const printProblems = (context: Context, problems: readonly Problem[] | ProblemList): void => {
  const { first, more } = 'first' in problems ? problems : tallied(problems)
  for (const problem of first) context.stderr(`${formatProblem(context, problem)}\n`)
  if (more.size === 0) return
  const counts = [...more].sort(([, a], [, b]) => b - a)
  const rest = counts.reduce((sum, [, count]) => sum + count, 0)
  const told = counts.map(([code, count]) => `${shownInLine(code)} ${count}`)
  context.stderr(
    `${context.say({
      zh: `另有 ${rest} 个：${told.join('、')}。--json 列出全部。`,
      en: `${rest} more: ${told.join(', ')}. --json lists them all.`,
    })}\n`,
  )
}

/** Prints a value on `stdout` as JSON that people can read too. */
export const printJson = (context: Context, value: unknown): void =>
  context.stdout(`${JSON.stringify(value, null, 2)}\n`)

/** Tells on a terminal's error stream what long work is at; the line is wiped when it ends. */
export const withProgress = async <T>(context: Context, what: string, work: () => Promise<T>): Promise<T> => {
  if (!context.terminal.stderr) return work()
  context.raw.stderr(`${shown(what)} …`)
  try {
    return await work()
  } finally {
    context.raw.stderr(`\r\x1b[2K`)
  }
}
