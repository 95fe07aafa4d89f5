export * from './protection.js'
export * from './relief.js'
