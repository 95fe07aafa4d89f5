export {
  type AssessmentReportOptions,
  type AssessmentToReport,
  assessmentReport,
} from './assessment-report.js'
export {
  type ComplianceReportOptions,
  type ComplianceToReport,
  complianceReport,
  type ReportedLedger,
} from './compliance-report.js'
export type { ReportFile, ReportForm } from './report.js'
