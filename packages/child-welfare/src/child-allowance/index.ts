export * from './facts.js'
export * from './policy.js'
export * from './rates.js'
export * from './rules.js'
