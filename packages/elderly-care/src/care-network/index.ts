export * from './facility.js'
export * from './gaps.js'
export * from './mutual-aid.js'
