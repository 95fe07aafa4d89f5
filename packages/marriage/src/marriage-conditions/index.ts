export * from './documents.js'
export * from './facts.js'
export * from './kinship.js'
export * from './rules.js'
