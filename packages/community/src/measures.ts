import type { Measure } from '@minzheng/indicators'
import { governanceMeasures } from './governance-measures.js'
import { serviceMeasures } from './service-measures.js'

export { CommitteeTermRecord, UnitRules } from './governance-measures.js'
export * from './service-measures.js'

/** How each indicator of communities comes out of the registers that a bureau keeps. */
export const measures: readonly Measure[] = [...governanceMeasures, ...serviceMeasures]
