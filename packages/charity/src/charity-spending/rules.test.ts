import type { NationalPolicy } from '@minzheng/policy'
import { explain } from '@minzheng/rules/reasons'
import { agreement } from '@minzheng/testing/agreement'
import { nationalProblems, policyAt } from '@minzheng/testing/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { charitySpending, charitySpending2016, charitySpending2026, charitySpendingNational } from './rules.js'

const place = '100000'
const policyOn = (date: string, book: readonly NationalPolicy[] = [charitySpendingNational]) =>
  policyAt(charitySpending.on(date), book, { place, date, allowUnverified: true }).policy
const assess = (facts: object, date = '2020-12-31') => {
  const program = charitySpending.on(date)
  return program.assess(program.facts.parse(facts), policyOn(date))
}
const wan = 1_000_000
const millions = 100 * wan

describe('tiers of net assets (民发〔2016〕189号 arts. 7 to 9)', () => {
  const foundation = { kind: 'foundation', publicFundraising: false }
  const other = { kind: 'association', publicFundraising: false }
  it.each([
    ['6000万', foundation, 6000 * wan, 'foundation-1', 0.06, 0.12],
    ['one fen below', foundation, 6000 * wan - 1, 'foundation-2', 0.06, 0.13],
    ['800万', foundation, 800 * wan, 'foundation-2', 0.06, 0.13],
    ['one fen below', foundation, 800 * wan - 1, 'foundation-3', 0.07, 0.15],
    ['400万', foundation, 400 * wan, 'foundation-3', 0.07, 0.15],
    ['one fen below', foundation, 400 * wan - 1, 'foundation-4', 0.08, 0.2],
    ['1000万', other, 1000 * wan, 'other-1', 0.06, 0.13],
    ['one fen below', other, 1000 * wan - 1, 'other-2', 0.07, 0.14],
    ['500万', other, 500 * wan, 'other-2', 0.07, 0.14],
    ['one fen below', other, 500 * wan - 1, 'other-3', 0.08, 0.15],
    ['100万', other, 100 * wan, 'other-3', 0.08, 0.15],
    ['one fen below', other, 100 * wan - 1, 'other-4', 0.08, 0.2],
    ['debts', other, -1, 'other-4', 0.08, 0.2],
    ['a service body', { ...other, kind: 'service-institution' }, 1000 * wan, 'other-1', 0.06, 0.13],
    ['a public foundation', { ...foundation, publicFundraising: true }, 1, 'public-foundation', 0.7, 0.1],
    ['a public association', { ...other, publicFundraising: true }, undefined, 'public-other', 0.7, 0.13],
  ])('%s', (_, facts, netAssets, tier, asked, adminAsked) => {
    expect(assess({ ...facts, netAssets })).toMatchObject({ tier, asked, adminAsked })
  })

  it.each([
    ['6% of 1000万', other, 1000 * wan, 60 * wan],
    ['7% of 500万', other, 500 * wan, 35 * wan],
    ['8% of 100万', other, 100 * wan, 8 * wan],
    ['6% of 6000万', foundation, 6000 * wan, 360 * wan],
    ['6% of 800万', foundation, 800 * wan, 48 * wan],
    ['7% of 400万', foundation, 400 * wan, 28 * wan],
  ])('%s passes, one fen less fails', (_, facts, netAssets, spending) => {
    const at = (amount: number) => assess({ ...facts, netAssets, spending: amount, threeYearsOnRecord: false })
    expect(at(spending)).toMatchObject({ spendingTest: 'pass', basis: 'last-year' })
    expect(at(spending - 1).spendingTest).toBe('fail')
  })

  it('the tier is that of the last year-end, whatever the average', () => {
    const facts = { ...other, netAssets: 1000 * wan, netAssetsTwoYearsAgo: 0, netAssetsThreeYearsAgo: 200 * wan }
    const result = assess({ ...facts, spending: 24 * wan, threeYearsOnRecord: true })
    expect(result).toMatchObject({
      tier: 'other-1',
      basis: 'three-year-average',
      base: 400 * wan,
      spendingTest: 'pass',
    })
    expect(assess({ ...facts, spending: 24 * wan - 1, threeYearsOnRecord: true }).spendingTest).toBe('fail')
  })
})

