export * from './ticket.js'
