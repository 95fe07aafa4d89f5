export * from './facts.js'
export * from './policy.js'
export * from './rules.js'
export * from './schemes.js'
