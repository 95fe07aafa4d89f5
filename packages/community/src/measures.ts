import type { Measure } from '@minzheng/indicators'
import { serviceMeasures } from './service-measures.js'

export * from './service-measures.js'

/** How each indicator of communities comes out of the registers that a bureau keeps. */
export const measures: readonly Measure[] = [...serviceMeasures]
import { governanceMeasures } from './governance-measures.js'
export { CommitteeTermRecord, UnitRules } from './governance-measures.js'
export const measures: readonly Measure[] = [...governanceMeasures]
