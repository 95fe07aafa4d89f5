// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
import type { RegisteredProgram } from '@minzheng/rules'
import { adoption } from './adoption/index.js'
import { adoptionAssessment } from './adoption-assessment/index.js'
import { childAllowance, childAllowanceNational } from './child-allowance/index.js'
import { childInDifficulty, childInDifficultyNational } from './child-in-difficulty/index.js'
import { childPlacement } from './child-placement/index.js'
import { childRehabilitation, childRehabilitationNational } from './child-rehabilitation/index.js'
import { childStatus, childStatusNational } from './child-status/index.js'
import { leftBehindChild, leftBehindChildNational } from './left-behind-child/index.js'
import { leftBehindWoman, leftBehindWomanNational } from './left-behind-woman/index.js'
import { migrantChild, migrantChildNational } from './migrant-child/index.js'
import { orphanStudyGrant, orphanStudyGrantNational } from './orphan-study-grant/index.js'
import { stateGuardianship } from './state-guardianship/index.js'

/** Every program of this package, with what holds of it in the whole country. */
export const programs: readonly RegisteredProgram[] = [
  { program: childStatus, national: childStatusNational },
  { program: childInDifficulty, national: childInDifficultyNational },
  { program: leftBehindChild, national: leftBehindChildNational },
  { program: migrantChild, national: migrantChildNational },
  { program: childAllowance, national: childAllowanceNational },
  { program: orphanStudyGrant, national: orphanStudyGrantNational },
  { program: adoption },
  { program: adoptionAssessment },
  { program: stateGuardianship },
  { program: childPlacement },
  { program: leftBehindWoman, national: leftBehindWomanNational },
  { program: childRehabilitation, national: childRehabilitationNational },
]
