export * from './incentives.js'
export * from './price.js'
