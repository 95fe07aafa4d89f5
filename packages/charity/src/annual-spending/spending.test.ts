import type { NationalPolicy } from '@minzheng/policy'
import { policyAt } from '@minzheng/testing/policy'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { charitySpending2024, charitySpendingNational } from '../charity-spending/rules.js'
import { foundationSpendingNational } from '../foundation-spending/rules.js'
import { taxStatusSpendingNational } from '../tax-status-spending/rules.js'
import { annualSpending, OrganisationYear, type SpendingTest } from './spending.js'

const wan = 1_000_000
const sideBySide = (given: object, options = {}) => annualSpending(OrganisationYear.parse(given), options)
const results = (tests: readonly SpendingTest[]) =>
  Object.fromEntries(tests.map(({ test, spending, admin }) => [test, [spending.result, admin.result]]))

/** A foundation without public-fundraising status and net assets of 7000万 that spends 7% of them. */
const year = {
  spending: 490 * wan,
  adminCost: 60 * wan,
  totalSpending: 550 * wan,
  netAssets: 7000 * wan,
  threeYearsOnRecord: false,
}
const foundation = {
  year: 2023,
  kind: 'foundation',
  isCharity: true,
  publicFundraising: false,
  ...year,
  staffAndOfficeCost: 50 * wan,
  previous: year,
}

describe('the three tests side by side', () => {
  it('a foundation passes the rule of 2016 and fails both others, each with its base and article', () => {
    const { tests, differences, problems } = sideBySide(foundation)
    expect(problems).toEqual([])
    expect(results(tests)).toEqual({
      'foundation-spending': ['fail', 'pass'],
      'charity-spending': ['pass', 'pass'],
      'tax-status-spending': ['fail', 'pass'],
    })
    expect(differences).toEqual([
      { part: 'spending', passed: ['charity-spending'], failed: ['foundation-spending', 'tax-status-spending'] },
    ])
    const base = { kind: 'net-assets', figure: 'last-year', amount: { numerator: 7000 * wan, denominator: 1 } }
    const ratio = { numerator: 490 * wan, denominator: 7000 * wan }
    expect(tests.map(({ spending }) => spending.measured.at(-1))).toMatchObject([
      {
        year: 2023,
        base,
        ratio,
        percent: '7.00',
        asked: 0.08,
        cite: { number: '国务院令第400号', article: '第二十九条第一款' },
      },
      {
        year: 2023,
        base,
        ratio,
        percent: '7.00',
        asked: 0.06,
        cite: { number: '民发〔2016〕189号', article: '第八条第一项' },
      },
      { year: 2023, base, ratio, percent: '7.00', asked: 0.08, cite: { article: '第四条第三项' } },
    ])
    expect(tests[2]?.spending.measured.map(one => one.year)).toEqual([2022, 2023])
    expect(tests[0]?.admin.measured).toMatchObject([{ base: { kind: 'total-spending' }, percent: '9.09', asked: 0.1 }])
  })

  it('a public association of 13% administration passes the rule of 2016 and fails the tax test', () => {
    const figures = {
      spending: 700,
      adminCost: 13 * 100 * wan,
      totalSpending: 100 * 100 * wan,
      income: 1000,
      threeYearsOnRecord: false,
    }
    const given = { ...foundation, kind: 'association', publicFundraising: true, ...figures, previous: figures }
    const { tests, differences } = sideBySide(given)
    expect(results(tests)).toEqual({ 'charity-spending': ['pass', 'pass'], 'tax-status-spending': ['pass', 'fail'] })
    expect(differences).toEqual([{ part: 'admin', passed: ['charity-spending'], failed: ['tax-status-spending'] }])
  })

  it('administration below 200,000 yuan is exempt from one cap alone, and that counts as a difference', () => {
    const figures = { ...year, adminCost: 19 * wan, totalSpending: 20 * wan }
    const { tests, differences } = sideBySide({ ...foundation, ...figures, previous: figures })
    expect(tests[1]?.admin).toMatchObject({
      result: 'exempt',
      measured: [{ percent: '95.00', cite: { article: '第十一条' } }],
    })
    expect(differences.find(({ part }) => part === 'admin')?.failed).toEqual([
      'foundation-spending',
      'tax-status-spending',
    ])
  })

  it.each([
    ['7.97', 797, 'fail'],
    ['8.00', 800, 'pass'],
  ])('%s %% of 8 %% in all three tests: %s', (percent, spending, result) => {
    const figures = { ...year, spending, adminCost: 0, totalSpending: spending, netAssets: 10_000 }
    const { tests } = sideBySide({ ...foundation, ...figures, staffAndOfficeCost: 0, previous: figures })
    expect(tests.map(one => [one.spending.result, one.spending.measured.at(-1)?.percent])).toEqual(
      Array(3).fill([result, percent]),
    )
  })

  it('7.999% prints as 8.00 and fails 8%', () => {
    const figures = { ...year, spending: 79_996, netAssets: 1_000_000 }
    const { tests } = sideBySide({ ...foundation, ...figures, previous: figures })
    expect(tests.map(({ spending }) => [spending.result, spending.measured[0]?.percent])).toEqual([
      ['fail', '8.00'],
      ['fail', '8.00'],
      ['fail', '8.00'],
    ])
  })

  it('shows both shares of a small body, and the average exactly', () => {
    const given = {
      ...foundation,
      kind: 'association',
      spending: 60,
      netAssets: 500,
      income: 300,
      incomeTwoYearsAgo: 30,
      incomeThreeYearsAgo: 20,
      netAssetsTwoYearsAgo: 900,
      netAssetsThreeYearsAgo: 900,
      threeYearsOnRecord: true,
    }
    const [charity] = sideBySide(given).tests
    expect(charity?.spending).toMatchObject({
      result: 'pass',
      measured: [
        { base: { kind: 'net-assets', figure: 'last-year' }, percent: '12.00', asked: 0.08 },
        {
          base: { kind: 'income', figure: 'three-year-average', amount: { numerator: 350, denominator: 3 } },
          ratio: { numerator: 180, denominator: 350 },
          percent: '51.43',
          asked: 0.5,
          cite: { article: '第九条第四项' },
        },
      ],
    })
  })

  it('takes income as it came in for the regulation, adjusted for the others', () => {
    const figures = { ...year, income: 100, incomeNotYetUsable: 40, netAssetsReleased: 10, spending: 49 }
    const { tests } = sideBySide({ ...foundation, publicFundraising: true, ...figures, previous: figures })
    expect(tests.map(({ spending }) => [spending.result, spending.measured[0]?.base?.amount.numerator])).toEqual([
      ['fail', 100],
      ['pass', 70],
      ['pass', 70],
    ])
  })
})

