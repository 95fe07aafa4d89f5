export * from './candidate.js'
export * from './vetting.js'
