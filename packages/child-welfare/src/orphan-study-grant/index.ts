export * from './aid.js'
export * from './rules.js'
