// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
export * from './annual-check/index.js'
export * from './credit-lists/index.js'
export * from './major-matters/index.js'
export * from './organisation-penalties/index.js'
export * from './organisation-rating/index.js'
export * from './spot-checks/index.js'
