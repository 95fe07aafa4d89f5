export * from './entries.js'
