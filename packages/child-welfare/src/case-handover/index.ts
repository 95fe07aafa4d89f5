export * from './handover.js'
