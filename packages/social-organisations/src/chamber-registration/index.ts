export * from './cooperation.js'
export * from './rules.js'
export * from './staff.js'
