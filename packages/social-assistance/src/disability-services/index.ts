export * from './care.js'
export * from './documents.js'
export * from './handling.js'
export * from './payments.js'
