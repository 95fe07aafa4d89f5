export * from './hub.js'
export * from './incubation.js'
