import { agreement } from '@minzheng/testing/agreement'
import { describe, expect, it } from 'vitest'
import { assistanceFraud } from './rules.js'

const on = (asOf: string, obtained: number | null = 1_000_001, services = 0) => {
  const version = assistanceFraud.on(asOf)
  return version.assess(version.facts.parse({ asOf, obtained, services }), {})
}

describe('assistance-fraud', () => {
  it.each([
    // 社会救助暂行办法 art. 68: one to three times; 社会救助法 art. 73: up to twice.
    ['2026-06-30', { returned: 1_000_001, leastFine: 1_000_001, mostFine: 3_000_003, mustStop: true }],
    ['2026-07-01', { returned: 1_000_001, leastFine: 0, mostFine: 2_000_002, mustStop: false }],
  ])('on %s', (asOf, expected) => {
    expect(on(asOf)).toEqual(expected)
  })

  it('services count since the Law: 财物和利益, before it 款额或者物资价值', () => {
    expect(on('2026-06-30', 100, 50)).toMatchObject({ returned: 100, mostFine: 300 })
    expect(on('2026-07-01', 100, 50)).toMatchObject({ returned: 150, mostFine: 300 })
  })

  it('of a value that is not known says nothing', () => {
    expect(on('2026-07-01', null)).toMatchObject({ returned: null, mostFine: null })
    expect(on('2026-07-01', 0)).toMatchObject({ returned: 0, mostFine: 0 })
  })

  it('holds from its first day, and not the day before', () => {
    expect(assistanceFraud.on('2014-05-01')).toBe(assistanceFraud.versions[0])
    expect(() => assistanceFraud.on('2014-04-30')).toThrow('2014-05-01')
  })

  it.each(assistanceFraud.versions)('answers alike everywhere, $inForce.from', version => agreement(version))
})
