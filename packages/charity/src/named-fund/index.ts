export * from './record.js'
export * from './rules.js'
