export * from './place-name.js'
export * from './records.js'
