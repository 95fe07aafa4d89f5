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

const countsByCode = (problems: readonly Problem[]): [code: string, count: number][] => {
  const counts = new Map<string, number>()
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)
}

/** Prints problems on `stderr`: the first twenty, and how many more there are of each kind. */
export const printProblems = (context: Context, problems: readonly Problem[]): void => {
  for (const problem of problems.slice(0, mostShown)) context.stderr(`${formatProblem(context, problem)}\n`)
  const rest = problems.slice(mostShown)
  if (rest.length === 0) return
  const counts = countsByCode(rest).map(([code, count]) => `${shownInLine(code)} ${count}`)
  context.stderr(
    `${context.say({
      zh: `另有 ${rest.length} 个：${counts.join('、')}。--json 列出全部。`,
      en: `${rest.length} more: ${counts.join(', ')}. --json lists them all.`,
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
