import type { Problem } from '@minzheng/core'
import type { Indicator } from '@minzheng/indicators'
import type { WordsLimits, ZipLimits } from '@minzheng/tables/files'
import { type FullName, notOfPlace } from '../judgement/report-problems.js'
import type { Report } from '../links/link-results.js'
import { type ResultsFileReading, readResultsFile } from '../results/file.js'
import { type DivisionsOn, documentDivision } from '../text/document-division.js'

/** What of a report’s file is known besides what it says, and how much of it is unpacked at most. */
export interface ReadReportOptions extends ZipLimits, WordsLimits {
  readonly indicators: readonly Indicator[]
  /** The file’s name, for its problems, and its title where it has none. */
  readonly name?: string
  /** The year that it reports on, where it names none. */
  readonly year?: number | undefined
  /** The division that it was given for. */
  readonly division?: string | undefined
  /** `divisionsOn` and `fullName` of `@minzheng/core/divisions`. */
  readonly divisionsOn: DivisionsOn
  readonly fullName: FullName
}

/** A report to hold against plans, with all that its file says. */
export interface ReportReading {
  readonly reading: ResultsFileReading
  readonly report: Report
  readonly problems: readonly Problem[]
}

/** Reads a bureau’s report from the bytes of a .txt, .md, .docx, .xlsx, .doc or PDF file, with the place that it speaks of. Never throws. */
export const readReport = async (
  bytes: Uint8Array,
  { name, indicators, year, division, divisionsOn, fullName, ...limits }: ReadReportOptions,
): Promise<ReportReading> => {
  const reading = await readResultsFile(bytes, { ...limits, ...(name === undefined ? {} : { name }), indicators, year })
  const { title = name?.replace(/^.*[\\/]/, '') || '报告', issuer, results, text = '' } = reading
  const source = { title, ...(issuer === undefined ? {} : { issuer }), confidence: 'unverified' } as const
  const { division: own } = documentDivision({ title, issuer, year: reading.year }, text, divisionsOn)
  const report = { results, division: own ?? division, year: reading.year, source }
  if (own === undefined || division === undefined || own === division)
    return { reading, report, problems: reading.problems }
  const contradiction = notOfPlace(own, division, fullName)
  return {
    reading,
    report,
    problems: [...reading.problems, name === undefined ? contradiction : { ...contradiction, file: name }],
  }
}
