// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
import type { RegisteredProgram } from '@minzheng/rules'
import { boundaryInspection, boundaryInspectionNational } from './boundary/index.js'
import { divisionChange } from './division-change/index.js'
import { doorNumber } from './door-number/index.js'
import { genericPart } from './generic-part/index.js'
import { nameApproval, nameApprovalNational } from './name-approval/index.js'

/** Every program of this package, with what holds of it in the whole country. */
export const programs: readonly RegisteredProgram[] = [
  { program: genericPart },
  { program: divisionChange },
  { program: nameApproval, national: nameApprovalNational },
  { program: boundaryInspection, national: boundaryInspectionNational },
  { program: doorNumber },
]
