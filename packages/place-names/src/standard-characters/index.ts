export * from './characters.js'
