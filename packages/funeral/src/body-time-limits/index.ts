export * from './clocks.js'
export * from './local-rules.js'
