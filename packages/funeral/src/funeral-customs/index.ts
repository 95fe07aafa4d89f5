export * from './councils.js'
export * from './events.js'
