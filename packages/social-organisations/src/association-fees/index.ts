export * from './clearing.js'
export * from './documents.js'
export * from './dues.js'
