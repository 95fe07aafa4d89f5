export * from './award-activity.js'
export * from './weak-organisation.js'
