export * from './leads.js'
export * from './risk.js'
