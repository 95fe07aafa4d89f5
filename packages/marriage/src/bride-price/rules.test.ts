import { agreement } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bridePrice, bridePrice2019 as program } from './rules.js'

const sum = { most: 5_000_000, timesOfIncome: null, keyTimesOfIncome: null }
const ningxia = { most: null, timesOfIncome: 4, keyTimesOfIncome: 6 }
const none = { most: null, timesOfIncome: null, keyTimesOfIncome: null }
const assess = (facts: object, policy: typeof sum | typeof ningxia | typeof none) =>
  program.assess(program.facts.parse({ asOf: '2024-06-01', ...facts }), policy as never)

// Source: 定西 (May 2022: 5万元) and 宁夏 (2024-04-29: 4 times, 6 in key areas, of the rural income of 2023) as reported.
describe('the mark of a place', () => {
  it.each<[string, object, object, boolean | null, number | null]>([
    ['at the sum', { amount: 5_000_000 }, sum, false, 0],
    ['a fen above', { amount: 5_000_001 }, sum, true, 1],
    ['at six times', { amount: 9_240_000, ruralIncome: 1_540_000, keyArea: true }, ningxia, false, 0],
    ['above', { amount: 9_240_001, ruralIncome: 1_540_000, keyArea: true }, ningxia, true, 1],
    ['at four times', { amount: 6_160_000, ruralIncome: 1_540_000, keyArea: false }, ningxia, false, 0],
    ['above', { amount: 6_160_001, ruralIncome: 1_540_000, keyArea: false }, ningxia, true, 1],
    ['which area is not known', { amount: 7_000_000, ruralIncome: 1_540_000 }, ningxia, null, null],
    ['the income is not known', { amount: 7_000_000, keyArea: true }, ningxia, null, null],
    [
      'one factor for all',
      { amount: 6_160_001, ruralIncome: 1_540_000 },
      { ...ningxia, keyTimesOfIncome: null },
      true,
      1,
    ],
    [
      'a mark for key areas alone',
      { amount: 9_240_001, ruralIncome: 1_540_000, keyArea: true },
      { ...ningxia, timesOfIncome: null },
      true,
      1,
    ],
    [
      'outside of them',
      { amount: 9_240_001, ruralIncome: 1_540_000, keyArea: false },
      { ...ningxia, timesOfIncome: null },
      false,
      0,
    ],
    ['no mark', { amount: 100_000_000 }, none, false, 0],
    ['the price is not known', {}, sum, null, null],
    ['the price is not known, and no mark', {}, none, false, 0],
  ])('%s', (_, facts, policy, over, excess) =>
    expect(assess(facts, policy as typeof sum)).toMatchObject({ over, excess }),
  )

  it('is never passed by less, and never by a negative sum', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000 }), fc.nat({ max: 1_000_000 }), (amount, more) => {
        const [a, b] = [assess({ amount }, sum), assess({ amount: amount + more }, sum)]
        expect(b.excess! >= a.excess! && a.excess! >= 0 && a.excess! > 0 === a.over).toBe(true)
      }),
    )
  })
  it('holds since 2019-01-03', () => {
    expect(bridePrice.on('2019-01-03')).toBe(program)
    expect(() => bridePrice.on('2019-01-02')).toThrow('2019-01-03')
  })
  it('answers alike everywhere', () => agreement(program))
})
