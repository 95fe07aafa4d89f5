export * from './branch-name.js'
export * from './name.js'
export * from './reuse.js'
