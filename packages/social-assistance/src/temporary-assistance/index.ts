export * from './rules.js'
export * from './times.js'
