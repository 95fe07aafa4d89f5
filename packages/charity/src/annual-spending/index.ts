export * from './spending.js'
