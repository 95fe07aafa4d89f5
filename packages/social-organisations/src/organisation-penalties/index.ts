export * from './case.js'
export * from './procedure.js'
export * from './sanctions.js'
