import type { RegisteredProgram } from '@minzheng/rules'
import { boundaryInspection, boundaryInspectionNational } from './boundary-inspection.js'
import { divisionChange } from './division-change.js'
import { doorNumber } from './door-number.js'
import { genericPart } from './generic-thresholds.js'
import { nameApproval, nameApprovalNational } from './name-approval.js'

/** Every program of place names, for apps that offer them by name. */
export const programs: readonly RegisteredProgram[] = [
  { program: genericPart },
  { program: divisionChange },
  { program: nameApproval, national: nameApprovalNational },
  { program: boundaryInspection, national: boundaryInspectionNational },
  { program: doorNumber },
]
