import type { PolicyValues } from '@minzheng/policy'
import { explain } from '@minzheng/rules/reasons'
import { agreement } from '@minzheng/testing/agreement'
import { nationalProblems, policyAt } from '@minzheng/testing/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import {
  type RigidExpenditurePolicy,
  recognitionEnds,
  rigidExpenditure,
  rigidExpenditure2025,
  rigidExpenditureNational,
} from './rules.js'

type Policy = PolicyValues<z.output<typeof RigidExpenditurePolicy>>
const national: Policy = {
  disposableIncome: 4_000_000,
  test: 'ratio',
  ratio: { above: 0.6, inclusive: false, expenses: 'all' },
  property: {},
}
const household = (facts: object, expenses: object = {}) =>
  rigidExpenditure2025.facts.parse({
    area: 'urban',
    persons: 3,
    yearIncome: 6_000_000,
    alreadyRecognised: false,
    propertyMeetsLocalRule: true,
    expenses,
    ...facts,
  })
const eligible = (facts: object, expenses: object, policy = national) =>
  rigidExpenditure2025.assess(household(facts, expenses), policy).eligible

describe('the national test (art. 4)', () => {
  it.each([
    ['just below the ratio', { medical: 3_599_999 }, false],
    ['at the ratio, which is not above it', { medical: 3_600_000 }, false],
    ['just above', { medical: 3_600_001 }, true],
    [
      'of all five kinds',
      { living: 1, medical: 3_000_000, education: 400_000, rehabilitation: 100_000, other: 100_000 },
      true,
    ],
  ])('expenses %s', (_, expenses, expected) => {
    expect(eligible({}, expenses)).toBe(expected)
  })

  it.each([
    [11_999_999, true],
    [12_000_000, false],
    [12_000_001, false],
  ])('three persons with a yearly income of %i against 4,000,000 a head', (yearIncome, expected) => {
    expect(eligible({ yearIncome }, { medical: 9_000_000 })).toBe(expected)
  })

  it.each([
    ['on dibao, tekun or marginal', { alreadyRecognised: true }, false],
    ['not known whether', { alreadyRecognised: null }, null],
    ['property above the rule', { propertyMeetsLocalRule: false }, false],
    ['another condition of the county not met', { otherConditions: false }, false],
    ['no income at all, but expenses', { yearIncome: 0 }, true],
  ])('%s', (_, facts, expected) => {
    expect(eligible(facts, { medical: 5_000_000 })).toBe(expected)
  })

  it('without income and without expenses is nothing above nothing', () => {
    expect(eligible({ yearIncome: 0 }, {})).toBe(false)
  })
})

describe('local ratios', () => {
  it.each([
    ['沈阳: 80 % or more', 0.8, true, 4_800_000, true],
    ['沈阳: just below', 0.8, true, 4_799_999, false],
    ['吉林: 60 %', 0.6, false, 3_600_001, true],
    ['威海: 75 %', 0.75, false, 4_500_000, false],
    ['威海: just above', 0.75, false, 4_500_001, true],
  ])('%s', (_, above, inclusive, medical, expected) => {
    expect(eligible({}, { medical }, { ...national, ratio: { above, inclusive, expenses: 'all' } })).toBe(expected)
  })
})

// Before 2025 the nation does not say which expenses count, before 2023-10-19 not whether the line itself passes either; of a residual
// test it never does.
describe('what a local test does not say is not known', () => {
  const { inclusive: _, ...ofAll } = { above: 0.6, inclusive: false, expenses: 'all' as const }
  it.each([
    [3_599_999, false],
    [3_600_000, null],
    [3_600_001, true],
  ])('whether the ratio itself passes, at it alone: %i', (medical, expected) => {
    expect(eligible({}, { medical }, { ...national, ratio: ofAll })).toBe(expected)
  })

  it.each<[string, Policy, string]>([
    ['ratio', { ratio: { above: 0.6, inclusive: false } }, '计入比例的支出'],
    ['residual', { residual: { belowMultiple: 2 } }, '从收入中扣除的支出'],
  ])('which expenses the %s counts', (test, given, title) => {
    const policy = { ...national, urbanStandard: 60_000, test, ...given } as Policy
    // What is medical all of them count.
    expect(eligible({}, { medical: 5_000_000 }, policy)).toBe(true)
    const facts = household({}, { living: 5_000_000 })
    expect(rigidExpenditure2025.assess(facts, policy).eligible).toBeNull()
    const { rules } = explain(rigidExpenditure2025, facts, policy)
    expect(rules.find(({ name }) => name === 'eligible')?.notKnown.map(one => one.title?.zh)).toEqual([title])
  })
})

