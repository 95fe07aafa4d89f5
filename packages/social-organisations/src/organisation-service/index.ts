export * from './aid-project.js'
export * from './development.js'
export * from './programme.js'
