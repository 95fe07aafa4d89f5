export * from './documents.js'
export * from './rules.js'
export * from './validity.js'
