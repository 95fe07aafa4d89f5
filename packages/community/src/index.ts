// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
export * from './community-workers/index.js'
export * from './social-workers/index.js'
