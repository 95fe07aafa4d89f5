export * from './rates.js'
export * from './zones.js'
