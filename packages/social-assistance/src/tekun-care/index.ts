export * from './documents.js'
export * from './file.js'
export * from './problems.js'
