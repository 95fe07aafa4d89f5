export * from './agreement.js'
