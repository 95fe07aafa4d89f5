export * from './duties.js'
export * from './meeting.js'
export * from './roles.js'
