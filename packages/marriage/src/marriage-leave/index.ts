export * from './documents.js'
export * from './marriage.js'
export * from './maternity.js'
