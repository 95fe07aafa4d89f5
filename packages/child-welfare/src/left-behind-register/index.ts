export * from './joint-guardianship.js'
export * from './register.js'
