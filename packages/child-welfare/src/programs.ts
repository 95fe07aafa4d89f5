import type { RegisteredProgram } from '@minzheng/rules'
import { adoption } from './adoption.js'
import { adoptionAssessment } from './adoption-assessment.js'
import { childAllowance, childAllowanceNational } from './child-allowance.js'
import { childInDifficulty, childInDifficultyNational } from './child-in-difficulty.js'
import { childStatus, childStatusNational } from './child-status.js'
import { leftBehindChild, leftBehindChildNational } from './left-behind-child.js'
import { migrantChild, migrantChildNational } from './migrant-child.js'
import { orphanStudyGrant, orphanStudyGrantNational } from './orphan-study-grant.js'
import { stateGuardianship } from './state-guardianship.js'

/** Every program of child welfare, for apps that offer them by name. */
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
]
