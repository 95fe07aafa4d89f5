export * from './coverage.js'
export * from './indicators.js'
export * from './observations.js'
export * from './plans.js'
