export * from './inspection.js'
export * from './marker.js'
