export * from './full-deduction-causes.js'
export * from './rules.js'
export * from './year.js'
