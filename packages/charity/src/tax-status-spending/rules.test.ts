import { agreement } from '@minzheng/testing/agreement'
import { nationalProblems, policyAt } from '@minzheng/testing/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { taxStatusSpending, taxStatusSpending2020, taxStatusSpendingNational } from './rules.js'

const date = '2024-12-31'
const { policy } = policyAt(taxStatusSpending2020, [taxStatusSpendingNational], { place: '100000', date })
const assess = (facts: object) => taxStatusSpending2020.assess(taxStatusSpending2020.facts.parse(facts), policy)

const good = { spending: 8, adminCost: 12, totalSpending: 100, netAssets: 100, threeYearsOnRecord: false }

describe('the test of tax-deduction status (公告2020年第27号 art. 4)', () => {
  it.each([
    ['8% and 12% in both years', good, good, 'pass', 'pass'],
    ['7 of 100 in the later year', good, { ...good, spending: 7 }, 'fail', 'pass'],
    ['7 of 100 in the earlier year', { ...good, spending: 7 }, good, 'fail', 'pass'],
    ['13% in the earlier year', { ...good, adminCost: 13 }, good, 'pass', 'fail'],
    ['13% in the later year', good, { ...good, adminCost: 13 }, 'pass', 'fail'],
    ['one year not known', {}, good, null, null],
    ['one year not known, the other failed', {}, { ...good, spending: 7, adminCost: 13 }, 'fail', 'fail'],
    ['no net assets', good, { ...good, netAssets: 0 }, 'not-applicable', 'pass'],
    [
      'the average of net assets',
      good,
      { ...good, spending: 4, netAssetsTwoYearsAgo: 25, netAssetsThreeYearsAgo: 25, threeYearsOnRecord: true },
      'pass',
      'pass',
    ],
  ])('without public-fundraising status: %s', (_, earlier, later, spendingTest, adminTest) => {
    expect(assess({ publicFundraising: false, earlier, later })).toMatchObject({ spendingTest, adminTest })
  })

  const open = { spending: 70, adminCost: 10, totalSpending: 100, income: 100, threeYearsOnRecord: false }
  it.each([
    ['70% and 10%', open, 'pass', 'pass'],
    ['one less', { ...open, spending: 69 }, 'fail', 'pass'],
    ['one more', { ...open, adminCost: 11 }, 'pass', 'fail'],
    [
      'income that may not yet be used (last but one paragraph)',
      { ...open, spending: 63, incomeNotYetUsable: 10 },
      'pass',
      'pass',
    ],
    ['one less', { ...open, spending: 62, incomeNotYetUsable: 10 }, 'fail', 'pass'],
  ])('with it: %s', (_, later, spendingTest, adminTest) => {
    expect(assess({ publicFundraising: true, earlier: open, later })).toMatchObject({ spendingTest, adminTest })
  })

  it('has no 200,000 yuan: 50 of 100 yuan is above the cap', () => {
    const later = { ...good, adminCost: 50_00, totalSpending: 100_00 }
    expect(assess({ publicFundraising: false, earlier: good, later }).adminTest).toBe('fail')
  })

  it('asks a new charity for no ratio in its first exempt year', () => {
    const facts = { publicFundraising: false, firstExemptYear: true, earlier: {}, later: { ...good, spending: 0 } }
    expect(assess(facts)).toMatchObject({ spendingTest: 'exempt', adminTest: 'exempt' })
  })

  it('passes only if each year would pass as both', () => {
    const year = fc.record({
      spending: fc.nat(100),
      adminCost: fc.nat(100),
      totalSpending: fc.nat(1000),
      income: fc.integer({ min: -10, max: 200 }),
      netAssets: fc.integer({ min: -10, max: 2000 }),
      threeYearsOnRecord: fc.constant(false),
    })
    fc.assert(
      fc.property(fc.boolean(), year, year, (publicFundraising, a, b) => {
        const of = (earlier: object, later: object) => assess({ publicFundraising, earlier, later })
        const passes = (one: { spendingTest: unknown; adminTest: unknown }) =>
          one.spendingTest === 'pass' && one.adminTest === 'pass'
        expect(passes(of(a, b))).toBe(passes(of(a, a)) && passes(of(b, b)))
      }),
    )
  })

  it('has its policy, holds from 2020, and answers alike everywhere', () => {
    expect(nationalProblems(taxStatusSpending2020, taxStatusSpendingNational)).toEqual([])
    expect(taxStatusSpending.coverage()).toEqual([{ from: '2020-01-01', to: undefined }])
    agreement(taxStatusSpending2020)
  })
})

describe('what each year is measured by', () => {
  const figures = {
    spending: 60,
    income: 300,
    incomeTwoYearsAgo: 100,
    incomeThreeYearsAgo: 200,
    netAssets: 100,
    netAssetsTwoYearsAgo: 300,
    netAssetsThreeYearsAgo: 200,
    threeYearsOnRecord: true,
  }
  const other = { ...figures, income: 120, netAssets: 700 }
  it.each([
    [true, 'income', 0.7, 0.1, ['three-year-average', 200, 0.3], ['last-year', 120, 0.5]],
    [false, 'net-assets', 0.08, 0.12, ['last-year', 100, 0.6], ['three-year-average', 400, 0.15]],
  ] as const)(
    'with public-fundraising status %s: %s',
    (publicFundraising, baseKind, asked, adminAsked, first, last) => {
      const result = assess({ publicFundraising, earlier: figures, later: other })
      expect(result).toMatchObject({ baseKind, asked, adminAsked })
      expect([result.earlierBasis, result.earlierBase, result.earlierRatio]).toEqual(first)
      expect([result.laterBasis, result.laterBase, result.laterRatio]).toEqual(last)
    },
  )
})
