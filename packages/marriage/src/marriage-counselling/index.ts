export * from './cases.js'
