import type { RegisteredProgram } from '@minzheng/rules'
import { adoption } from './adoption/rules.js'
import { adoptionAssessment } from './adoption-assessment/rules.js'
import { childAllowance, childAllowanceNational } from './child-allowance/rules.js'
import { childInDifficulty, childInDifficultyNational } from './child-in-difficulty/rules.js'
import { childStatus, childStatusNational } from './child-status/rules.js'
import { leftBehindChild, leftBehindChildNational } from './left-behind-child/rules.js'
import { migrantChild, migrantChildNational } from './migrant-child/rules.js'
import { orphanStudyGrant, orphanStudyGrantNational } from './orphan-study-grant/rules.js'
import { stateGuardianship } from './state-guardianship/rules.js'

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
