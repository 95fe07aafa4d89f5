export * from './query.js'
export * from './standards.js'
