export * from './hours.js'
