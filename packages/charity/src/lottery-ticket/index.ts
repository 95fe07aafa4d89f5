export * from './sales.js'
export * from './ticket.js'
