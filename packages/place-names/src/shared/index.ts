export * from './documents.js'
