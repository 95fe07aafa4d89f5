export * from './judge.js'
export * from './standards.js'