describe('which tests apply', () => {
  const of = (given: object) => sideBySide({ ...foundation, ...given }).tests.map(({ test }) => test)
  it.each([
    ['a foundation that is no charity', { isCharity: false }, ['foundation-spending', 'tax-status-spending']],
    ['an association', { kind: 'association' }, ['charity-spending', 'tax-status-spending']],
    ['2015', { year: 2015 }, ['foundation-spending']],
    ['2018', { year: 2018 }, ['foundation-spending', 'charity-spending']],
    ['2019: the lists of 2020', { year: 2019 }, ['foundation-spending', 'charity-spending', 'tax-status-spending']],
  ])('%s', (_, given, expected) => {
    expect(of(given)).toEqual(expected)
  })

  it('from 2026 on it says that the rule may be replaced, and judges nothing by it', () => {
    expect(sideBySide({ ...foundation, year: 2025 }).problems).toEqual([])
    const { tests, problems } = sideBySide({ ...foundation, year: 2026 })
    expect(problems).toMatchObject([{ code: 'spending-rule-may-be-replaced' }])
    // Once the table of 2016 was applied all the same.
    expect(tests[1]).toMatchObject({
      spending: { result: null, measured: [{ asked: null }] },
      admin: { result: null, measured: [{ asked: null }] },
    })
    expect(results(tests)['foundation-spending']).toEqual(['fail', 'pass'])
    expect(sideBySide({ ...foundation, year: 2026, isCharity: false }).problems).toEqual([])
  })
})

describe('what else is to be known', () => {
  const codes = (given: object) => sideBySide({ ...foundation, ...given }).problems.map(one => one.code)
  it.each([
    ['parts that add up to the whole', { totalSpending: 550 * wan }, []],
    ['one fen more than the whole', { totalSpending: 550 * wan - 1 }, ['spending-figures-contradict']],
    ['the year before', { previous: { ...year, totalSpending: 1 } }, ['spending-figures-contradict']],
    ['staff cost above the whole', { staffAndOfficeCost: 551 * wan }, ['spending-figures-contradict']],
    ['the whole not known', { totalSpending: undefined }, []],
    ['staff cost as high as the whole', { staffAndOfficeCost: 550 * wan }, []],
    ['spending not known, administration the whole', { spending: undefined, adminCost: 550 * wan }, []],
    ['and one fen more', { spending: undefined, adminCost: 550 * wan + 1 }, ['spending-figures-contradict']],
    ['administration not known, spending the whole', { adminCost: undefined, spending: 550 * wan }, []],
    ['and one fen more', { adminCost: undefined, spending: 550 * wan + 1 }, ['spending-figures-contradict']],
    [
      'nothing spent, no part known',
      { totalSpending: 0, spending: undefined, adminCost: undefined, staffAndOfficeCost: undefined },
      [],
    ],
  ])('%s', (_, given, expected) => {
    expect(codes(given)).toEqual(expected)
  })

  it.each([
    [2018, []],
    [2019, ['tax-status-rule-of-2016-enough']],
    [2020, ['tax-status-rule-of-2016-enough']],
    [2021, []],
  ])('7%% of 7000万 in %s: for a status from 2020 and 2021 the rule of 2016 was enough', (of, expected) => {
    expect(codes({ year: of })).toEqual(expected)
    expect(
      codes({
        year: of,
        spending: 560 * wan,
        totalSpending: 700 * wan,
        previous: { ...year, spending: 560 * wan, totalSpending: 700 * wan },
      }),
    ).toEqual([])
  })
})

