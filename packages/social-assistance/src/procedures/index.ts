export * from './lookup.js'
