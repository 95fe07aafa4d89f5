export * from './kinds.js'
