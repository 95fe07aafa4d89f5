export * from './recognition.js'
export * from './rural-names.js'
