import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ImputedSupportFacts, imputedSupport1999 } from './rules.js'

// No source: the reckoning that is often repeated, of unknown origin: half of the excess, two fifths from three children on.
const policy = { standard: 60_000, freeMultiple: 1, share: 0.5, manyChildren: 3, shareManyChildren: 0.4 }
const supportOf = (facts: object, of: Parameters<typeof imputedSupport1999.assess>[1] = policy) =>
  imputedSupport1999.assess(imputedSupport1999.facts.parse({ persons: 3, children: 2, ...facts }), of).support

it.each([
  ['at the line', { monthlyIncome: 180_000 }, 0],
  ['just above it', { monthlyIncome: 180_002 }, 1],
  ['half of the rest', { monthlyIncome: 280_000 }, 50_000],
  ['two children', { monthlyIncome: 280_000, children: 2 }, 50_000],
  ['three children', { monthlyIncome: 280_000, children: 3 }, 40_000],
  ['four children', { monthlyIncome: 280_000, children: 4 }, 40_000],
  ['shared by two, rounded down to the fen', { monthlyIncome: 280_001, supported: 2 }, 25_000],
  ['income not known', { monthlyIncome: null }, null],
  ['children not known', { monthlyIncome: 280_000, children: null }, null],
  ['children not known, but nothing above the line', { monthlyIncome: 100_000, children: null }, 0],
])('%s', (_, facts, expected) => {
  expect(supportOf(facts)).toBe(expected)
})

it('older rural rule: one share for all', () => {
  const rural = { standard: 36_000, freeMultiple: 1, share: 0.5 }
  expect(supportOf({ monthlyIncome: 208_000, children: null }, rural)).toBe(50_000)
})

it('never takes more than the excess', () => {
  fc.assert(
    fc.property(arbitraryOf(ImputedSupportFacts), facts => {
      const { support, excess } = imputedSupport1999.assess(facts, policy)
      if (support !== null && excess !== null) expect(support).toBeLessThanOrEqual(excess)
    }),
  )
})

it('is the same in all ways of running', () => agreement(imputedSupport1999))

it.each([
  [
    'what stays free is rounded up',
    { monthlyIncome: 100_000, persons: 1 },
    { freeMultiple: 0.33, standard: 60_001 },
    19_801,
    40_099,
  ],
  ['the share is rounded down', { monthlyIncome: 3, persons: 1 }, { freeMultiple: 0, standard: 60_001 }, 0, 1],
])('%s', (_, facts, place, free, support) => {
  const parsed = imputedSupport1999.facts.parse({ children: 2, ...facts })
  expect(imputedSupport1999.assess(parsed, { ...policy, ...place })).toMatchObject({ free, support })
})
