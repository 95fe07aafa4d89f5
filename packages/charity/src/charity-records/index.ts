export * from './legislation.js'
export * from './records.js'
