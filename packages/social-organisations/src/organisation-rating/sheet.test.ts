import { describe, expect, it } from 'vitest'
import { ratingContents, ratingScales } from './grades.js'
import { RatingSheet, scoreRatingSheet } from './sheet.js'

// The items are invented; the bands are those of 辰溪.
describe('a sheet of points', () => {
  const sheet = (given: readonly (number | null)[], bonus = 0, full: readonly number[] = [10, 40, 35, 15]) =>
    RatingSheet.parse({
      organisation: '甲协会',
      on: '2025-11-01',
      items: given.map((one, index) => ({
        item: ratingContents('association')[index]!.zh,
        full: full[index],
        given: one,
      })),
      bonus,
    })
  const scored = (...given: Parameters<typeof sheet>) => scoreRatingSheet(sheet(...given), ratingScales['chenxi-2025'])

  it.each<[readonly (number | null)[], number, number | null, readonly number[]]>([
    [[10, 35, 30, 15], 0, 90, [5]],
    [[10, 35, 29.99, 15], 0, 89.99, [4]],
    // A bonus lifts it, and nobody has more than all points.
    [[10, 35, 29.99, 15], 0.01, 90, [5]],
    [[10, 40, 35, 15], 5, 100, [5]],
    [[5, 20, 20, 4.99], 0, 49.99, []],
    [[10, 35, null, 15], 5, null, []],
  ])('%j and %d come to %d', (given, bonus, score, grades) =>
    expect(scored(given, bonus)).toEqual({ score, full: 100, grades }),
  )
  it('whose items are not worth all points has no score', () =>
    expect(scored([10, 30, 30, 10], 0, [10, 40, 35, 10])).toEqual({ score: null, full: 95, grades: [] }))
  it('gives no more than an item is worth, and each once', () => {
    expect(() => sheet([11, 35, 30, 15])).toThrow()
    const item = { item: '基础条件', full: 50, given: 40 }
    expect(RatingSheet.safeParse({ organisation: '甲', on: '2025-11-01', items: [item, item] }).success).toBe(false)
  })
})
