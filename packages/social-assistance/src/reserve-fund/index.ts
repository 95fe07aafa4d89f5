export * from './documents.js'
export * from './fund.js'
export * from './rules.js'
