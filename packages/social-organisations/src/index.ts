// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
export * from './annual-check/index.js'
export * from './chamber-registration/index.js'
export * from './community-organisation/index.js'
export * from './organisation-rating/index.js'
export * from './organisation-registration/index.js'
export * from './registration-procedure/index.js'
export * from './spot-checks/index.js'
