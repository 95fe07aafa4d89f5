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

/** Every program of this package, with what holds of it in the whole country. */
export const programs: readonly RegisteredProgram[] = [
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
