export * from './jurisdiction.js'
export * from './pilots.js'
