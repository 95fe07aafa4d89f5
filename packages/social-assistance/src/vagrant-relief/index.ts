export * from './documents.js'
export * from './limits.js'
export * from './rules.js'
