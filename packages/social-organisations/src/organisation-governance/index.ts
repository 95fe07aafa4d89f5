export * from './charter.js'
export * from './term.js'
export * from './vote.js'
