import type { Measure } from '@minzheng/indicators'
import { organisationSupervisionMeasures } from './supervision-measures.js'

/** How indicators of social organisations come out of the registers that offices keep. */
export const measures: readonly Measure[] = [...organisationSupervisionMeasures]
import { registrationMeasures } from './registration-measures.js'
export { CommunityPilotTown, OrganisationDensity } from './registration-measures.js'
/** How each indicator of social organisations comes out of the registers that an office keeps. */
export const measures: readonly Measure[] = [...registrationMeasures]
