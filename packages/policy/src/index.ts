export * from './source.js'
export * from './values.js'
