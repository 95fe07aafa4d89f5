export * from './disability.js'
export * from './self-care.js'
