export * from './elders-day.js'
export * from './hours.js'
