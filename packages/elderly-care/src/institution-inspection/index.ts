export * from './combined-care.js'
export * from './credit-list.js'
export * from './inspection.js'
