export * from './code.js'
export * from './rating.js'
