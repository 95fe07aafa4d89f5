export * from './application.js'
export * from './calendar.js'
export * from './notice.js'
export * from './rules.js'
