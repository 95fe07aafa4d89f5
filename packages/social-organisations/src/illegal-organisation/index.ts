export * from './case.js'
