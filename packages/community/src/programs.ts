// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
import type { RegisteredProgram } from '@minzheng/rules'
import {
  residentsElection,
  residentsProxy,
  residentsRecall,
  villageElection,
  villageProxy,
  villageRecall,
} from './committee-election/index.js'
import {
  residentsAssembly,
  residentsRepresentatives,
  villageAssembly,
  villageRepresentatives,
} from './committee-meetings/index.js'
import { communityFacilityArea, communityFacilityAreaNational } from './community-facilities/index.js'
import {
  communityWorkerGradePay,
  communityWorkerQuota,
  communityWorkerQuotaNational,
  communityWorkerStepPay,
} from './community-workers/index.js'
import { mentalRehabilitationTargets } from './mental-rehabilitation/index.js'
import {
  socialWorkAllowance,
  socialWorkAward,
  socialWorkExam,
  socialWorkNewHireSubsidy,
} from './social-workers/index.js'
import { timeBank } from './time-banks/index.js'
import { volunteerPoints, volunteerStar, volunteerStarNational } from './volunteer-stars/index.js'

/** Every program of this package, with what holds of it in the whole country. */
export const programs: readonly RegisteredProgram[] = [
  { program: communityWorkerQuota, national: communityWorkerQuotaNational },
  { program: communityWorkerStepPay },
  { program: communityWorkerGradePay },
  { program: socialWorkExam },
  { program: socialWorkAward },
  { program: socialWorkAllowance },
  { program: socialWorkNewHireSubsidy },
  { program: volunteerStar, national: volunteerStarNational },
  { program: volunteerPoints },
  { program: timeBank },
  { program: mentalRehabilitationTargets },
  { program: villageElection },
  { program: residentsElection },
  { program: villageRecall },
  { program: residentsRecall },
  { program: villageProxy },
  { program: residentsProxy },
  { program: villageAssembly },
  { program: villageRepresentatives },
  { program: residentsAssembly },
  { program: residentsRepresentatives },
  { program: communityFacilityArea, national: communityFacilityAreaNational },
]
