export * from './clients.js'
export * from './documents.js'
export * from './referral.js'
export * from './targets.js'
