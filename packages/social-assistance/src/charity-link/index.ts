export * from './electricity.js'
export * from './insurance.js'
export * from './referral.js'
export * from './wishes.js'
