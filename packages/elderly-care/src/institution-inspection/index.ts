export * from './combined-care.js'
export * from './credit-list.js'
export * from './credit-score.js'
export * from './inspection.js'
