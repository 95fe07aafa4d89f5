import { type Indicator, type IndicatorIndex, indexIndicators } from '@minzheng/indicators'

const indices = new WeakMap<readonly Indicator[], IndicatorIndex>()

/** The index of a catalogue, made once: that of a whole one takes far longer than what is looked for in it. */
export const indexOf = (indicators: readonly Indicator[]): IndicatorIndex => {
  const known = indices.get(indicators) ?? indexIndicators(indicators)
  indices.set(indicators, known)
  return known
}
