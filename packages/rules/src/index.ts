export type { Column, Columns, GroupColumns, ResultColumn } from './column.js'
export type { ColumnOptions } from './columns.js'
export * from './combine.js'
export type { CaseChange, RuleComparison, RunComparison } from './compare.js'
export { DefinitionError } from './definition-error.js'
export { Explanation, explanationJsonSchema, Reason } from './explanation.js'
export type { About, Expression } from './expression.js'
export {
  BooleanExpression,
  DateExpression,
  EnumExpression,
  GroupExpression,
  NumberExpression,
  QuotientExpression,
} from './expression.js'
export type { ExpressionsOf } from './facts.js'
export { label, noUnlessSaid, words } from './label.js'
export { type Node, type Rounding, type Words, wordsOf } from './node.js'
export type { PolicySource, PolicySources } from './policy.js'
export type { PolicyEntry, PolicyFile, PolicyLookup, PolicyQuestion, RegisteredProgram } from './policy-book.js'
export * from './program.js'
