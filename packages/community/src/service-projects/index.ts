export * from './observances.js'
export * from './project.js'
