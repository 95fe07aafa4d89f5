export * from './documents.js'
export * from './grade.js'
export * from './places.js'
