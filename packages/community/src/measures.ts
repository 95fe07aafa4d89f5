import type { Measure } from '@minzheng/indicators'
import { governanceMeasures } from './governance-measures.js'

export { CommitteeTermRecord, UnitRules } from './governance-measures.js'

/** How each indicator of communities comes out of the registers that a bureau keeps. */
export const measures: readonly Measure[] = [...governanceMeasures]
