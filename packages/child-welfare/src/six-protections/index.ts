export * from './laws.js'
export * from './protections.js'