describe('the base (art. 10)', () => {
  const body = { kind: 'foundation', publicFundraising: true, threeYearsOnRecord: true }
  const years = { income: 300, incomeTwoYearsAgo: 100, incomeThreeYearsAgo: 200 }
  it.each([
    ['the average is lower', { ...years, spending: 140 }, 'three-year-average', 200, 'pass'],
    ['one fen below its 70%', { ...years, spending: 139 }, 'three-year-average', 200, 'fail'],
    ['last year is lower', { ...years, income: 90, spending: 63 }, 'last-year', 90, 'pass'],
    ['not usable last year', { ...years, incomeNotYetUsable: 250, spending: 35 }, 'last-year', 50, 'pass'],
    [
      'released last year',
      { ...years, incomeNotYetUsable: 250, netAssetsReleased: 40, spending: 63 },
      'last-year',
      90,
      'pass',
    ],
    [
      'one fen below',
      { ...years, incomeNotYetUsable: 250, netAssetsReleased: 40, spending: 62 },
      'last-year',
      90,
      'fail',
    ],
    ['no three years', { ...years, spending: 140, threeYearsOnRecord: false }, 'last-year', 300, 'fail'],
    ['average not needed', { income: 300, spending: 210 }, 'last-year', 300, 'pass'],
    ['average not known, and it matters', { income: 300, spending: 209 }, null, null, null],
    ['income not known, the average enough', { ...years, income: undefined, spending: 140 }, null, null, null],
  ])('%s', (_, facts, basis, base, spendingTest) => {
    expect(assess({ ...body, ...facts })).toMatchObject({ basis, base, spendingTest })
  })

  it('names what is missing, and only that', () => {
    const program = charitySpending2016
    const facts = program.facts.parse({ ...body, income: 300, spending: 209, threeYearsOnRecord: null })
    const missing = explain(program, facts, policyOn('2020-12-31')).rules.find(
      ({ name }) => name === 'spendingTest',
    )?.missing
    expect(missing?.toSorted()).toEqual(['incomeThreeYearsAgo', 'incomeTwoYearsAgo', 'threeYearsOnRecord'])
  })

  it.each([
    [
      'debts last year, no average',
      { netAssets: -5, threeYearsOnRecord: false, spending: 10 },
      'not-applicable',
      'last-year',
    ],
    [
      'debts last year, a positive average that is reached',
      {
        netAssets: -100,
        netAssetsTwoYearsAgo: 500,
        netAssetsThreeYearsAgo: 500,
        threeYearsOnRecord: true,
        spending: 24,
      },
      'pass',
      'three-year-average',
    ],
    [
      'debts last year, a positive average that is not',
      {
        netAssets: -100,
        netAssetsTwoYearsAgo: 500,
        netAssetsThreeYearsAgo: 500,
        threeYearsOnRecord: true,
        spending: 23,
      },
      'not-applicable',
      'three-year-average',
    ],
    [
      'a negative average asks for nothing that could be met',
      {
        netAssets: 100,
        netAssetsTwoYearsAgo: -500,
        netAssetsThreeYearsAgo: -500,
        threeYearsOnRecord: true,
        spending: 7,
      },
      'not-applicable',
      'last-year',
    ],
  ])('%s', (_, facts, spendingTest, basis) => {
    expect(assess({ kind: 'foundation', publicFundraising: false, ...facts })).toMatchObject({ spendingTest, basis })
  })
})

describe('small associations and service bodies (art. 9(4)): both shares', () => {
  const body = {
    kind: 'service-institution',
    publicFundraising: false,
    netAssets: 1000,
    income: 400,
    threeYearsOnRecord: false,
  }
  it.each([
    ['both', 200, 'pass'],
    ['8% of net assets, not 50% of income', 199, 'fail'],
  ])('%s', (_, spending, expected) => {
    expect(assess({ ...body, spending }).spendingTest).toBe(expected)
  })
  it('50% of income, not 8% of net assets', () => {
    expect(assess({ ...body, income: 100, spending: 79 }).spendingTest).toBe('fail')
    expect(assess({ ...body, income: 100, spending: 80 }).spendingTest).toBe('pass')
  })
  it('the average of income may serve where that of net assets does not', () => {
    const averages = {
      incomeTwoYearsAgo: 100,
      incomeThreeYearsAgo: 100,
      netAssetsTwoYearsAgo: 2000,
      netAssetsThreeYearsAgo: 2000,
    }
    const result = assess({ ...body, ...averages, spending: 100, threeYearsOnRecord: true })
    expect(result).toMatchObject({ spendingTest: 'pass', basis: 'last-year', incomeBasis: 'three-year-average' })
  })
  it('without net assets the share of income still stands', () => {
    expect(assess({ ...body, netAssets: 0, spending: 200 }).spendingTest).toBe('not-applicable')
    expect(assess({ ...body, netAssets: 0, spending: 199 }).spendingTest).toBe('fail')
  })
})

