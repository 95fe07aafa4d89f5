import { canonicalCode } from '../division.js'
import { isPlainDate } from '../plain-date.js'
import type { PlainDate } from '../plain-date.schema.js'
import { ProblemError, problem } from '../problem.js'
import type { Problem } from '../problem.schema.js'
import { type DivisionEntry, entryProblems, isHeading } from './entries.js'
import type { DivisionRun } from './spells.js'

const dayProblem = (code: string, zh: string, en: string): Problem =>
  problem(code, 'error', ['day'], [zh, en], ['请核对该份区划代码表的日期。', 'Check the day of this list of codes.'])

const dayProblems = (last: PlainDate | undefined, day: PlainDate): Problem[] => {
  if (!isPlainDate(day)) return [dayProblem('not-a-date', `“${day}”不是日期。`, `"${day}" is no date.`)]
  return last !== undefined && day <= last
    ? [dayProblem('list-not-newer', `${day} 不晚于已有的 ${last}。`, `${day} is not after ${last}.`)]
    : []
}

interface Lists {
  readonly days: readonly PlainDate[]
  readonly runs: readonly DivisionRun[]
}

/**
 * Lists with one more after them: runs that it goes on with grow, what it has new begins one. Rows that only group others are
 * left out.
 * @throws ProblemError for a day that is not after the last list, and each row that is no code and name or stands twice
 */
export const appendList = ({ days, runs }: Lists, day: PlainDate, entries: readonly DivisionEntry[]): Lists => {
  const problems = [...dayProblems(days.at(-1), day), ...entryProblems(entries)]
  if (problems.length > 0) throw new ProblemError(problems)
  const place = days.length
  const names = new Map(entries.filter(entry => !isHeading(entry)).map(({ code, name }) => [canonicalCode(code), name]))
  const prolonged = runs.map(run => {
    if (run.last !== place - 1 || names.get(run.code) !== run.name) return run
    names.delete(run.code)
    return { ...run, last: place }
  })
  const fresh = [...names].map(([code, name]) => ({ code, name, first: place, last: place }))
  return { days: [...days, day], runs: [...prolonged, ...fresh] }
}