describe('what is not known', () => {
  it('a standard that is only remembered is refused, and that alone', () => {
    const given = { ...foundation, netAssets: 500 * wan, spending: 35 * wan, adminCost: 82 * wan }
    const refusal = sideBySide(given)
    expect(refusal.tests[1]).toMatchObject({
      spending: { result: null, measured: [{ asked: null }] },
      admin: { result: null },
    })
    expect(refusal.problems.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['policy-unverified', 'foundation.middle.share'],
      ['policy-unverified', 'foundation.middle.adminCap'],
    ])
    const allowed = sideBySide(given, { allowUnverified: true })
    expect(allowed.problems).toEqual([])
    expect(allowed.tests[1]).toMatchObject({
      spending: { result: 'pass', measured: [{ asked: 0.07, cite: { confidence: 'unverified' } }] },
      admin: { result: 'pass' },
    })
  })

  it('names the facts that matter', () => {
    const { tests } = sideBySide({
      year: 2023,
      kind: 'foundation',
      isCharity: true,
      publicFundraising: false,
      netAssets: 100,
    })
    expect(tests[1]?.spending.missing).toContain('spending')
    expect(tests[1]?.spending.missing).not.toContain('income')
    expect(tests[2]?.spending.missing).toContain('earlier.netAssets')
  })

  it('a newer table stands in the place of the national one', () => {
    const values = { ...charitySpendingNational.values }
    values['foundation.top.share'] = [{ status: 'in-force', from: '2016-10-20', value: 0.09, cite: 'rule2016' }]
    const policies = [{ ...charitySpendingNational, values }]
    expect(sideBySide(foundation, { policies }).tests[1]?.spending).toMatchObject({
      result: 'fail',
      measured: [{ asked: 0.09 }],
    })
  })
})

it('the exact ratio agrees with the verdict of the program', () => {
  const amount = fc.integer({ min: -50, max: 3000 })
  fc.assert(
    fc.property(fc.boolean(), fc.nat(500), amount, amount, amount, (isPublic, spending, a, b, c) => {
      const figures = {
        spending,
        income: a,
        incomeTwoYearsAgo: b,
        incomeThreeYearsAgo: c,
        netAssets: a,
        netAssetsTwoYearsAgo: b,
        netAssetsThreeYearsAgo: c,
        threeYearsOnRecord: true,
      }
      const given = { ...foundation, year: 2024, publicFundraising: isPublic, ...figures }
      const charity = sideBySide(given).tests[1]!.spending
      const [shown] = charity.measured
      const { policy } = policyAt(charitySpending2024, [charitySpendingNational], {
        place: '100000',
        date: '2024-12-31',
        allowUnverified: true,
      })
      const itsFacts = z.object(charitySpending2024.facts.shape).parse(given)
      const base = charitySpending2024.assess(itsFacts, policy).base
      expect(shown?.base && shown.base.amount.numerator / shown.base.amount.denominator).toBe(base)
      if (shown?.ratio && shown.asked !== null)
        expect(charity.result === 'pass').toBe(
          100n * BigInt(shown.ratio.numerator) >=
            BigInt(Math.round(shown.asked * 100)) * BigInt(shown.ratio.denominator),
        )
    }),
  )
})

