export * from './authority.js'
export * from './lookup.js'
