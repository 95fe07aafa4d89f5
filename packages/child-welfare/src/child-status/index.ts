export * from './parent-situation.js'
export * from './rules.js'
