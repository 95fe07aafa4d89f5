export * from './intake.js'
export * from './matching.js'
export * from './station.js'
