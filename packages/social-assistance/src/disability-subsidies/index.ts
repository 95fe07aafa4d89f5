export * from './overlaps.js'
export * from './rules.js'
