export * from './management.js'
export * from './rules.js'
