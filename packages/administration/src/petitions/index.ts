export * from './hard-cases.js'
export * from './record.js'
export * from './service-requests.js'
