import type { Measure } from '@minzheng/indicators'
import { organisationSupervisionMeasures } from './supervision-measures.js'

/** How indicators of social organisations come out of the registers that offices keep. */
export const measures: readonly Measure[] = [...organisationSupervisionMeasures]
