export * from './documents.js'
export * from './fukang.js'
export * from './registers.js'
export * from './rules.js'
