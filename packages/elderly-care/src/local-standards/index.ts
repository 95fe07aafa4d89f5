export * from './clauses.js'
export * from './emergency-help.js'
export * from './standard.js'
export * from './terms.js'
