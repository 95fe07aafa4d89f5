export * from './documents.js'
export * from './facts.js'
export * from './policy.js'
export * from './rules.js'
