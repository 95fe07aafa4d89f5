export * from './screening.js'
