export * from './bill.js'
export * from './cost.js'
export * from './pricing.js'
