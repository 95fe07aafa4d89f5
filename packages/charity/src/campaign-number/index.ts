export * from './number.js'
