import { observe } from '@minzheng/indicators'
import { recordsOf } from '@minzheng/testing/records'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadMeasures } from '../src/index.js'

const measures = await loadMeasures()
const about = {
  division: '430202',
  from: '2024-01-01',
  asOf: '2024-12-31',
  source: { title: '登记簿', confidence: 'unverified' },
} as const

describe('any records that the schema of a measure allows', () => {
  it.each(measures.map(measure => [measure.indicator, measure] as const))('%s', (_, measure) => {
    fc.assert(
      fc.property(recordsOf(measure.record), records => {
        const given = structuredClone(records)
        const answer = observe(measure, records, about)
        expect(records).toEqual(given)
        const turned = observe(measure, records.toReversed(), about)
        if ('unknown' in answer) {
          expect(turned, 'in another order').toHaveProperty('unknown')
          return
        }
        expect(turned, 'in another order').toEqual(answer)
        const { value, numerator, denominator } = answer as { value?: number; numerator?: number; denominator?: number }
        // More may come back in a period than was spent in it.
        for (const number of value === undefined ? [numerator, denominator] : [value])
          expect(number).toSatisfy(Number.isFinite)
        if (denominator !== undefined) expect(denominator).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 60, seed: 2024 },
    )
  })
})