describe('bases and articles that are shown', () => {
  const shown = (given: object, options = {}) =>
    sideBySide({ ...foundation, ...given }, options).tests.map(({ spending, admin }) => [
      spending.measured.at(-1),
      admin.measured.at(-1),
    ])

  it('none where the status is not known: neither kind of base is taken', () => {
    const { tests } = sideBySide({ ...foundation, publicFundraising: null, income: 1000, kind: 'foundation' })
    expect(tests.map(({ spending }) => spending.measured.at(-1)?.base)).toEqual([null, null, null])
    expect(tests[1]?.spending.measured[0]?.cite).toBeNull()
  })

  it('none where it is not known which figure is the more favourable', () => {
    const [, charity] = shown({ spending: 1, threeYearsOnRecord: null })
    expect(charity?.[0]).toMatchObject({ base: null, ratio: null, percent: null })
  })

  it.each([
    [undefined, null, null],
    [-1, { numerator: -1, denominator: 1 }, null],
    [0, { numerator: 0, denominator: 1 }, null],
    [1, { numerator: 1, denominator: 1 }, { numerator: 490 * wan, denominator: 1 }],
  ])('net assets of %s fen', (netAssets, amount, ratio) => {
    const [regulation] = shown({ netAssets })
    expect(regulation?.[0]?.base?.amount ?? null).toEqual(amount)
    expect(regulation?.[0]?.ratio).toEqual(ratio)
  })

  it('the cap of administration with the article of its tier', () => {
    expect(shown({}).map(([, admin]) => admin?.cite?.article)).toEqual([
      '第二十九条第二款',
      '第八条第一项',
      '第四条第四项',
    ])
  })

  it('each value with its own document', () => {
    const own = (path: string) => ({ title: `own ${path}`, confidence: 'primary' }) as const
    const brought = (national: NationalPolicy): NationalPolicy => ({
      ...national,
      documents: Object.fromEntries(Object.keys(national.values).map(path => [path, own(path)])),
      values: Object.fromEntries(
        Object.entries(national.values).map(([path, entries]) => [
          path,
          entries.map(({ article: _, ...entry }) => ({ ...entry, cite: path })),
        ]),
      ),
    })
    const policies = [foundationSpendingNational, charitySpendingNational, taxStatusSpendingNational].map(brought)
    const titles = (publicFundraising: boolean) =>
      shown({ publicFundraising, income: 1000 }, { policies }).map(parts => parts.map(one => one?.cite?.title))
    expect(titles(false)).toEqual([
      ['own nonPublicShare', 'own costCap'],
      ['own foundation.top.share', 'own foundation.top.adminCap'],
      ['own otherShare', 'own otherAdminCap'],
    ])
    expect(titles(true)).toEqual([
      ['own publicShare', 'own costCap'],
      ['own publicFoundation.share', 'own publicFoundation.adminCap'],
      ['own publicShare', 'own publicAdminCap'],
    ])
  })
})

it('where all three tests fail there is no difference between them', () => {
  const figures = { ...year, spending: 1 }
  const { tests, differences } = sideBySide({ ...foundation, ...figures, previous: figures })
  expect([tests.map(({ spending }) => spending.result), differences]).toEqual([['fail', 'fail', 'fail'], []])
})

it('what is known lacks nothing', () => {
  for (const { spending, admin } of sideBySide(foundation).tests)
    expect([spending.missing, admin.missing]).toEqual([[], []])
})

describe('a standard that is only remembered', () => {
  const middle = { ...foundation, netAssets: 500 * wan, spending: 35 * wan, adminCost: 82 * wan }

  it('is named with its article', () => {
    expect(sideBySide(middle).problems[0]?.message).toEqual({
      zh: '该档标准（第八条第三项）未经核实，未予判断。',
      en: 'The standard of this tier (第八条第三项) is not verified, so nothing is judged by it.',
    })
  })

  it('is named by its path where its document has no article', () => {
    const bare = (key: string) => charitySpendingNational.values[key]?.map(({ article: _, ...entry }) => entry) ?? []
    const key = 'foundation.middle.share'
    const policies = [{ ...charitySpendingNational, values: { ...charitySpendingNational.values, [key]: bare(key) } }]
    expect(sideBySide(middle, { policies }).problems[0]?.message).toEqual({
      zh: '该档标准（foundation.middle.share）未经核实，未予判断。',
      en: 'The standard of this tier (foundation.middle.share) is not verified, so nothing is judged by it.',
    })
  })

  it.each([
    ['share', null, 'pass'],
    ['adminCap', 'pass', null],
  ])('of the two, only the %s not verified', (path, spending, admin) => {
    const other = path === 'share' ? 'adminCap' : 'share'
    const key = `foundation.middle.${other}`
    const verified = charitySpendingNational.values[key]?.map(entry => ({ ...entry, confidence: 'primary' as const }))
    const policies = [
      { ...charitySpendingNational, values: { ...charitySpendingNational.values, [key]: verified ?? [] } },
    ]
    const { tests, problems } = sideBySide(middle, { policies })
    expect(problems.map(one => one.path.join('.'))).toEqual([`foundation.middle.${path}`])
    expect([tests[1]?.spending.result, tests[1]?.admin.result]).toEqual([spending, admin])
  })
})
