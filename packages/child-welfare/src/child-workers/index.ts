export * from './workers.js'
