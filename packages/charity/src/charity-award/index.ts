export * from './editions.js'
export * from './nominee.js'
