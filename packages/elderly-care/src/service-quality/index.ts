export * from './quality.js'
