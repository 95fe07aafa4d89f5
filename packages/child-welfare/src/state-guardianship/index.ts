export * from './placement.js'
export * from './rules.js'
