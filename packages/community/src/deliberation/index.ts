export * from './deliberation.js'
