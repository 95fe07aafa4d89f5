export * from './history.js'