describe('administration', () => {
  const body = { kind: 'foundation', publicFundraising: true, totalSpending: 100 * wan, explained: false }
  it.each([
    ['199,999.99 yuan is free', 20 * wan - 1, {}, 'exempt'],
    ['200,000 yuan is not', 20 * wan, {}, 'fail'],
    ['10% exactly', 10 * millions, { totalSpending: 100 * millions }, 'pass'],
    ['one fen above', 10 * millions + 1, { totalSpending: 100 * millions }, 'fail'],
    ['13% of a public association', 13 * millions, { kind: 'association', totalSpending: 100 * millions }, 'pass'],
    ['one fen above', 13 * millions + 1, { kind: 'association', totalSpending: 100 * millions }, 'fail'],
    ['a special case', 20 * wan, { explained: true }, 'explain'],
    ['a special case or not is not known', 20 * wan, { explained: null }, null],
    ['a special case or not is not told', 20 * wan, { explained: undefined }, null],
    ['within the cap nobody need tell', 10 * millions, { totalSpending: 100 * millions, explained: undefined }, 'pass'],
    ['cost not known', undefined, {}, null],
  ])('%s', (_, adminCost, more, expected) => {
    expect(assess({ ...body, ...more, adminCost }).adminTest).toBe(expected)
  })
})

