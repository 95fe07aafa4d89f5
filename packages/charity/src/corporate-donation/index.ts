export * from './poverty-relief-gift.js'
export * from './rules.js'
export * from './years.js'
