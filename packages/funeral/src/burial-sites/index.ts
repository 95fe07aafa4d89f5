export * from './graves.js'
export * from './site.js'
