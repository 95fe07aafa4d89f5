// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
export * from './marriage-conditions/index.js'
