export * from './facilities.js'
