export * from './pool.js'
export * from './record.js'
export * from './rules.js'
