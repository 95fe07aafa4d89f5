export * from './documents.js'
export * from './register.js'
