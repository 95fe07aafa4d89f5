export * from './pairs.js'
export * from './partners.js'