describe('versions', () => {
  const missed = { publicFundraising: true, income: 100, spending: 1, threeYearsOnRecord: false, explained: true }
  it.each([
    ['2024-09-04', 'foundation', 'fail'],
    ['2024-09-05', 'foundation', 'explain'],
    ['2024-09-05', 'association', 'fail'],
  ])('on %s a special case of a %s: %s (Law 2016 art. 60, 2023 art. 61)', (date, kind, expected) => {
    expect(assess({ ...missed, kind }, date).spendingTest).toBe(expected)
  })

  it('cover every day since the rule was made public', () => {
    expect(charitySpending.coverage()).toEqual([
      { from: '2016-10-20', to: '2024-09-04' },
      { from: '2024-09-05', to: '2026-04-26' },
      { from: '2026-04-27', to: undefined },
    ])
  })

  it('cs-050: the 3% of the draft is announced and never applied', () => {
    const raised = { fundraisingCost: 99, raised: 100 }
    expect(assess(raised, '2026-04-26').fundraisingTest).toBe('no-standard')
    expect(policyOn('2026-04-26').fundraisingCap).toBeNull()
    expect(charitySpendingNational.values['fundraisingCap']).toMatchObject([
      { status: 'none' },
      { status: 'announced', value: 0.03 },
    ])
  })

  it('whether a standard holds since the rule of 2026-04-27, which nobody could verify, is not known', () => {
    expect(assess({ fundraisingCost: 99, raised: 100 }, '2026-04-27').fundraisingTest).toBeNull()
    expect(policyOn('2026-04-27').fundraisingCap).not.toBeNull()
  })

  describe('after 2026-04-26 the rule of 2016 is not known to hold: its table is not used', () => {
    const figures = {
      spending: 6 * millions,
      adminCost: 1 * millions,
      totalSpending: 10 * millions,
      income: 8 * millions,
      netAssets: 100 * millions,
      threeYearsOnRecord: false,
    }
    const on = (date: string, more: object) => assess({ ...figures, ...more }, date)
    it.each([
      ['foundation', false, { tier: 'foundation-1', spendingTest: 'pass', adminTest: 'pass' }],
      ['association', false, { tier: 'other-1', spendingTest: 'pass', adminTest: 'pass' }],
      ['association', true, { tier: 'public-other', spendingTest: 'pass', adminTest: 'pass' }],
    ])('%s, public-fundraising status %s', (kind, publicFundraising, before) => {
      expect(on('2026-04-26', { kind, publicFundraising })).toMatchObject(before)
      expect(on('2026-04-27', { kind, publicFundraising })).toMatchObject({
        asked: null,
        spendingTest: null,
        adminAsked: null,
        adminTest: null,
      })
    })

    const publicFoundation = { kind: 'foundation', publicFundraising: true, explained: false }
    it.each([
      [560, 'pass'],
      [559, 'fail'],
    ])('the Law goes on asking 70 %% of a public foundation: %i of 800 is %s (art. 61)', (spending, expected) => {
      const given = { ...publicFoundation, spending, income: 800 }
      expect(on('2026-04-27', given)).toMatchObject({ asked: 0.7, adminAsked: 0.1, spendingTest: expected })
    })

    it('how income is adjusted for time limits, and whether 200,000 yuan are free, is not known', () => {
      const adjusted = { ...publicFoundation, spending: 490, income: 800, incomeNotYetUsable: 100 }
      expect(on('2026-04-26', adjusted).spendingTest).toBe('pass')
      expect(on('2026-04-27', adjusted).spendingTest).toBeNull()
      expect(on('2026-04-26', { ...publicFoundation, adminCost: 1 }).adminTest).toBe('exempt')
      expect(on('2026-04-27', { ...publicFoundation, adminCost: 1 }).adminTest).toBeNull()
    })

    it('a look-up says until when each value is known, and an explanation that its document is not confirmed', () => {
      const at = (date: string) =>
        policyAt(charitySpending.on(date), [charitySpendingNational], { place, date }).problems.map(
          ({ path }) => path[0],
        )
      expect(new Set(at('2026-04-26'))).toEqual(new Set(['foundation']))
      expect(at('2026-04-27')).not.toContain('publicFoundation')
      expect(at('2026-04-27')).toEqual(
        expect.arrayContaining(['publicOther', 'foundation', 'other', 'adminFree', 'fundraisingCap']),
      )
      const { program } = explain(charitySpending2026, charitySpending2026.facts.parse(figures), {})
      expect(program.unverified).toBe(true)
    })
  })

  it('a successor is one more entry of each value: a cap of 3% and a new share from its day on', () => {
    const values = Object.entries(charitySpendingNational.values).map(([path, entries]) => [
      path,
      path === 'fundraisingCap'
        ? [
            { status: 'none', from: '2016-10-20', cite: 'rule2016' },
            { status: 'in-force', from: '2027-01-01', value: 0.03, cite: 'next' },
          ]
        : path === 'publicOther.adminCap'
          ? [...entries, { status: 'in-force', from: '2027-01-01', value: 0.12, cite: 'next' }]
          : entries,
    ])
    const next: NationalPolicy = {
      program: 'charity-spending',
      documents: { ...charitySpendingNational.documents, next: { title: 'constructed', confidence: 'primary' } },
      values: Object.fromEntries(values),
    }
    expect(nationalProblems(charitySpending2026, next)).toEqual([])
    const at = (date: string, fundraisingCost: number) =>
      charitySpending2026.assess(
        charitySpending2026.facts.parse({ kind: 'association', publicFundraising: true, fundraisingCost, raised: 100 }),
        policyOn(date, [next]),
      )
    expect(at('2026-12-31', 4)).toMatchObject({ fundraisingTest: 'no-standard', adminAsked: null })
    expect(at('2027-12-31', 4)).toMatchObject({ fundraisingTest: 'fail', adminAsked: 0.12 })
    expect(at('2027-12-31', 3).fundraisingTest).toBe('pass')
  })

  it('what is remembered alone is not known to those of its tier, and to no others', () => {
    const date = '2020-12-31'
    const { policy, problems } = policyAt(charitySpending2016, [charitySpendingNational], { place, date })
    expect(problems.map(one => [one.code, one.path.join('.')])).toEqual([
      ['policy-unverified', 'foundation.middle.share'],
      ['policy-unverified', 'foundation.middle.adminCap'],
    ])
    const assessed = (netAssets: number) =>
      charitySpending2016.assess(
        charitySpending2016.facts.parse({
          kind: 'foundation',
          publicFundraising: false,
          netAssets,
          spending: netAssets / 10,
          adminCost: 0,
          totalSpending: netAssets,
          threeYearsOnRecord: false,
        }),
        policy,
      ).spendingTest
    expect([799 * wan, 800 * wan].map(assessed)).toEqual([null, 'pass'])
  })

  it.each(charitySpending.versions.map(version => [version.inForce.from, version] as const))(
    'of %s has its policy and answers alike everywhere',
    (_, version) => {
      expect(nationalProblems(version, charitySpendingNational)).toEqual([])
      agreement(version)
    },
  )
})

