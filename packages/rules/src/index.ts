export type { CaseChange, CompareColumnsOptions, RuleComparison, RunComparison } from './compare.js'
export type { Column, ColumnRun, Columns, GroupColumns, ResultColumn } from './engines/columns/column.js'
export * from './language/combine.js'
export { DefinitionError } from './language/definition-error.js'
export type { About, Expression } from './language/expression.js'
export {
  BooleanExpression,
  DateExpression,
  EnumExpression,
  GroupExpression,
  NumberExpression,
  QuotientExpression,
} from './language/expression.js'
export { type Node, type Rounding, type Words, wordsOf } from './language/node.js'
export type { ExpressionsOf } from './language/read-schema.js'
export * from './program.js'
export type { Explanation, ReadPolicy, Reason } from './reasons/explanation.js'
export type { RegisteredProgram } from './registered-program.js'
