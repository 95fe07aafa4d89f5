export * from './full-name.js'
