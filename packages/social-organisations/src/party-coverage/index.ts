export * from './party.js'
