export * from './disability.js'
export * from './last-year-income.js'
export * from './self-care.js'
