export * from './dangers.js'
export * from './documents.js'
export * from './duties.js'
export * from './institution.js'