it('the average never makes a passed test fail, and more spending never does', () => {
  const amount = fc.integer({ min: -1000, max: 100_000 })
  fc.assert(
    fc.property(
      fc.record({
        kind: fc.constantFrom('foundation', 'association'),
        publicFundraising: fc.boolean(),
        spending: fc.nat(100_000),
        income: amount,
        incomeTwoYearsAgo: amount,
        incomeThreeYearsAgo: amount,
        netAssets: amount,
        netAssetsTwoYearsAgo: amount,
        netAssetsThreeYearsAgo: amount,
      }),
      fc.nat(1000),
      (facts, more) => {
        const without = assess({ ...facts, threeYearsOnRecord: false }).spendingTest
        const withAverage = assess({ ...facts, threeYearsOnRecord: true }).spendingTest
        if (without === 'pass') expect(withAverage).toBe('pass')
        if (withAverage === 'pass')
          expect(assess({ ...facts, spending: facts.spending + more, threeYearsOnRecord: true }).spendingTest).toBe(
            'pass',
          )
      },
    ),
  )
})

describe('the ratio that is shown', () => {
  const years = { threeYearsOnRecord: true, spending: 60 }
  const income = { income: 300, incomeTwoYearsAgo: 100, incomeThreeYearsAgo: 200 }
  const netAssets = { netAssets: 100, netAssetsTwoYearsAgo: 300, netAssetsThreeYearsAgo: 200 }
  it.each([
    [true, { ...income, ...netAssets }, 'three-year-average', 200, 0.3],
    [false, { ...income, ...netAssets }, 'last-year', 100, 0.6],
    [true, { ...income, income: 120 }, 'last-year', 120, 0.5],
    [false, { ...income, ...netAssets, netAssets: 700 }, 'three-year-average', 400, 0.15],
    // As high as the average, below it, above it: only a lower average is the more favourable.
    [false, { netAssets: 250, netAssetsTwoYearsAgo: 300, netAssetsThreeYearsAgo: 200 }, 'last-year', 250, 0.24],
    [false, { netAssets: 200, netAssetsTwoYearsAgo: 300, netAssetsThreeYearsAgo: 250 }, 'last-year', 200, 0.3],
    [
      false,
      { netAssets: 300, netAssetsTwoYearsAgo: 200, netAssetsThreeYearsAgo: 250 },
      'three-year-average',
      250,
      0.24,
    ],
  ])('public %s, %j: by the %s', (publicFundraising, figures, basis, base, ratio) => {
    expect(assess({ kind: 'foundation', publicFundraising, ...years, ...figures })).toMatchObject({
      basis,
      base,
      ratio,
    })
  })

  it('one fen of net assets is a base, none is not', () => {
    const test = (of: number) =>
      assess({ kind: 'foundation', publicFundraising: false, netAssets: of, spending: 0, threeYearsOnRecord: false })
        .spendingTest
    expect([test(0), test(1)]).toEqual(['not-applicable', 'fail'])
  })
})

it('each value says how well it is known, and a note stands only where there is one', () => {
  const entry = (path: string) => charitySpendingNational.values[path]?.[0]
  expect(entry('publicFoundation.share')).toEqual({
    status: 'in-force',
    from: '2016-10-20',
    until: '2024-09-04',
    value: 0.7,
    cite: 'law2016',
    article: '第六十条第一款',
  })
  expect(entry('other.top.share')?.confidence).toBe('official-excerpt')
  expect(entry('foundation.middle.share')?.confidence).toBe('unverified')
  expect(entry('foundation.top.share')?.note).toContain('the item itself was not read')
  expect(entry('publicOther.share')).not.toHaveProperty('confidence')
  expect(entry('publicOther.share')).not.toHaveProperty('note')
})

it('fields of a case with one year are named without a year', () => {
  expect(charitySpending2016.facts.shape.spending.meta()).toMatchObject({
    label: { zh: '慈善活动支出', en: 'charity spending' },
  })
})
