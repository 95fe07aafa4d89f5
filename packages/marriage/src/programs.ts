// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
import type { RegisteredProgram } from '@minzheng/rules'
import { bridePrice } from './bride-price/index.js'
import { marriageConditions } from './marriage-conditions/index.js'
import { marriageLeave, maternityLeave } from './marriage-leave/index.js'

/** Every program of this package, with what holds of it in the whole country. */
export const programs: readonly RegisteredProgram[] = [
  { program: marriageConditions },
  { program: bridePrice },
  { program: marriageLeave },
  { program: maternityLeave },
]
