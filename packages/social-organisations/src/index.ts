// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
export * from './annual-check/index.js'
export * from './organisation-rating/index.js'
export * from './spot-checks/index.js'
