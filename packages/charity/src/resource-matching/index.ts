export * from './match.js'
export * from './network.js'
