export * from './characters.js'
export * from './local-characters.js'
