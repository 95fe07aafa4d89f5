export * from './industry.js'
export * from './products.js'
export * from './tours.js'
