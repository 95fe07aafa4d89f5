export * from './area.js'
export * from './documents.js'
export * from './register.js'
