export * from './checks.js'
