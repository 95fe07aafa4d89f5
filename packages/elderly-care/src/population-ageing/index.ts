export * from './degrees.js'
