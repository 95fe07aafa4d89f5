export * from './contract.js'
export * from './kinds.js'
export * from './networks.js'
export * from './volunteers.js'
