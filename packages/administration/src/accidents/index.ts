export * from './documents.js'
export * from './grade.js'
export * from './record.js'
