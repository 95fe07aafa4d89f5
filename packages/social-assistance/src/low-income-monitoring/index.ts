export * from './pushes.js'
export * from './relief.js'
export * from './rules.js'
export * from './warnings.js'
