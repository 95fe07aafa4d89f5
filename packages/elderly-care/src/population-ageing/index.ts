export * from './degrees.js'
export * from './projection.js'
