export * from './admission.js'
export * from './documents.js'
export * from './grades.js'
export * from './period.js'
