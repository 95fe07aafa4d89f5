// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
