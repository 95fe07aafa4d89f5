export {
  type BookFinding,
  type BookSource,
  chainOf,
  type PolicyBook,
  policyBook,
} from './book.js'
export * from './definitions.js'
export {
  type DocumentEntry,
  type End,
  EntryStatus,
  type NationalEntry,
  type NationalPolicy,
  PolicyDocument,
  type Start,
} from './document.js'
export { citationOf } from './entries.js'
export { foundSource, knownSpans } from './found-source.js'
export { whyOpen } from './messages.js'
export { readOwnValues, unknownKey } from './own-values.js'
export { placesOutside } from './places-outside.js'
export {
  checkQuestion,
  type PlaceProblems,
  type PolicyLookup,
  type PolicyQuestion,
  policyFor,
} from './policy-for.js'
export { type Common, countedIn, leavesOf, type Presence, type SchemaLeaf, type ValueMeta } from './schema-leaves.js'
export * from './shared-values.js'
export * from './source.js'
export type { Timeline, ValueSpan } from './timeline.js'
export { exampleOf, unknownValue } from './value-problems.js'
export { formatValue, type NoValue, type PolicyValue, type ReadValue, readValue } from './value-text.js'
export * from './values.js'
