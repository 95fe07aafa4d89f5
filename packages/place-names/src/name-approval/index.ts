export * from './application.js'
export * from './calendar.js'
export * from './rules.js'
