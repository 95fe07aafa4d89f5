export * from './inactive.js'
