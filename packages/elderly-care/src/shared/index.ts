export * from './share.js'
