export * from './sign.js'
