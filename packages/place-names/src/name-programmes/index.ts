export * from './conference.js'
export * from './drafting.js'
export * from './pilots.js'
