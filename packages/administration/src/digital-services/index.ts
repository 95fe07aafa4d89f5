export * from './data-sharing.js'
export * from './documents.js'
export * from './platforms.js'
export * from './service-items.js'
