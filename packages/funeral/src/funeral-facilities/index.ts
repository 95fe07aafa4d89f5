export * from './approval.js'
export * from './cremators.js'
export * from './demand.js'
export * from './register.js'
