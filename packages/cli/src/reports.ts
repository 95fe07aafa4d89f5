import { basename } from 'node:path'
import { type Problem, problem } from '@minzheng/core'
import type { Indicator, TargetCompliance } from '@minzheng/indicators'
import type { LinkedResults, Report, Result } from '@minzheng/plan-reader'
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
  const { title = basename(name), issuer, results } = reading
  const source = { title, ...(issuer === undefined ? {} : { issuer }), confidence: 'unverified' } as const
  return { reading, report: { results, division, source }, problems: reading.problems }
}

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
