export * from './facility.js'
export * from './project.js'
