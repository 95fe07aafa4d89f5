export * from './colours.js'
export * from './emergency.js'
export * from './record.js'
export * from './steps.js'
