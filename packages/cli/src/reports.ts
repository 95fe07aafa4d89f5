import { basename } from 'node:path'
import { type Problem, problem } from '@minzheng/core'
import { divisionName, divisionsOn, fullName } from '@minzheng/core/divisions'
import type { Indicator, TargetCompliance } from '@minzheng/indicators'
import { documentDivision, type LinkedResults, type Report, type Result } from '@minzheng/plan-reader'
import { type ResultsFileReading, readResultsFile } from '@minzheng/plan-reader/files'
import type { SourceFile } from './input.js'

/** What of a report's file is known besides what it says. */
export interface ReportOptions {
  readonly indicators: readonly Indicator[]
  readonly year?: number | undefined
  readonly division?: string | undefined
}

/** A report, with all that its file says. */
export interface ReadReport {
  readonly reading: ResultsFileReading
  readonly report: Report
  readonly problems: readonly Problem[]
}

/** Reads a bureau's report (txt, md, docx, xlsx). */
export const readReport = async (
  { name, bytes }: SourceFile,
  { indicators, year, division }: ReportOptions,
): Promise<ReadReport> => {
  const reading = await readResultsFile(bytes, { name, indicators, year })
  const { title = basename(name), issuer, results, text = '' } = reading
  const source = { title, ...(issuer === undefined ? {} : { issuer }), confidence: 'unverified' } as const
  const { division: own } = documentDivision({ title, issuer, year: reading.year }, text, divisionsOn)
  const contradicts = own !== undefined && division !== undefined && own !== division
  return {
    reading,
    report: { results, division: own ?? division, year: reading.year, source },
    problems: contradicts ? [...reading.problems, notOfPlace(name, own, division)] : reading.problems,
  }
}

const named = (code: string): string => `${fullName(code) ?? divisionName(code) ?? ''}（${code}）`
const notOfPlace = (file: string, own: string, given: string): Problem => ({
  ...problem(
    'report-of-another-place',
    'error',
    ['division'],
    [`这是${named(own)}的总结，不是${named(given)}的。`, `This is a report of ${own}, not of ${given}.`],
    ['请核对文件和 --division。', 'Check the file and --division.'],
  ),
  file,
})

/** What does not fit between a plan and a report that is held against it: another place, another year, a place that nobody named. */
export const reportProblems = (
  { division, year }: { readonly division?: string | undefined; readonly year?: number | undefined },
  reports: readonly Report[],
): Problem[] =>
  reports.flatMap(report => {
    const { title } = report.source
    const problems: Problem[] = []
    if (report.year !== undefined && year !== undefined && report.year !== year)
      problems.push(
        problem(
          'report-of-another-year',
          'warning',
          ['year'],
          [
            `《${title}》是 ${report.year} 年的，工作要点是 ${year} 年的。`,
            `"${title}" is of ${report.year}, the plan of ${year}.`,
          ],
          ['请给出同一年度的总结。', 'Give the report of the same year.'],
        ),
      )
    if (division === undefined) return problems
    if (report.division === undefined)
      problems.push(
        problem(
          'report-place-assumed',
          'warning',
          ['division'],
          [
            `《${title}》没有写明是哪里的，按${named(division)}判断。`,
            `"${title}" names no place; it is taken to be of ${division}.`,
          ],
          ['请核对，或用 --division 写明。', 'Check it, or say which with --division.'],
        ),
      )
    else if (report.division !== division)
      problems.push(
        problem(
          'report-of-another-place',
          'error',
          ['division'],
          [
            `《${title}》是${named(report.division)}的，工作要点是${named(division)}的，没有用来判断。`,
            `"${title}" is of ${report.division}, the plan of ${division}; it was not used.`,
          ],
          ['请给出同一地方的总结。', 'Give the report of the same place.'],
        ),
      )
    return problems
  })

/** Why there is no data for a target, where reports were looked through for it. */
export const withReason = (result: TargetCompliance, { unsure }: LinkedResults): TargetCompliance => {
  const reason = result.status === 'no-data' && result.used.length === 0 ? unsure.get(result.target) : undefined
  return reason === undefined ? result : { ...result, reasons: [reason] }
}

/** How many results of reports no target of any plan is about, and the first of them; `unlinked` are those of each plan. */
export const resultsWithoutTarget = (
  unlinked: readonly (readonly Result[])[],
  reports: readonly Report[],
): Problem[] => {
  const [first, ...others] = unlinked
  const elsewhere = others.map(results => new Set(results))
  const open = (first ?? []).filter(result => elsewhere.every(set => set.has(result)))
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
