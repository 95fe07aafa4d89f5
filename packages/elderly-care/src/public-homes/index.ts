export * from './home.js'
export * from './idle-property.js'
