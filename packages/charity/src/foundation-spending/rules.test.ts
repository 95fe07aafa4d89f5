import { agreement } from '@minzheng/testing/agreement'
import { nationalProblems, policyAt } from '@minzheng/testing/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foundationSpending, foundationSpending2004, foundationSpendingNational } from './rules.js'

const date = '2018-12-31'
const { policy } = policyAt(foundationSpending2004, [foundationSpendingNational], { place: '100000', date })
const assess = (facts: object) => foundationSpending2004.assess(foundationSpending2004.facts.parse(facts), policy)

/** A base of 100 million fen and spending that is this share of it, in hundredths of a per cent. */
const base = 100_000_000
const ofBase = (percent: string) =>
  (Number(percent.replace('.', '')) * base) / 10 ** (2 + (percent.split('.')[1]?.length ?? 0))

describe('the regulation of 2004, article 29', () => {
  it.each([
    ['cs-001: 5.19%, warned and listed', '5.19'],
    ['cs-002: 7.97%, warned and listed; rounding to whole per cent would hide it', '7.97'],
    ['cs-005: 1.6%, found at the annual check', '1.6'],
  ])('%s', (_, percent) => {
    const result = assess({ publicFundraising: false, spending: ofBase(percent), netAssets: base })
    expect(result).toMatchObject({ baseKind: 'net-assets', asked: 0.08, spendingTest: 'fail' })
    expect(result.ratio).toBe(Number(percent) / 100)
  })

  it('cs-005: staff and office cost of 50.88% is above 10%', () => {
    expect(assess({ staffAndOfficeCost: 5088, totalSpending: 10_000 }).costTest).toBe('fail')
  })

  it('cs-006: administration of 3.25% as published (3,401,400 yuan of an implied 104.7 million)', () => {
    expect(assess({ staffAndOfficeCost: 325, totalSpending: 10_000 }).costTest).toBe('pass')
    expect(assess({ staffAndOfficeCost: 340_140_000, totalSpending: 10_470_000_000 }).costTest).toBe('pass')
  })

  it.each([
    ['8% exactly', { publicFundraising: false, spending: 8_000_000, netAssets: base }, 'pass'],
    ['one fen below', { publicFundraising: false, spending: 7_999_999, netAssets: base }, 'fail'],
    ['70% exactly', { publicFundraising: true, spending: 70_000_000, income: base }, 'pass'],
    ['one fen below', { publicFundraising: true, spending: 69_999_999, income: base }, 'fail'],
    ['no income, nothing asked', { publicFundraising: true, spending: 0, income: 0 }, 'pass'],
    ['net assets of 0', { publicFundraising: false, spending: 5, netAssets: 0 }, 'not-applicable'],
    ['debts', { publicFundraising: false, spending: 5, netAssets: -1 }, 'not-applicable'],
    ['net assets not known', { publicFundraising: false, spending: 5 }, null],
    ['status not known, failed either way', { spending: 1, netAssets: base, income: base }, 'fail'],
    ['status not known, and it matters', { spending: 8_000_000, netAssets: base, income: base }, null],
  ])('%s', (_, facts, expected) => {
    expect(assess(facts).spendingTest).toBe(expected)
  })

  it('knows no average: a low one does not help', () => {
    const facts = foundationSpending2004.facts.parse({ publicFundraising: true, spending: 60, income: 100 })
    expect(foundationSpending2004.assess(facts, policy)).toMatchObject({ base: 100, ratio: 0.6, spendingTest: 'fail' })
    expect(Object.keys(foundationSpending2004.facts.shape)).not.toContain('threeYearsOnRecord')
  })

  it('10% of cost exactly, and one fen above', () => {
    expect(assess({ staffAndOfficeCost: 100, totalSpending: 1000 }).costTest).toBe('pass')
    expect(assess({ staffAndOfficeCost: 101, totalSpending: 1000 }).costTest).toBe('fail')
  })

  it('spending more never fails what spending less passed', () => {
    const money = fc.integer({ min: -1_000_000, max: 1_000_000_000 })
    fc.assert(
      fc.property(fc.boolean(), fc.nat(1_000_000_000), fc.nat(1000), money, money, (isPublic, spending, more, a, b) => {
        const at = (amount: number) =>
          assess({ publicFundraising: isPublic, spending: amount, income: a, netAssets: b })
        if (at(spending).spendingTest === 'pass') expect(at(spending + more).spendingTest).toBe('pass')
      }),
    )
  })

  it('has its policy, holds from 2004-06-01, and answers alike everywhere', () => {
    expect(nationalProblems(foundationSpending2004, foundationSpendingNational)).toEqual([])
    expect(foundationSpending.coverage()).toEqual([{ from: '2004-06-01', to: undefined }])
    agreement(foundationSpending2004)
  })
})

it.each([
  [true, 'income', 300, 0.7, 0.2],
  [false, 'net-assets', 100, 0.08, 0.6],
])('raises money from the public: %s, so by its %s', (publicFundraising, baseKind, least, asked, ratio) => {
  const result = assess({ publicFundraising, spending: 60, income: 300, netAssets: 100 })
  expect(result).toMatchObject({ baseKind, base: least, asked, ratio })
})
