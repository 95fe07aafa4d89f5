export * from './certificates.js'
export * from './documents.js'
export * from './tasks.js'
