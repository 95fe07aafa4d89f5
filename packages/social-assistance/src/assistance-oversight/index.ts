export * from './hotline.js'
export * from './ledger.js'
export * from './payments.js'
export * from './reviews.js'
