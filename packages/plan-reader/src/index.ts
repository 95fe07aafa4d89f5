export {
  type LinkedResults,
  type LinkResultsOptions,
  linkResults,
  type Report,
  type ResultLink,
} from './links/link-results.js'
export { type Outline, readOutline } from './outline/outline.js'
export { type ReadPlanOptions, type ReadPlanResult, readPlan } from './read-plan.js'
export {
  type Lack,
  type ObservationsOptions,
  observationsOf,
  type UnplacedResult,
} from './results/observations.js'
export {
  type Accrual,
  type Bound,
  type PrintedAttainment,
  type ReadResultsOptions,
  type ReadResultsResult,
  type Result,
  readResults,
} from './results/results.js'
export { type ReadTargetsOptions, readTargets } from './targets/targets.js'
export { type DivisionsOn, documentDivision } from './text/document-division.js'
export { type TextKind, textKinds } from './text/kind.js'
