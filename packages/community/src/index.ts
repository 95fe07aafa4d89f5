// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
export * from './committee-election/index.js'
export * from './committee-meetings/index.js'
