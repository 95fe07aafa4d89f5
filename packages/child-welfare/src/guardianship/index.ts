export * from './guardians.js'
