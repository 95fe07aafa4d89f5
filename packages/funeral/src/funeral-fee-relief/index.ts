export * from './facts.js'
export * from './items.js'
export * from './policy.js'
export * from './rules.js'
