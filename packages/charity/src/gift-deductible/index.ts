export * from './deductible.js'
