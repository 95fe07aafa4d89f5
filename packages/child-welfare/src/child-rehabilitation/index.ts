export * from './designation.js'
export * from './rules.js'
