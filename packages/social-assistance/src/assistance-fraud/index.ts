export * from './facts.js'
export * from './rules.js'
