export * from './rated-institutions.js'
export * from './rules.js'
