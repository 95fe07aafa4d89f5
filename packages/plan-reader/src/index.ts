export { type Outline, readOutline } from './outline.js'
export { type ReadPlanOptions, type ReadPlanResult, readPlan } from './read-plan.js'
export { type ReadTargetsOptions, readTargets } from './targets.js'
