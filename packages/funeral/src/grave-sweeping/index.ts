export * from './duties.js'
export * from './qingming.js'
export * from './visits.js'
