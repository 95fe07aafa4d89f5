import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CareCounts, CaregiverRatios, caregiversShort, leastCaregivers } from './ratio.js'

// Record eld-zhengzhou-ratio (Henan Daily, April 2012, privately run homes): 1:10, 1:5, 1:3.
const zhengzhou = CaregiverRatios.parse({ selfCare: 10, semiCare: 5, fullCare: 3 })
const none = { selfCare: 0, semiCare: 0, fullCare: 0 }

describe('caregivers for residents', () => {
  it.each([
    ['selfCare', 10, 1],
    ['selfCare', 9, 1],
    ['selfCare', 11, 2],
    ['semiCare', 5, 1],
    ['semiCare', 6, 2],
    ['fullCare', 3, 1],
    ['fullCare', 4, 2],
    ['fullCare', 0, 0],
  ] as const)('eld-zhengzhou-ratio: %s, %i residents need %i', (kind, residents, needed) => {
    expect(leastCaregivers({ ...none, [kind]: residents }, zhengzhou)).toEqual({ ...none, [kind]: needed })
  })

  it('says how many are short, kind by kind: too many here do not help there', () => {
    const residents = { selfCare: 10, semiCare: 10, fullCare: 10 }
    expect(caregiversShort(residents, { selfCare: 5, semiCare: 2, fullCare: 3 }, zhengzhou)).toEqual({
      ...none,
      fullCare: 1,
    })
  })

  it('the fewest are enough, and one less is not', () => {
    const count = fc.integer({ min: 0, max: 500 })
    const counts = fc.record({ selfCare: count, semiCare: count, fullCare: count })
    fc.assert(
      fc.property(counts, residents => {
        const least = leastCaregivers(CareCounts.parse(residents), zhengzhou)
        for (const kind of ['selfCare', 'semiCare', 'fullCare'] as const) {
          expect(least[kind] * zhengzhou[kind]).toBeGreaterThanOrEqual(residents[kind])
          if (least[kind] > 0) expect((least[kind] - 1) * zhengzhou[kind]).toBeLessThan(residents[kind])
        }
      }),
    )
  })
})
