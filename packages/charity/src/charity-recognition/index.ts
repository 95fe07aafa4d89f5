export * from './procedure.js'
export * from './rules.js'
