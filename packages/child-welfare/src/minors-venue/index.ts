export * from './actions.js'
export * from './venue.js'
