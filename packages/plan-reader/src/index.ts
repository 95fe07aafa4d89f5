export { type Outline, readOutline } from './outline.js'
export { type ReadPlanOptions, type ReadPlanResult, readPlan } from './read-plan.js'
export {
  type Accrual,
  type Bound,
  type PrintedAttainment,
  type ReadResultsOptions,
  type ReadResultsResult,
  type Result,
  readResults,
} from './results.js'
export { type ReadTargetsOptions, readTargets } from './targets.js'
export { type TextKind, textKinds } from './text-kind.js'
