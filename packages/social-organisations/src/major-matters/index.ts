export * from './matters.js'
