import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageingDegrees, ageingOf, ageingSocieties, Population } from './degrees.js'

// Source: the customary bounds (60 and over 10, 20, 30 %; 65 and over 7, 14, 20 %); no law sets them.
describe('the two scales', () => {
  it.each([
    [999, 'none'],
    [1000, 'light'],
    [1001, 'light'],
    [1999, 'light'],
    [2000, 'moderate'],
    [2001, 'moderate'],
    [2999, 'moderate'],
    [3000, 'severe'],
    [3001, 'severe'],
  ])('%i of 10,000 are 60 and over: %s', (aged60, degree) => {
    expect(ageingOf({ total: 10_000, aged60 }).degree).toBe(degree)
  })

  it.each([
    [699, 900, 'none'],
    [700, 900, 'ageing'],
    [701, 900, 'ageing'],
    [699, 999, 'none'],
    [699, 1000, 'ageing'],
    [1399, 1500, 'ageing'],
    [1400, 1500, 'deep'],
    [1999, 2500, 'deep'],
    [2000, 2500, 'super'],
    [2001, 2500, 'super'],
  ])('%i of 10,000 are 65 and over, %i 60 and over: %s', (aged65, aged60, society) => {
    expect(ageingOf({ total: 10_000, aged60, aged65 }).society).toBe(society)
  })

  // Statistical communiqués: the printed shares of 2015 (16.1 and 10.5 %), 2023 (21.1 and 15.4 %) and 2024 (22.0 and 15.6 %).
  it.each([
    ['2015', 1_374_620_000, 222_000_000, 143_860_000, '16.1', '10.5', 'light', 'ageing'],
    ['2023', 1_409_670_000, 296_970_000, 216_760_000, '21.1', '15.4', 'moderate', 'deep'],
    ['2024', 1_408_280_000, 310_310_000, 220_230_000, '22.0', '15.6', 'moderate', 'deep'],
  ])('China at the end of %s', (_, total, aged60, aged65, share60, share65, degree, society) => {
    const answer = ageingOf({ total, aged60, aged65 })
    expect([answer.share60, answer.share65].map(share => (share! * 100).toFixed(1))).toEqual([share60, share65])
    expect(answer).toMatchObject({ degree, society })
  })

  it('says nothing that the numbers known do not decide', () => {
    expect(ageingOf({ total: 100 })).toEqual({ share60: null, share65: null, degree: null, society: null })
    expect(ageingOf({ total: 100, aged65: 20 })).toMatchObject({ degree: null, society: 'super' })
    expect(ageingOf({ total: 100, aged65: 6 }).society).toBeNull()
    expect(ageingOf({ total: 100, aged60: 6 }).society).toBe('none')
    expect(ageingOf({ total: 100, aged60: 12 })).toMatchObject({ degree: 'light', society: null })
  })

  it('refuses more elders than persons', () => {
    for (const wrong of [
      { total: 10, aged60: 11 },
      { total: 10, aged60: 3, aged65: 4 },
      { total: 10, aged65: 11 },
      { total: 0 },
    ])
      expect(Population.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false)
    for (const right of [
      { total: 10, aged60: 3, aged65: 3 },
      { total: 1, aged60: 0, aged65: 0 },
      { total: 10, aged60: 10 },
      { total: 10, aged65: 10 },
      { total: 10, aged60: null, aged65: null },
    ])
      expect(Population.safeParse(right).success, JSON.stringify(right)).toBe(true)
    for (const count of [-1, 0.5]) {
      expect(Population.safeParse({ total: 10, aged60: count }).success).toBe(false)
      expect(Population.safeParse({ total: 10, aged65: count }).success).toBe(false)
    }
  })

  it('more elders never make a younger society', () => {
    const [degrees, societies] = [Object.keys(ageingDegrees), Object.keys(ageingSocieties)]
    const count = fc.integer({ min: 0, max: 1000 })
    fc.assert(
      fc.property(count, count, count, (a, b, c) => {
        const [aged65, aged60, more] = [a, b, c].sort((one, other) => one - other) as [number, number, number]
        const [one, other] = [
          ageingOf({ total: 1000, aged60, aged65 }),
          ageingOf({ total: 1000, aged60: more, aged65: aged60 }),
        ]
        expect(degrees.indexOf(other.degree!)).toBeGreaterThanOrEqual(degrees.indexOf(one.degree!))
        expect(societies.indexOf(other.society!)).toBeGreaterThanOrEqual(societies.indexOf(one.society!))
      }),
    )
  })
})