describe('residual tests', () => {
  // 上海市社会救助条例 art. 12 and 18: after medical and education expenses below the standard; or medical expenses at a ratio.
  const residual = { belowMultiple: 1, expenses: 'medical-education', paysGap: true } as const
  const shanghai: Policy = {
    disposableIncome: 8_000_000,
    test: 'either',
    ratio: { above: 0.5, inclusive: true, expenses: 'medical' },
    residual,
    urbanStandard: 150_000,
    ruralStandard: 150_000,
    property: {},
  }
  // Three persons for a year at the standard: 5,400,000.
  it.each([
    ['what is left is the standard', { medical: 600_000 }, false, 0],
    ['a fen less', { medical: 600_001 }, true, 1],
    ['education counts', { medical: 600_000, education: 1_200_000 }, true, 100_000],
    ['living does not', { medical: 600_000, living: 3_000_000 }, false, 0],
    ['more than the income: the whole standard', { medical: 7_000_000 }, true, 450_000],
    ['the medical ratio', { medical: 3_000_000 }, true, 200_000],
  ])('上海: %s', (_, expenses, expected, monthlyAid) => {
    const facts = household({}, expenses)
    for (const version of rigidExpenditure.versions)
      expect(version.assess(facts, shanghai)).toMatchObject({ eligible: expected, monthlyAid })
  })

  it('上海: the medical ratio alone opens no living aid', () => {
    const rich = household({ yearIncome: 20_000_000 }, { medical: 10_000_000 })
    expect(rigidExpenditure2025.assess(rich, shanghai)).toMatchObject({
      eligible: true,
      residualTest: false,
      monthlyAid: 0,
    })
    const below = household({ yearIncome: 20_000_000 }, { medical: 9_999_999 })
    expect(rigidExpenditure2025.assess(below, shanghai).eligible).toBe(false)
  })

  it('living aid is for the residual test alone, also where its line is below the standard', () => {
    const half = { ...shanghai, residual: { ...residual, belowMultiple: 0.5 } }
    const of = (medical: number) => rigidExpenditure2025.assess(household({}, { medical }), half)
    expect(of(3_300_000)).toMatchObject({ eligible: true, residualTest: false, monthlyAid: 0 })
    expect(of(3_300_001)).toMatchObject({ eligible: true, residualTest: true, monthlyAid: 225_001 })
  })

  // 柳南区: after expenses below twice the standard, or expenses above the income (which is below it too).
  it.each([
    [4_560_000, false],
    [4_560_001, true],
    [7_000_000, true],
  ])('柳南区: expenses of %i', (medical, expected) => {
    const liunan: Policy = {
      disposableIncome: 8_000_000,
      test: 'residual',
      residual: { belowMultiple: 2, expenses: 'all' },
      urbanStandard: 20_000,
      ruralStandard: 20_000,
      property: {},
    }
    expect(eligible({}, { medical }, liunan)).toBe(expected)
  })
})

describe('in time', () => {
  const book = [
    rigidExpenditureNational,
    {
      program: 'rigid-expenditure',
      division: '210100',
      documents: { x: { title: 'constructed', confidence: 'secondary' as const } },
      values: {
        disposableIncome: [{ status: 'in-force' as const, from: '2023-01-01', value: 4_000_000, cite: 'x' }],
        'ratio.above': [{ status: 'in-force' as const, from: '2023-01-01', value: 0.8, cite: 'x' }],
      },
    },
  ]
  it.each([
    ['2023-10-18', null],
    ['2023-10-19', true],
    ['2025-01-01', true],
  ])('on %s the national test is %s', (date, expected) => {
    const version = rigidExpenditure.on(date)
    const { policy } = policyAt(version, book, { place: '210102', date })
    expect(version.assess(household({}, { medical: 5_000_000 }), policy).eligible).toBe(expected)
  })
  it('a recognition ends after twelve months at the latest (art. 10)', () => {
    expect(recognitionEnds('2025-02-28')).toBe('2026-02-28')
    expect(['2024-12-31', '2025-01-01'].map(recognitionEnds)).toEqual([null, '2026-01-01'])
  })
  it('the national file is in order', () => {
    expect(nationalProblems(rigidExpenditure2025, rigidExpenditureNational)).toEqual([])
  })
})

it('higher expenses never close what lower ones opened', () => {
  const spent = fc.integer({ min: 0, max: 10_000_000 })
  fc.assert(
    fc.property(spent, spent, fc.integer({ min: 0, max: 15_000_000 }), (a, b, yearIncome) => {
      const of = (medical: number) => eligible({ yearIncome }, { medical })
      if (of(Math.min(a, b))) expect(of(Math.max(a, b))).toBe(true)
    }),
  )
})

it.each(rigidExpenditure.versions)('all ways of running version %# agree', version => agreement(version))

