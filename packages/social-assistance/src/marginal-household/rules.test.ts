import { notKnown, type PolicyValues } from '@minzheng/policy'
import { explain } from '@minzheng/rules/reasons'
import { agreement } from '@minzheng/testing/agreement'
import { nationalProblems, policyAt } from '@minzheng/testing/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { dibao2021 } from '../dibao/rules.js'
import {
  type MarginalHouseholdPolicy,
  marginalHousehold,
  marginalHousehold2021,
  marginalHouseholdNational,
} from './rules.js'

type Policy = PolicyValues<z.output<typeof MarginalHouseholdPolicy>>
const policy: Policy = {
  urbanStandard: 60_000,
  ruralStandard: 60_000,
  ceilingMultiple: 1.5,
  ceilingInclusive: false,
  property: {},
}
const family = (persons: number, income: number, more: object = {}) =>
  marginalHousehold2021.facts.parse({
    asOf: '2024-06-01',
    area: 'urban',
    dibaoEligible: false,
    propertyMeetsLocalRule: true,
    members: Array.from({ length: persons }, (_, index) => ({
      birth: '1980-05-01',
      relation: index === 0 ? 'applicant' : 'spouse',
      ...(index === 0 ? { transfers: income } : {}),
    })),
    ...more,
  })

describe('published cases', () => {
  // 厦门网, press conference of 2019-07-01: twice the standard, 48 months of it in financial assets per head.
  it.each([
    ['lowincome-xiamen-before-2019', '2019-06-30', 720, 1_440, 34_560],
    ['lowincome-xiamen-2019', '2019-07-01', 800, 1_600, 38_400],
  ])('%s', (_, date, standard, ceiling, savingsCeiling) => {
    const xiamen: Policy = {
      urbanStandard: standard * 100,
      ruralStandard: standard * 100,
      ceilingMultiple: 2,
      ceilingInclusive: false,
      property: { isWholeRule: true, savingsMonths: 48 },
    }
    const version = marginalHousehold.on(date)
    const of = (income: number, savings: number) =>
      version.assess(family(1, income * 100, { asOf: date, savings: savings * 100 }), xiamen)
    expect(of(0, 0)).toMatchObject({ ceiling: ceiling * 100, eligible: true })
    expect(of(ceiling, 0).eligible).toBe(false)
    expect(of(ceiling - 0.01, savingsCeiling).eligible).toBe(true)
    expect(of(0, savingsCeiling + 0.01).eligible).toBe(false)
  })
})

describe('income per head', () => {
  it.each([
    [269_999, true],
    [270_000, false],
    [270_001, false],
  ])('three persons with %i against 1.5 times 60,000', (income, eligible) => {
    expect(marginalHousehold2021.assess(family(3, income), policy).eligible).toBe(eligible)
  })

  it.each([
    [270_000, true],
    [270_001, false],
  ])('浙江 (art. 13, 以下): three persons with %i', (income, eligible) => {
    const zhejiang = { ...policy, ceilingInclusive: true }
    expect(marginalHousehold2021.assess(family(3, income), zhejiang).eligible).toBe(eligible)
  })

  it.each([
    [269_999, true],
    [270_000, null],
    [270_001, false],
  ])('whether the ceiling itself is within need be known at it alone: three persons with %i', (income, eligible) => {
    const { ceilingInclusive: _, ...silent } = policy
    expect(marginalHousehold2021.assess(family(3, income), silent).eligible).toBe(eligible)
    const { rules } = explain(marginalHousehold2021, family(3, income), silent)
    expect(rules.find(({ name }) => name === 'incomeTest')?.notKnown.map(({ title }) => title?.zh)).toEqual(
      eligible === null ? ['收入上限含本数'] : [],
    )
  })

  it.each([
    [80_000, 79_999, true],
    [80_000, 80_000, false],
    [90_001, 89_999, true],
    [90_001, 90_000, false],
  ])('浙江: never above the minimum wage of %i: an income of %i', (highestCeiling, income, eligible) => {
    expect(marginalHousehold2021.assess(family(1, income), { ...policy, highestCeiling }).eligible).toBe(eligible)
  })
})

describe('dibao first', () => {
  it('a household that dibao takes is not marginal; where dibao is undetermined, so is this', () => {
    const of = (dibaoEligible: boolean | null) =>
      marginalHousehold2021.assess(family(1, 30_000, { dibaoEligible }), policy).eligible
    expect([of(true), of(false), of(null)]).toEqual([false, true, null])
    expect(marginalHousehold2021.assess(family(1, 90_000, { dibaoEligible: null }), policy).eligible).toBe(false)
  })

  it('between the two lines a household is always one of them, never both', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 600_000 }), (persons, income) => {
        const { dibaoEligible: _, ...facts } = family(persons, income)
        const dibaoEligible = dibao2021.assess(dibao2021.facts.parse(facts), policy).eligible
        const { eligible } = marginalHousehold2021.assess({ ...facts, dibaoEligible }, policy)
        expect(eligible && dibaoEligible).toBe(false)
        expect(eligible || dibaoEligible).toBe(income * 2 < 180_000 * persons)
      }),
    )
  })
})

it('the national file is in order', () => {
  expect(nationalProblems(marginalHousehold2021, marginalHouseholdNational)).toEqual([])
})

it.each(marginalHousehold.versions)('all ways of running version %# agree', version => agreement(version))

it('a place without a rule of savings leaves nothing open', () => {
  const version = marginalHousehold.on('2024-06-01')
  expect(Object.values(version.assess(family(1, 0), policy))).not.toContain(null)
})

describe('under the Law on Social Assistance (art. 21)', () => {
  const book = [
    marginalHouseholdNational,
    {
      division: '320000',
      title: 'constructed',
      confidence: 'secondary' as const,
      from: '2020-01-01',
      values: { 'dibao.standard.urban': '600元/月', 'dibao.standard.rural': '600元/月' },
    },
  ]
  it.each([
    ['2026-06-30', 1.5, true],
    ['2026-07-01', notKnown, null],
  ])('on %s the multiple of the nation is %s', (date, multiple, eligible) => {
    const { policy: found } = policyAt(marginalHousehold.on(date), book, { place: '320404', date })
    expect([found.ceilingMultiple, found.ceilingInclusive]).toEqual([multiple, false])
    const facts = family(1, 89_999, { asOf: date, propertyMeetsLocalRule: true })
    expect(
      marginalHousehold.on(date).assess(facts, { ...found, property: {}, residentsPensionCounts: false }).eligible,
    ).toBe(eligible)
  })

  it.each([
    [89_999, true],
    [90_000, false],
    [90_001, false],
  ])('%i fen a head against 1.5 times 60,000, where the province says 1.5: %s', (income, eligible) => {
    const facts = family(1, income, { asOf: '2026-07-01' })
    expect(marginalHousehold.on('2026-07-01').assess(facts, policy).eligible).toBe(eligible)
  })
})
