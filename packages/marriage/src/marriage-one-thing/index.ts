export * from './application.js'
