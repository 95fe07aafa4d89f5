import type { RegisteredProgram } from '@minzheng/rules'
import { boundaryInspection, boundaryInspectionNational } from './boundary/inspection.js'
import { divisionChange } from './division-change/rules.js'
import { doorNumber } from './door-number/rules.js'
import { genericPart } from './generic-part/rules.js'
import { nameApproval, nameApprovalNational } from './name-approval/rules.js'

/** Every program of place names, for apps that offer them by name. */
export const programs: readonly RegisteredProgram[] = [
  { program: genericPart },
  { program: divisionChange },
  { program: nameApproval, national: nameApprovalNational },
  { program: boundaryInspection, national: boundaryInspectionNational },
  { program: doorNumber },
]
