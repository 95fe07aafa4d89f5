export * from '../shared/language-law.js'
export * from './tables.js'
