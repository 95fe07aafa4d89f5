export * from './catalogue.js'
export * from './documents.js'
export * from './exchange.js'
export * from './quality.js'
