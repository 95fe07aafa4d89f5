export { type SqlCheck, type SqlChecks, type SqlChecksOptions, sqlChecks } from './checks.js'
export { type GroupTable, type PolicyTable, type Sql, type SqlOptions, snakeCase, toSql } from './compile.js'
export { type DialectName, dialectNames } from './dialect.js'
export { createTables, type SqlColumn, type SqlTable, type TableName } from './tables.js'
