import { open, rename, rm } from 'node:fs/promises'
import { styleText } from 'node:util'
import { formatPath, type Problem } from '@minzheng/core'
import Table from 'cli-table3'
import { type Context, UsageError } from './context.js'

type Style = Parameters<typeof styleText>[0]

/** Colours a text on a terminal; leaves it alone elsewhere, and where NO_COLOR asks for it. */
export const paint = (context: Context, style: Style, text: string): string =>
  context.terminal.stdout && !context.env['NO_COLOR'] ? styleText(style, text, { validateStream: false }) : text

const plainBorders = {
  top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '',
  'bottom-right': '', left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ',
} // biome-ignore format: one line a side

/** A table for people: columns line up also where characters are wide. */
export const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string => {
  const made = new Table({
    head: [...head],
    chars: plainBorders,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colAligns: head.map((_, index) => (right.includes(index) ? 'right' : 'left')),
  })
  made.push(...rows.map(row => [...row]))
  return made.toString().replaceAll(/[ \t]+$/gm, '')
}

const mark = { error: { zh: '错误', en: 'error' }, warning: { zh: '警告', en: 'warning' } } as const

/** A problem as a line: `plans/a.yaml:12  targets[3].unit  error [code]  What is wrong. How to mend it.` */
export const formatProblem = (context: Context, problem: Problem): string => {
  const where = [problem.file, problem.line].filter(part => part !== undefined).join(':')
  const path = formatPath(problem.path)
  const severity = paint(context, problem.severity === 'error' ? 'red' : 'yellow', context.say(mark[problem.severity]))
  return [
    where,
    path,
    `${severity} [${problem.code}]`,
    `${context.say(problem.message)} ${context.say(problem.remedy)}`,
  ]
    .filter(part => part !== '')
    .join('  ')
}

/** The most problems that are printed one by one; the count and `--json` still tell of all. */
const mostShown = 200

/** Prints problems on `stderr`, the first two hundred of them. */
export const printProblems = (context: Context, problems: readonly Problem[]): void => {
  for (const problem of problems.slice(0, mostShown)) context.stderr(`${formatProblem(context, problem)}\n`)
  const rest = problems.length - mostShown
  if (rest > 0)
    context.stderr(
      `${context.say({ zh: `……另有 ${rest} 个问题，用 --json 查看全部。`, en: `… and ${rest} more; --json prints all.` })}\n`,
    )
}

/** Prints a value on `stdout` as JSON that people can read too. */
export const printJson = (context: Context, value: unknown): void =>
  context.stdout(`${JSON.stringify(value, null, 2)}\n`)

/**
 * Writes a file whole or not at all, in as many pieces as `work` hands over.
 * @throws UsageError with the reason where it cannot be written
 */
export const writeInPieces = async (
  file: string,
  work: (write: (content: string | Uint8Array) => Promise<void>) => Promise<void>,
): Promise<void> => {
  const draft = `${file}.${process.pid}.part`
  const cannot = (error: unknown): UsageError => {
    const reason = error instanceof Error ? error.message : String(error)
    return new UsageError({ zh: `无法写入 ${file}：${reason}`, en: `Cannot write ${file}: ${reason}` })
  }
  const opened = await open(draft, 'w').catch(error => {
    throw cannot(error)
  })
  try {
    await work(async content => {
      await opened.writeFile(content).catch(error => {
        throw cannot(error)
      })
    })
    await opened.close()
    await rename(draft, file).catch(error => {
      throw cannot(error)
    })
  } catch (error) {
    await opened.close().catch(() => {})
    await rm(draft, { force: true })
    throw error
  }
}

/** Writes a file whole or not at all. @throws UsageError with the reason where it cannot be written */
export const writeWhole = (file: string, content: string | Uint8Array): Promise<void> =>
  writeInPieces(file, write => write(content))

/** Tells on a terminal's error stream what long work is at; the line is wiped when it ends. */
export const withProgress = async <T>(context: Context, what: string, work: () => Promise<T>): Promise<T> => {
  if (!context.terminal.stderr) return work()
  context.stderr(`${what} …`)
  try {
    return await work()
  } finally {
    context.stderr(`\r\x1b[2K`)
  }
}
