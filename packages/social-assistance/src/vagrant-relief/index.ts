export * from './documents.js'
export * from './rules.js'
