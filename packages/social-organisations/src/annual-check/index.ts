export * from './check.js'
export * from './notices.js'
export * from './record.js'
