export * from './supervision.js'
