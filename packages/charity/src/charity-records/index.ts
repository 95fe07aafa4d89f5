export * from './governance.js'
export * from './legislation.js'
export * from './records.js'
export * from './sanctions.js'
