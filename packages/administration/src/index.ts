// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
export * from './accidents/index.js'
export * from './budget/index.js'
export * from './digital-services/index.js'
export * from './institution-safety/index.js'
export * from './lawful-administration/index.js'
export * from './mental-health-major-hazards/index.js'
export * from './petitions/index.js'
export * from './statistics/index.js'
