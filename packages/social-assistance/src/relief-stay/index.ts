export * from './rules.js'
export * from './stay.js'
