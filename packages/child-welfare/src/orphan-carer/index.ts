export * from './levels.js'
