export * from './areas.js'
export * from './duties.js'
export * from './experts.js'
