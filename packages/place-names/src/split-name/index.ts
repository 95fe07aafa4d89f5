export * from './split.js'
