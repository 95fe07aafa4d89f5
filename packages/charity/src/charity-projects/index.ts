export * from './consortium.js'
export * from './project.js'
