export { ComplianceData, complianceData, TargetStanding } from './compliance-data.js'
export { type Evidence, evidenceOf, evidences } from './evidence.js'
export {
  type JudgedPlan,
  type JudgedTarget,
  type JudgePlansOptions,
  judgePlans,
  type PlanToJudge,
  type Reported,
} from './judge-plans.js'
export { type FullName, inTheFuture } from './report-problems.js'
