export * from './linked.js'
export * from './system.js'
