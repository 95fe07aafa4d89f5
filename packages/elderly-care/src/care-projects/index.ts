export * from './project.js'
