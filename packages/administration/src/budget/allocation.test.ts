import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AidAllocation, allocateAid } from './allocation.js'

const place = (
  name: string,
  workload: number | null,
  hardship: number | null = 0,
  effort: number | null = 0,
  performance: number | null = 0,
) => ({
  place: name,
  workload,
  hardship,
  effort,
  performance,
})
const allocate = (total: number, places: object[], facts: object = {}) =>
  allocateAid(
    AidAllocation.parse({
      total,
      weights: { workload: 1, hardship: 0, effort: 0, performance: 0 },
      factors: 'points',
      places,
      ...facts,
    }),
  ).map(({ fen }) => fen)

describe('an amount divided by factors', () => {
  it('goes by weight times factor', () => {
    const weights = { workload: 0.6, hardship: 0.4, effort: 0, performance: 0 }
    // 0.6 × 50 + 0.4 × 25 = 40; 0.6 × 50 + 0.4 × 75 = 60.
    expect(allocate(1000, [place('甲', 50, 25), place('乙', 50, 75)], { weights })).toEqual([400, 600])
  })
  it('takes shares of each factor where they are of different measures', () => {
    const weights = { workload: 0.5, hardship: 0.5, effort: 0, performance: 0 }
    // 3000 of 4000 persons, 0.5 of 2 points of hardship.
    const places = [place('甲', 3000, 0.5), place('乙', 1000, 1.5)]
    expect(allocate(1000, places, { weights, factors: 'shares' })).toEqual([500, 500])
    expect(allocate(1000, places, { weights, factors: 'points' })).toEqual([750, 250])
    // Nobody has any of the second factor: it decides nothing.
    expect(allocate(1000, [place('甲', 3), place('乙', 1)], { weights, factors: 'shares' })).toEqual([750, 250])
  })
  it('brings factors of different decimals to one', () => {
    const weights = { workload: 1, hardship: 1, effort: 0, performance: 0 }
    expect(allocate(1000, [place('甲', 1, 0.5), place('乙', 2, 1.5)], { weights })).toEqual([300, 700])
  })
  it('counts each of the four factors', () => {
    const weights = { workload: 0.4, hardship: 0.3, effort: 0.2, performance: 0.1 }
    expect(
      allocate(100, [place('甲', 1), place('乙', 0, 1), place('丙', 0, 0, 1), place('丁', 0, 0, 0, 1)], { weights }),
    ).toEqual([40, 30, 20, 10])
  })
  it('gives the fen that are left to the largest remainders, of equal ones to the first', () => {
    expect(allocate(100, [place('甲', 1), place('乙', 1), place('丙', 1)])).toEqual([34, 33, 33])
    expect(allocate(100, [place('甲', 1), place('乙', 1), place('丙', 4)])).toEqual([17, 17, 66])
    expect(allocate(100, [place('甲', 1), place('乙', 2)])).toEqual([33, 67])
    expect(allocate(100, [place('甲', 3), place('乙', 1), place('丙', 3)])).toEqual([43, 14, 43])
    expect(allocate(101, [place('甲', 1), place('乙', 1), place('丙', 4)])).toEqual([17, 17, 67])
    expect(allocate(0, [place('甲', 1)])).toEqual([0])
  })
  it('is not made where a factor that weighs is not known, or all are nothing', () => {
    expect(() => allocate(1, [place('甲', null), place('乙', 1)])).toThrow('甲')
    expect(allocate(1, [place('甲', 1, null), place('乙', 0)])).toEqual([1, 0])
    expect(() => allocate(1, [place('甲', 0)])).toThrow('0')
  })
  it('loses no fen, and gives nobody more than a fen beside the exact share', () => {
    const factor = fc.integer({ min: 0, max: 100_000 })
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000_000_00 }),
        fc.array(fc.tuple(factor, factor), { minLength: 1, maxLength: 8 }),
        (total, list) => {
          fc.pre(list.some(([one]) => one > 0))
          const places = list.map(([a, b], index) => place(String(index), a, b))
          const fen = allocate(total, places, {
            weights: { workload: 0.7, hardship: 0.3, effort: 0, performance: 0 },
            factors: 'shares',
          })
          expect(fen.reduce((sum, one) => sum + one, 0)).toBe(total)
        },
      ),
    )
  })
})
