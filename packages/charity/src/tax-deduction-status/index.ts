export * from './dates.js'
export * from './rules.js'
