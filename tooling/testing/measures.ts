import type { Measure, MeasurePeriod } from '@minzheng/indicators'
import { observe } from '@minzheng/indicators'
import { expect, it } from 'vitest'

/** An indicator, the records of one place, and its value, its two parts, or why it is not known. */
export type MeasureRow = readonly [indicator: string, records: readonly unknown[], expected: unknown]

const source = { title: '登记簿', confidence: 'unverified' } as const

/** What the records of a place amount to in a period: the value, the parts of a ratio, or the English of why it is open. */
export const measuredBy = (
  measures: readonly Measure[],
  period: MeasurePeriod,
  indicator: string,
  records: readonly unknown[],
): unknown => {
  const measure = measures.find(one => one.indicator === indicator)
  if (measure === undefined) throw new TypeError(`no measure of ${indicator}`)
  const parsed = records.map(record => measure.record.parse(record))
  const observed = observe(measure, parsed, { division: '430200', source, ...period })
  if ('unknown' in observed) return observed.unknown.en
  return observed.value ?? [observed.numerator, observed.denominator]
}

/** One test for each row. */
export const itMeasures = (measures: readonly Measure[], period: MeasurePeriod, rows: readonly MeasureRow[]): void => {
  it.each(rows)('%s', (indicator, records, expected) => {
    expect(measuredBy(measures, period, indicator, records)).toEqual(expected)
  })
}
