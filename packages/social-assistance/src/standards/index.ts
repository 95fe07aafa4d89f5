export * from './standards.js'
