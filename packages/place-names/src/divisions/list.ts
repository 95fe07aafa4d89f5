import { DivisionCode, PlainDate, type Problem, ProblemError } from '@minzheng/core'
import type { DivisionRun } from './spells.js'

/** 320404000000 is 320404. */
export const canonical = (code: DivisionCode): DivisionCode =>
  code.length > 6 && code.endsWith('000') ? canonical(code.slice(0, -3)) : code

/** In municipalities 01 and 02, elsewhere 90, stand for no prefecture; older lists have 市辖区 under every city. */
const isHeading = (code: DivisionCode, name: string): boolean =>
  /^(?:(?:11|12|31|50)0[123]|\d\d90)00$/.test(code) || (/0[01]$/.test(code) && /^(?:市辖区|县|市)$/.test(name))

const problem = (code: string, path: readonly (string | number)[], zh: string, en: string): Problem => ({
  code,
  severity: 'error',
  path: [...path],
  message: { zh, en },
  remedy: { zh: '请核对该份区划代码表。', en: 'Check this list of codes.' },
})

const dayProblems = (last: PlainDate | undefined, day: PlainDate): Problem[] => {
  if (!PlainDate.safeParse(day).success)
    return [problem('not-a-date', ['day'], `“${day}”不是日期。`, `"${day}" is no date.`)]
  return last !== undefined && day <= last
    ? [problem('list-not-newer', ['day'], `${day} 不晚于已有的 ${last}。`, `${day} is not after ${last}.`)]
    : []
}

type Entries = readonly { readonly code: DivisionCode; readonly name: string }[]

const entryProblems = (entries: Entries): Problem[] => {
  const seen = new Set<string>()
  return entries.flatMap(({ code, name }, index): Problem[] => {
    if (!DivisionCode.safeParse(code).success || name === '')
      return [
        problem(
          'division-entry',
          [index],
          `“${code} ${name}”不是代码和名称。`,
          `"${code} ${name}" is no code and name.`,
        ),
      ]
    const key = canonical(code)
    if (seen.has(key))
      return [problem('division-twice', [index], `代码 ${code} 重复。`, `The code ${code} stands twice.`)]
    seen.add(key)
    return []
  })
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
export const appendList = ({ days, runs }: Lists, day: PlainDate, entries: Entries): Lists => {
  const problems = [...dayProblems(days.at(-1), day), ...entryProblems(entries)]
  if (problems.length > 0) throw new ProblemError(problems)
  const place = days.length
  const names = new Map(
    entries.filter(({ code, name }) => !isHeading(code, name)).map(({ code, name }) => [canonical(code), name]),
  )
  const prolonged = runs.map(run => {
    if (run.last !== place - 1 || names.get(run.code) !== run.name) return run
    names.delete(run.code)
    return { ...run, last: place }
  })
  const fresh = [...names].map(([code, name]) => ({ code, name, first: place, last: place }))
  return { days: [...days, day], runs: [...prolonged, ...fresh] }
}
