// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
export * from './accidents/index.js'
export * from './institution-safety/index.js'
export * from './petitions/index.js'
