export * from './rates.js'
