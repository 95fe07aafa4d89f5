export * from './code.js'
export * from './kind.js'
export * from './rating.js'
export * from './timeline.js'
