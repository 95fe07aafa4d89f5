export * from './claims.js'
export * from './documents.js'
export * from './limits.js'
