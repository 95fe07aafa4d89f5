export * from './name-index.js'
