export * from './duties.js'
export * from './record.js'
