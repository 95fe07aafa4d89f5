export * from './assembly.js'
export * from './decision.js'
export * from './representatives.js'
export * from './schedule.js'
