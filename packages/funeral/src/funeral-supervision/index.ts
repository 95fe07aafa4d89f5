export * from './agents.js'
export * from './inspection.js'
export * from './mourning.js'
export * from './problems.js'
