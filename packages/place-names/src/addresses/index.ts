export * from './address.js'
export * from './code.js'
export * from './on-day.js'
export * from './standard.js'
