// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
export * from './community-workers/index.js'
export * from './mental-rehabilitation/index.js'
export * from './service-projects/index.js'
export * from './social-work-stations/index.js'
export * from './social-workers/index.js'
export * from './time-banks/index.js'
export * from './volunteer-service/index.js'
export * from './volunteer-stars/index.js'
