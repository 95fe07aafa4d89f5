export * from './application.js'
export * from './procedure.js'
export * from './rules.js'
