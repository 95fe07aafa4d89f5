export * from './place-name.js'
export * from './plan.js'
export * from './records.js'
