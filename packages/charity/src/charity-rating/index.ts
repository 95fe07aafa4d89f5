export * from './admission.js'
export * from './documents.js'
export * from './grades.js'
