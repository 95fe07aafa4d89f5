export * from './overlaps.js'
export * from './review.js'
export * from './rules.js'
