export * from './problems.js'
export * from './record.js'
export * from './return-visits.js'
