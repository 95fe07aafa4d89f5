export * from './application.js'
export * from './standards.js'
