// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
export * from './divorce-periods/index.js'
export * from './marriage-conditions/index.js'
export * from './marriage-jurisdiction/index.js'
export * from './marriage-papers/index.js'
