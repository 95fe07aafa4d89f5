export * from './household.js'
export * from './problems.js'
export * from './query.js'
export * from './rules.js'
