export * from './partnership.js'
