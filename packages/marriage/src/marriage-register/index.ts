export * from './registration.js'
export * from './slots.js'
