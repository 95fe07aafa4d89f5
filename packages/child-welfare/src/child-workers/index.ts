export * from './selection.js'
export * from './workers.js'
