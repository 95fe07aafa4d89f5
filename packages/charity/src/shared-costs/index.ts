export * from './allocation.js'
