import { divisionsOn, fullName } from '@minzheng/core/divisions'
import type { Indicator } from '@minzheng/indicators'
import { type ReportReading, readReport } from '@minzheng/plan-reader/files'
import type { SourceFile } from './input.js'

/** What of a report's file is known besides what it says. */
export interface ReportOptions {
  readonly indicators: readonly Indicator[]
  readonly year?: number | undefined
  readonly division?: string | undefined
}

/** Reads a bureau's report (txt, md, docx, doc, PDF, xlsx). */
export const readReportFile = ({ name, bytes }: SourceFile, options: ReportOptions): Promise<ReportReading> =>
  readReport(bytes, { name, ...options, divisionsOn, fullName })
