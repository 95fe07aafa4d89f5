import type { Measure } from '@minzheng/indicators'
import { financeMeasures } from './finance-measures.js'
import { ruleMeasures } from './rule-measures.js'
import { safetyMeasures } from './safety-measures.js'

export * from './finance-measures.js'
export * from './rule-measures.js'
export * from './safety-measures.js'

/** How each indicator of the bureau's administration comes out of the registers that it keeps. */
export const measures: readonly Measure[] = [...financeMeasures, ...ruleMeasures, ...safetyMeasures]
