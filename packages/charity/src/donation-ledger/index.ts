export * from './ledger.js'
