export * from './address.js'
export * from './code.js'
