export * from './facility.js'
export * from './gaps.js'
