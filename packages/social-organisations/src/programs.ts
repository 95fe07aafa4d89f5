// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
import type { RegisteredProgram } from '@minzheng/rules'
import { chamberRegistration } from './chamber-registration/index.js'
import { communityAssociation } from './community-organisation/index.js'
import { nonProfitExemption } from './non-profit-exemption/index.js'
import {
  associationRegistration,
  foundationRegistration,
  serviceInstitutionRegistration,
} from './organisation-registration/index.js'

/** Every program of this package, with what holds of it in the whole country. */
export const programs: readonly RegisteredProgram[] = [
  { program: associationRegistration },
  { program: serviceInstitutionRegistration },
  { program: foundationRegistration },
  { program: chamberRegistration },
  { program: communityAssociation },
  { program: nonProfitExemption },
]
