export * from './rules.js'
export * from './warnings.js'
