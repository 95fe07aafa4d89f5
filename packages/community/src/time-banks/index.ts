export * from './documents.js'
export * from './ledger.js'
export * from './rules.js'
