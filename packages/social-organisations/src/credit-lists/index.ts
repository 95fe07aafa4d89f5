export * from './credit.js'
