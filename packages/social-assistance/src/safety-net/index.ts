export * from './colours.js'
export * from './cover.js'
export * from './documents.js'
export * from './monitored.js'
