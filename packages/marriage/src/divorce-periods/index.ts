export * from './application.js'
export * from './periods.js'
