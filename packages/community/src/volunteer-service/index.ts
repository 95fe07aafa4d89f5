export * from './documents.js'
export * from './record.js'
export * from './teams.js'
