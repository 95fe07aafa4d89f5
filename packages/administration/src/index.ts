// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
export * from './digital-services/index.js'
export * from './lawful-administration/index.js'
