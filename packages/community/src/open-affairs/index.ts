export * from './board.js'
export * from './documents.js'
