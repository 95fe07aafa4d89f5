export * from './members.js'
export * from './register.js'
