export * from './ratio.js'
