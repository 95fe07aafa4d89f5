export * from './award.js'
export * from './methods.js'
export * from './pilot.js'
export * from './rates.js'
