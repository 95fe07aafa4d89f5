export * from './separation.js'
