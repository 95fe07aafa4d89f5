import { parseUnit } from '@minzheng/indicators'

const measures: readonly (string | undefined)[] = [
  'area',
  'length',
  'duration',
  'working-day',
  'month',
  'lesson',
  'mass',
  'multiple',
]

/**
 * The kind of target that a unit goes with by itself: `money` for 元/月, `ratio` for %, `amount` for measures (平方米, 天),
 * `count` for what is counted; `undefined` for a unit outside the vocabulary.
 */
export const kindOfUnit = (unit: string): 'count' | 'money' | 'ratio' | 'amount' | undefined => {
  const measured = parseUnit(unit)?.dimension.split('/')[0]
  if (measured === undefined) return undefined
  if (measured === 'money' || measured === 'ratio') return measured
  return measures.includes(measured) ? 'amount' : 'count'
}