describe('what counts, and what is paid', () => {
  const local = (more: object) => ({ ...national, urbanStandard: 60_000, ruralStandard: 30_000, ...more })
  it.each([
    ['all', 5],
    ['medical-education', 2],
    ['medical', 1],
  ] as const)('of the expenses %s', (expenses, counted) => {
    const facts = household({ yearIncome: 10 }, { medical: 1, education: 1, living: 1, rehabilitation: 1, other: 1 })
    const at = (above: number) =>
      rigidExpenditure2025.assess(facts, { ...national, ratio: { above, inclusive: false, expenses } }).ratioTest
    expect([at((counted - 1) / 10), at(counted / 10)]).toEqual([true, false])
  })

  // Three persons; the standard for a year is 2,160,000 in town, 1,080,000 in the country.
  const gap = (facts: object, more: object = {}) =>
    rigidExpenditure2025.assess(
      household({ yearIncome: 2_000_000, ...facts }, { medical: 1_000_000 }),
      local({ test: 'residual', residual: { belowMultiple: 2, expenses: 'all', paysGap: true }, ...more }),
    ).monthlyAid
  it('the gap to the standard of the area, a twelfth rounded up', () => {
    expect(gap({})).toBe(96_667)
    expect(gap({ area: 'rural' })).toBe(6_667)
    expect(gap({ yearIncome: 3_160_000 })).toBe(0)
    expect(gap({ yearIncome: 4_000_000 })).toBe(0)
  })
  it.each([
    ['where the place does not', { residual: { belowMultiple: 2, expenses: 'all', paysGap: null } }, 0],
    ['where nothing is known of it', { residual: { belowMultiple: 2, expenses: 'all' } }, null],
    ['by the ratio alone', { test: 'ratio' }, 0],
    ['by either', { test: 'either' }, 96_667],
  ])('is not paid %s', (_, more, aid) => {
    expect(gap({}, more)).toBe(aid)
  })
  it('is not paid to who is not eligible, nor by the ratio alone', () => {
    expect(gap({ alreadyRecognised: true })).toBe(0)
    expect(gap({ yearIncome: 1_000_000 }, { test: 'either', residual: { belowMultiple: 0, paysGap: true } })).toBe(0)
  })
})

it('no income and no expenses are no hardship, though a place passes the share itself (川、渝、青、津: 不低于)', () => {
  const inclusive: Policy = { ...national, ratio: { above: 0.6, inclusive: true, expenses: 'all' } }
  expect(eligible({ yearIncome: 0 }, {}, inclusive)).toBe(false)
  expect(eligible({ yearIncome: 0 }, { medical: 1 }, inclusive)).toBe(true)
  expect(eligible({}, { medical: 3_600_000 }, inclusive)).toBe(true)
})

it('where the share alone is the test, what is left is not asked', () => {
  const { residualTest } = rigidExpenditure2025.assess(household({}, { medical: 9_000_000 }), national)
  expect(residualTest).toBe(false)
})

// 国办发〔2023〕39号 二: above (超过) the local share, by no document of the nation before.
it.each([
  ['2023-10-18', undefined, null],
  ['2023-10-19', '二', false],
  ['2024-12-31', '二', false],
  ['2025-01-01', '第四条', false],
])('on %s the nation’s test stands in %s', (date, article, atTheShare) => {
  const version = rigidExpenditure.on(date)
  const { sources, policy } = policyAt(version, [rigidExpenditureNational], { place: '320404', date })
  expect(sources['ratio.inclusive']).toMatchObject(
    article === undefined ? { status: 'not-known' } : { cite: { article } },
  )
  const local = { ...policy, ...national, ratio: { above: 0.6, expenses: 'medical' as const, ...policy.ratio } }
  expect(version.assess(household({}, { medical: 3_600_000 }), local).eligible).toBe(atTheShare)
})

describe('under the Law on Social Assistance (art. 22)', () => {
  const on = (date: string, expenses: object, policy: Policy) =>
    rigidExpenditure.on(date).assess(household({}, expenses), policy).eligible
  const residual: Policy = {
    ...national,
    urbanStandard: 60_000,
    ruralStandard: 60_000,
    test: 'residual',
    residual: { belowMultiple: 1, expenses: 'all', paysGap: false },
  }
  it.each([
    // 3 persons, 60,000 yuan a year, line of 60 %: 36,000.
    [3_599_999, false],
    [3_600_000, false],
    [3_600_001, true],
  ])('expenses of %i: %s, before and since', (medical, expected) => {
    for (const date of ['2026-06-30', '2026-07-01']) expect(on(date, { medical }, national)).toBe(expected)
  })

  it('whom the share makes a household in hardship is one also where the place asks what is left', () => {
    // 40,000 spent of 60,000: above 60 %; left 20,000 a year, 555.56 a head and month, below 600.
    const rich = { ...residual, residual: { belowMultiple: 0.5, expenses: 'all', paysGap: false } as const }
    expect(on('2026-06-30', { medical: 4_000_000 }, rich)).toBe(false)
    expect(on('2026-07-01', { medical: 4_000_000 }, rich)).toBe(true)
    // Left below the local line, though the share is not above: the place’s own group goes on.
    expect(
      on(
        '2026-07-01',
        { medical: 3_900_000 },
        { ...residual, ratio: { above: 0.9, inclusive: false, expenses: 'all' } },
      ),
    ).toBe(true)
  })

  it('the test of the nation cites the Law from its first day', () => {
    for (const [date, article] of [
      ['2026-06-30', '第四条'],
      ['2026-07-01', '第二十二条'],
    ] as const) {
      const { sources } = policyAt(rigidExpenditure.on(date), [rigidExpenditureNational], { place: '320404', date })
      expect(sources['ratio.inclusive']).toMatchObject({ cite: { article } })
    }
  })
})
