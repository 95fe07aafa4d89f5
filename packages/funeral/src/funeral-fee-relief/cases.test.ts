import { describe, expect, it } from 'vitest'
import { averageRelief, FeeReliefCase, ReliefCoverage, reliefCoverageIn, reliefIn } from './index.js'

const period = { from: '2024-01-01', asOf: '2024-12-31' }
const one = (facts: object = {}) =>
  FeeReliefCase.parse({
    case: '1',
    settled: '2024-05-01',
    channel: 'direct',
    charged: 1_000_00,
    relieved: 800_00,
    ...facts,
  })

describe('cases of relief', () => {
  it('are counted where something was relieved in the period', () => {
    const cases = [
      one(),
      one({ case: '2', settled: '2024-12-31', relieved: 1 }),
      // The rest, on a claim.
      one({ channel: 'claim', settled: '2024-06-01', relieved: 100 }),
      one({ relieved: 0 }),
      one({ settled: '2025-01-01' }),
    ]
    expect(reliefIn(cases, period)).toEqual({ cases: 2, relieved: 801_01 })
  })
  it('is less what of it came back by the last day of the period', () => {
    const back = one({
      returned: [
        { on: '2024-12-31', amount: 300_00 },
        { on: '2025-01-01', amount: 500_00 },
      ],
    })
    expect(reliefIn([back], period)).toEqual({ cases: 1, relieved: 500_00 })
    expect(reliefIn([back], { ...period, asOf: '2025-01-01' })).toEqual({ cases: 1, relieved: 0 })
    expect(reliefIn([back], { from: '2025-01-01', asOf: '2025-12-31' })).toEqual({ cases: 0, relieved: 0 })
    const parse = (on: string, amount: number) =>
      FeeReliefCase.safeParse({ ...one(), returned: [{ on, amount }] }).success
    expect([parse('2024-05-01', 800_00), parse('2024-04-30', 1), parse('2024-05-01', 800_01)]).toEqual([
      true,
      false,
      false,
    ])
  })
  it('no more is relieved than charged', () => {
    const parse = (relieved: number) => FeeReliefCase.safeParse({ ...one(), relieved }).success
    expect([parse(1_000_00), parse(1_000_01)]).toEqual([true, false])
  })
  it('a claim is paid after it was decided', () => {
    const parse = (paid: string) => FeeReliefCase.safeParse({ ...one(), channel: 'claim', paid }).success
    expect([parse('2024-05-01'), parse('2024-04-30')]).toEqual([true, false])
  })
  // fun-nb-avg (中国宁波网 2012-07-17): 13,933,100 yuan for 19,546 cases, printed as 712.
  it('fun-nb-avg: 712.84 on average', () => {
    const { numerator, denominator } = averageRelief(13_933_100_00, 19_546) ?? { numerator: 0, denominator: 1 }
    expect((numerator / denominator / 100).toFixed(2)).toBe('712.84')
    expect(Math.floor(numerator / denominator / 100)).toBe(712)
    expect(averageRelief(0, 0)).toBeNull()
  })
  it('coverage is of those who are covered', () => {
    const death = (facts: object) =>
      ReliefCoverage.parse({ case: '1', died: '2024-05-01', eligible: true, relieved: true, ...facts })
    const deaths = [
      death({}),
      death({ relieved: false }),
      death({ eligible: false, relieved: null }),
      death({ died: '2025-01-01' }),
    ]
    expect(reliefCoverageIn(deaths, period)).toEqual({ numerator: 1, denominator: 2 })
    expect(reliefCoverageIn([...deaths, death({ eligible: null })], period)).toHaveProperty('unknown')
    expect(reliefCoverageIn([...deaths, death({ relieved: null })], period)).toHaveProperty('unknown')
  })
})
