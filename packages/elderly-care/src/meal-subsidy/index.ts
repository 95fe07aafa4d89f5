export * from './norms.js'
export * from './rules.js'
