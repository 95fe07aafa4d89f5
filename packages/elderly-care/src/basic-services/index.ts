export * from './entitled.js'
export * from './list.js'
export * from './national.js'
export * from './problems.js'
