export * from './beds.js'
export * from './rules.js'
