export * from './bands.js'
export * from './points.js'
export * from './stars.js'
