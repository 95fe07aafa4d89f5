export * from './risk.js'
