import type { Measure } from '@minzheng/indicators'
import { registrationMeasures } from './registration-measures.js'
import { organisationSupervisionMeasures } from './supervision-measures.js'

export { CommunityPilotTown } from './community-organisation/pilot.js'
export { OrganisationDensity } from './registration-measures.js'

/** How each indicator of social organisations comes out of the registers that an office keeps. */
export const measures: readonly Measure[] = [...registrationMeasures, ...organisationSupervisionMeasures]
