export * from './inspection.js'
export * from './shops.js'
