export * from './wishes.js'
