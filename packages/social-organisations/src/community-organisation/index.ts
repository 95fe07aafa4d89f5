export * from './members.js'
export * from './pilot.js'
export * from './register.js'
