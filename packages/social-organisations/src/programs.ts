// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
import type { RegisteredProgram } from '@minzheng/rules'
import { nonProfitExemption } from './non-profit-exemption/index.js'

/** Every program of this package, with what holds of it in the whole country. */
export const programs: readonly RegisteredProgram[] = [{ program: nonProfitExemption }]
