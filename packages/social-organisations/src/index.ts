// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
export * from './chamber-registration/index.js'
export * from './community-organisation/index.js'
export * from './organisation-branch/index.js'
export * from './organisation-name/index.js'
export * from './organisation-registration/index.js'
export * from './registration-procedure/index.js'
