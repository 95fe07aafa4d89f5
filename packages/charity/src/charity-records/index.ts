export * from './records.js'
