export * from './agreement.js'
export * from './carer.js'
