import { type PlainDate, type Problem, problem } from '@minzheng/core'
import type { Observation } from '@minzheng/indicators'
import type { Report } from '../links/link-results.js'
import type { Result } from '../results/types.js'

/** The name of a division from the province down, as `fullName` of `@minzheng/core/divisions` gives it. */
export type FullName = (code: string) => string | undefined

const named = (code: string, fullName: FullName): string => `${fullName(code) ?? ''}（${code}）`

/** That a report is not of the place that it was given for. */
export const notOfPlace = (own: string, given: string, fullName: FullName): Problem =>
  problem(
    'report-of-another-place',
    'error',
    ['division'],
    [
      `这是${named(own, fullName)}的总结，不是${named(given, fullName)}的。`,
      `This is a report of ${own}, not of ${given}.`,
    ],
    ['请核对文件和所给的行政区划（division）。', 'Check the file and the division that was given.'],
  )

const ofAnotherYear = (title: string, own: number, year: number): Problem =>
  problem(
    'report-of-another-year',
    'warning',
    ['year'],
    [`《${title}》是 ${own} 年的，工作要点是 ${year} 年的。`, `"${title}" is of ${own}, the plan of ${year}.`],
    ['请给出同一年度的总结。', 'Give the report of the same year.'],
  )

const placeAssumed = (title: string, division: string, fullName: FullName): Problem =>
  problem(
    'report-place-assumed',
    'warning',
    ['division'],
    [
      `《${title}》没有写明是哪里的，按${named(division, fullName)}判断。`,
      `"${title}" names no place; it is taken to be of ${division}.`,
    ],
    ['请核对，或写明行政区划（division）。', 'Check it, or say which it is (division).'],
  )

const ofAnotherPlace = (title: string, own: string, division: string, fullName: FullName): Problem =>
  problem(
    'report-of-another-place',
    'error',
    ['division'],
    [
      `《${title}》是${named(own, fullName)}的，工作要点是${named(division, fullName)}的，没有用来判断。`,
      `"${title}" is of ${own}, the plan of ${division}; it was not used.`,
    ],
    ['请给出同一地方的总结。', 'Give the report of the same place.'],
  )

/** What does not fit between a plan and a report that is held against it: another place, another year, a place that nobody named. */
export const reportProblems = (
  { division, year }: { readonly division?: string | undefined; readonly year?: number | undefined },
  reports: readonly Report[],
  fullName: FullName,
): Problem[] =>
  reports.flatMap(({ division: own, year: ownYear, source: { title } }) => {
    const problems: Problem[] = []
    if (ownYear !== undefined && year !== undefined && ownYear !== year)
      problems.push(ofAnotherYear(title, ownYear, year))
    if (division === undefined) return problems
    if (own === undefined) problems.push(placeAssumed(title, division, fullName))
    else if (own !== division) problems.push(ofAnotherPlace(title, own, division, fullName))
    return problems
  })

/** What stands in each of some lists, in the order of the first. */
export const inEach = <T>([first = [], ...others]: readonly (readonly T[])[]): T[] => {
  const elsewhere = others.map(list => new Set(list))
  return first.filter(one => elsewhere.every(set => set.has(one)))
}

/** How many results of reports no target of any plan is about, and the first of them; `unlinked` are those of each plan. */
export const resultsWithoutTarget = (
  unlinked: readonly (readonly Result[])[],
  reports: readonly Report[],
): Problem[] => {
  const open = inEach(unlinked)
  const [example] = open
  if (example === undefined) return []
  const count = reports.reduce((sum, { results }) => sum + results.length, 0)
  return [
    problem(
      'result-without-target',
      'warning',
      [],
      [
        `总结中的 ${count} 个结果有 ${open.length} 个没有对应任何目标，如“${example.quote}”。`,
        `Of ${count} results of the reports ${open.length} belong to no target, such as "${example.quote}".`,
      ],
      [
        '如应计入，请用 minzheng results read 读成观测数据，补上指标。',
        'If they should count, read them with minzheng results read, and name their indicators.',
      ],
    ),
  ]
}

/**
 * What is wrong with an observation of a day that nobody can know yet: one after the horizon, the later of today and the day of
 * judgement. Such a one is left out; that others are later than the day of judgement is no fault.
 */
export const inTheFuture = (
  { date }: Observation,
  path: readonly (string | number)[],
  horizon: PlainDate,
): Problem | undefined =>
  date <= horizon
    ? undefined
    : problem(
        'observation-in-the-future',
        'error',
        [...path, 'date'],
        [
          `观测日期 ${date} 晚于 ${horizon}，还不可能有结果，未采用。`,
          `It is dated ${date}, after ${horizon}; nothing can be known of that day yet, and it was left out.`,
        ],
        ['请改正日期。', 'Mend the date.'],
      )
