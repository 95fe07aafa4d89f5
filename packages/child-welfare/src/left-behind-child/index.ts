export * from './risk.js'
export * from './rules.js'
