export * from './problems.js'
export * from './record.js'
