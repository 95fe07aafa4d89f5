export * from './record.js'
export * from './service-requests.js'
