export {
  type SqlCheck,
  type SqlChecks,
  type SqlChecksOptions,
  type SqlSuspects,
  sqlChecks,
  sqlSuspects,
} from './checks.js'
export {
  type Beside,
  type GroupTable,
  type PolicyTable,
  type Sql,
  type SqlOptions,
  type TakenTogether,
  toSql,
} from './compile.js'
export { type DialectName, dialectNames } from './dialect.js'
export { type FactTablesOptions, factTables } from './fact-tables.js'
export {
  type CreateTablesOptions,
  createTables,
  type SqlColumn,
  type SqlTable,
  snakeCase,
  type TableName,
} from './tables.js'
export { type CheckViewOptions, checkView, type ResultViewOptions, resultView } from './views.js'
