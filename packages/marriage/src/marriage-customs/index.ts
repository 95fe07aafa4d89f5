export * from './events.js'
export * from './pilots.js'
