export * from './papers.js'
export * from './registration.js'
