export * from './cremation.js'
export * from './death.js'
export * from './transport.js'
