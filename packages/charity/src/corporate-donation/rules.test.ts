import { explain } from '@minzheng/rules/reasons'
import { agreement } from '@minzheng/testing/agreement'
import { nationalProblems } from '@minzheng/testing/policy'
import { describe, expect, it } from 'vitest'
import { povertyReliefDeduction } from './poverty-relief-gift.js'
import { corporateDonation, corporateDonation2017, corporateDonationNational } from './rules.js'

const shareOn = (date: string) =>
  Number(corporateDonationNational.values.limitShare?.findLast(({ from }) => from <= date)?.value)
const assess = (date: string, facts: object) =>
  corporateDonation
    .on(date)
    .assess(corporateDonation2017.facts.parse({ gifts: 0, ...facts }), { limitShare: shareOn(date) })
const wan = (amount: number) => amount * 1_000_000

describe('published cases', () => {
  it.each([
    // 西北大学教育基金会, on 财税〔2018〕15号.
    ['tx-001', '2018-12-31', 100, 20, { limit: wan(12), deducted: wan(12), carriedOneYear: wan(8) }],
    ['tx-002', '2018-12-31', 100, 10, { limit: wan(12), deducted: wan(10), carriedOneYear: 0 }],
    // An exercise of the old system: income 250, deductions with the gift 150, so the base is 100.
    ['tx-009', '2003-12-31', 250 - 150, 20, { limit: wan(3), addedBack: wan(17), carriedOneYear: 0, lapsed: wan(17) }],
  ])('%s', (_, date, profit, gifts, expected) => {
    expect(assess(date, { profit: wan(profit), gifts: wan(gifts) })).toMatchObject(expected)
  })
})

describe('the limit', () => {
  it.each([
    [100_00, 12_00],
    // Never rounded up: 12% of 1.04 yuan is 12.48 fen.
    [1_04, 12],
    [1_08, 12],
    [1_09, 13],
    [8, 0],
    [9, 1],
    [0, 0],
    [-100_00, 0],
  ])('of a profit of %i fen is %i', (profit, limit) => {
    expect(assess('2020-12-31', { profit }).limit).toBe(limit)
  })

  it.each([
    [11_99, 11_99, 0],
    [12_00, 12_00, 0],
    [12_01, 12_00, 1],
  ])('a gift of %i fen beside a limit of 1200', (gifts, deductedCurrent, carriedOneYear) => {
    expect(assess('2020-12-31', { profit: 100_00, gifts })).toMatchObject({ deductedCurrent, carriedOneYear })
  })

  it.each([
    ['2007-12-31', 3_00],
    ['2008-01-01', 12_00],
  ])('on %s', (date, limit) => {
    expect(assess(date, { profit: 100_00 }).limit).toBe(limit)
  })
})

describe('the order', () => {
  const carried = { carriedThreeYears: 5_00, carriedTwoYears: 5_00, carriedOneYear: 5_00, gifts: 5_00 }

  it.each([
    [0, [0, 0, 0, 0], 5_00],
    [4_99, [4_99, 0, 0, 0], 1],
    [5_00, [5_00, 0, 0, 0], 0],
    [5_01, [5_00, 1, 0, 0], 0],
    [12_00, [5_00, 5_00, 2_00, 0], 0],
    [19_99, [5_00, 5_00, 5_00, 4_99], 0],
    [21_00, [5_00, 5_00, 5_00, 5_00], 0],
  ])('with room for %i fen', (room, [three, two, one, current], lapsed) => {
    const result = corporateDonation2017.assess(corporateDonation2017.facts.parse({ ...carried, profit: room * 10 }), {
      limitShare: 0.1,
    })
    expect(result).toMatchObject({
      deductedThreeYears: three,
      deductedTwoYears: two,
      deductedOneYear: one,
      deductedCurrent: current,
      lapsed,
    })
  })

  it('gifts that are deducted in full do not touch it', () => {
    expect(assess('2020-12-31', { profit: 100_00, gifts: 20_00, fullDeductionGifts: 50_00 })).toMatchObject({
      deducted: 12_00,
      deductedInFull: 50_00,
      carriedOneYear: 8_00,
    })
  })
})

describe('carrying on', () => {
  it.each([
    ['2015-12-31', 20_00, 0, 8_00],
    ['2016-12-31', 20_00, 8_00, 0],
    ['2016-12-31', 5_00, 5_00, 3_00],
    ['2016-12-31', 0, 0, 8_00],
    ['2017-12-31', 0, 8_00, 0],
  ])('%s, with %i fen since September', (date, giftsFromSeptember, carriedOneYear, lapsed) => {
    expect(assess(date, { profit: 100_00, gifts: 20_00, giftsFromSeptember })).toMatchObject({ carriedOneYear, lapsed })
  })

  it('asks for the months of 2016 only where something is left', () => {
    expect(assess('2016-12-31', { profit: 100_00, gifts: 20_00 }).carriedOneYear).toBeNull()
    expect(assess('2016-12-31', { profit: 100_00, gifts: 12_00 }).carriedOneYear).toBe(0)
  })

  it('is undetermined without the profit, and says so', () => {
    const facts = corporateDonation2017.facts.parse({ gifts: 20_00 })
    const [limit] = explain(corporateDonation2017, facts, { limitShare: 0.12 }).rules
    expect(limit?.missing).toEqual(['profit'])
    expect(assess('2020-12-31', { gifts: 20_00 }).deducted).toBeNull()
  })
})

it.each([
  ['2014-12-31', 'limited'],
  ['2015-01-01', 'rest-in-full'],
  ['2018-12-31', 'rest-in-full'],
  ['2019-01-01', 'full'],
  ['2025-12-31', 'full'],
  ['2014-01-01', 'limited'],
  // Whether it was prolonged nobody knows: once such a gift was held to the limit.
  ['2026-01-01', null],
])('a poverty-relief gift of %s: %s', (day, expected) => {
  expect(povertyReliefDeduction(day)).toBe(expected)
})

it.each(corporateDonation.versions.map(version => [version.inForce.from, version] as const))(
  'of %s has its policy and answers alike everywhere',
  (_, version) => {
    expect(nationalProblems(version, corporateDonationNational)).toEqual([])
    agreement(version)
  },
)

// 财税〔2018〕15号 arts. 3 and 5: only gifts from September 2016 on are carried, so nothing older is left to deduct in 2016.
it.each(['2007-12-31', '2015-12-31', '2016-12-31'])('nothing of earlier years is deducted in %s', date => {
  const carried = { carriedThreeYears: 5_00, carriedTwoYears: 5_00, carriedOneYear: 5_00 }
  expect(assess(date, { profit: 1_000_00, ...carried })).toMatchObject({
    deducted: 0,
    carriedOneYear: 0,
    carriedTwoYears: 0,
    carriedThreeYears: 0,
    lapsed: 0,
  })
})

it('what is deducted within the limit is that of all four years', () => {
  const given = { carriedThreeYears: 1, carriedTwoYears: 10, carriedOneYear: 100, gifts: 1000 }
  expect(assess('2020-12-31', { profit: 100_00, ...given }).deducted).toBe(1111)
})
