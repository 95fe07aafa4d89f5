export * from './recognition.js'
