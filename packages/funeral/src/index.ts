// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
export * from './burial-plots/index.js'
export * from './ecological-burial/index.js'
export * from './funeral-fee-relief/index.js'
