export { DivisionChange, Moment } from './change.schema.js'
export { divisionData } from './data.js'
export { type Division, type DivisionTable, divisionTable } from './division-table.js'
export type { DivisionEntry } from './entries.js'
export { divisionHistory, divisionOn, divisionsOn, successorsOf } from './history.js'
export { type DivisionKind, divisionKind, divisionKinds } from './kind.js'
export { inMonth, momentPrecision, onDay } from './moment.js'
export {
  childrenOf,
  countiesOf,
  divisionName,
  divisionOf,
  divisionsEver,
  findDivisions,
  fullName,
  provinces,
} from './newest.js'
export { placeProblems } from './place-problems.js'
export { spokenNames } from './short-name.js'
export type { DivisionRun, DivisionSpell } from './spells.js'
export type { CodeReuse, Succession, Successors } from './succession.js'
export {
  type DivisionDifference,
  type DivisionOnDay,
  type DivisionThen,
  type DivisionTimeline,
  type DivisionTimelineSource,
  divisionTimeline,
} from './timeline.js'
