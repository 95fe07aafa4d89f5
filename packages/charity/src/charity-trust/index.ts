export * from './check.js'
export * from './trust.js'
