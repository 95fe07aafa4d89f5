export * from './duty.js'
export * from './organisation.js'
