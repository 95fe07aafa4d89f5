export * from './areas.js'
export * from './documents.js'
export * from './rules.js'
