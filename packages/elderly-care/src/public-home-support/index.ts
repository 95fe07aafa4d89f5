export * from './support.js'
