export * from './breaches.js'
export * from './custody.js'
export * from './rules.js'
