export * from './rules.js'
export * from './standards.js'
export * from './supporters.js'
export * from './termination.js'
