export * from './alarm.js'
export * from './device.js'
