export * from './entry-award.js'
export * from './post-allowance.js'
