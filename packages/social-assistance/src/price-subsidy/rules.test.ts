import { workingCalendar } from '@minzheng/core/working-days'
import type { PolicyValues } from '@minzheng/policy'
import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import { citedBy } from '@minzheng/testing/cited'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { PriceSubsidyFacts, PriceSubsidyPolicy, priceSubsidy, subsidyPaymentDue } from './rules.js'

type Policy = PolicyValues<z.output<typeof PriceSubsidyPolicy>>

/** Covers nobody but those whom the nation does. */
const nobodyElse = {
  orphan: null,
  deFactoUnattendedChild: null,
  hivChild: null,
  unemploymentSubsidy: null,
  marginal: null,
  other: null,
}
const policyOf = (values: Policy = {}): Policy => ({
  urbanStandard: 60_000,
  ruralStandard: 40_000,
  formula: 'standard-times-scpi',
  ...values,
  covers: { ...nobodyElse, ...(values.covers as object) },
})
const assess = (month: string, facts: object, values: Policy = {}) =>
  priceSubsidy
    .on(`${month}-01`)
    .assess(PriceSubsidyFacts.parse({ recipient: 'dibao', area: 'urban', ...facts }), policyOf(values))

const jiangsu = {
  formula: 'tiered-fraction',
  trigger: { cpi: 0.03 },
  tiers: { lowFrom: 0.03, lowDivisor: 12, highFrom: 0.05, highDivisor: 8 },
} as const

describe('published cases', () => {
  it.each([
    // 扬州, the example of the province, 2022-09
    [
      'price-jiangsu-3.3',
      '2022-09',
      { cpi: 0.033 },
      { ...jiangsu, urbanStandard: 90_000 },
      { triggered: true, amount: 7_500 },
    ],
    [
      'price-jiangsu-5.3',
      '2022-09',
      { cpi: 0.053 },
      { ...jiangsu, urbanStandard: 90_000 },
      { triggered: true, amount: 11_250 },
    ],
    // 新民晚报 2016-11-29; the standard of 750 follows from 62.5 a person
    [
      'price-nanjing-2016-10',
      '2016-10',
      { cpi: 0.032, persons: 3 },
      { ...jiangsu, urbanStandard: 75_000 },
      { triggered: true, perPerson: 6_250, amount: 18_750 },
    ],
    // 百色, the bureau, 2022-10
    [
      'price-baise-2022-09',
      '2022-09',
      { food: 0.063 },
      { trigger: { cpi: 0.03, food: 0.06 } },
      { triggered: true, secondTest: true },
    ],
    // 今日房县 2019-07-08: food alone
    [
      'price-fangxian-2019-04',
      '2019-04',
      { cpi: 0.031, food: 0.071 },
      {},
      { triggered: true, indexTest: false, secondTest: true },
    ],
    // 北京: neither the standard nor the rise of the SCPI is printed, so that the 40 yuan cannot be recomputed
    [
      'price-beijing-2023-01',
      '2023-01',
      { food: 0.066 },
      { trigger: { cpi: 0.03, food: 0.06 } },
      { triggered: true, amount: null },
    ],
    // 广州, official; 214 includes the doubling. The standard and the SCPI are not printed: 1080 at 9.9 % would give it
    [
      'price-guangzhou-2020-06',
      '2020-06',
      { food: 0.135, scpi: 0.099 },
      { urbanStandard: 108_000, roundTo: 100 },
      { triggered: true, amount: 21_400 },
    ],
    // 新华社石家庄 2011-09-29: three months in a row
    [
      'price-hebei-2011',
      '2011-08',
      { cpi: 0.066, monthsBefore: [{ cpi: 0.074 }, { cpi: 0.07 }] },
      { trigger: { cpi: 0.03, threeMonths: true } },
      { triggered: true },
    ],
  ])('%s', (_id, month, facts, values, expected) => {
    expect(assess(month, facts, values)).toMatchObject(expected)
  })
})

describe('start', () => {
  it.each([
    ['2016-08', 0.034, 0.059, false],
    ['2016-08', 0.035, 0.059, true],
    ['2020-02', 0.036, 0, true],
    ['2020-06', 0.034, 0.06, true],
    ['2020-07', 0.034, 0.059, false],
    ['2021-11', 0.034, 0.061, true],
    ['2022-07', 0.03, 0, false],
    ['2022-08', 0.029, 0, false],
    ['2022-08', 0.03, 0, true],
    ['2023-02', 0.031, 0, true],
    ['2023-03', 0.031, 0, false],
  ])('%s: CPI %f, food %f: %s', (month, cpi, food, triggered) => {
    expect(assess(month, { cpi, food }).triggered).toBe(triggered)
  })

  it('takes a lower line of the place, and never a higher one', () => {
    expect(assess('2019-04', { cpi: 0.03, food: 0.055 }, { trigger: { cpi: 0.031, food: 0.055 } })).toMatchObject({
      indexTest: false,
      secondTest: true,
    })
    expect(assess('2019-04', { cpi: 0.035, food: 0.06 }, { trigger: { cpi: 0.05, food: 0.08 } })).toMatchObject({
      indexTest: true,
      secondTest: true,
    })
  })

  it('goes by the SCPI where the place does, which must then have a line', () => {
    const trigger = { index: 'scpi', scpi: 0.03 } as const
    expect(assess('2022-09', { cpi: 0.05, scpi: 0.029, food: 0 }, { trigger }).triggered).toBe(false)
    expect(assess('2022-09', { cpi: 0, scpi: 0.03, food: 0 }, { trigger }).triggered).toBe(true)
    expect(assess('2022-09', { scpi: 0.05, food: 0 }, { trigger: { index: 'scpi' } }).triggered).toBeNull()
  })

  it.each([
    [0.04, [0.04, 0.04], true],
    [0.04, [0.04, 0.039], false],
    [0.039, [0.04, 0.04], false],
  ])('2014: CPI %f after %j, by a local line of 4 %%: %s', (cpi, [a, b], triggered) => {
    const monthsBefore = [
      { cpi: a, grain: 0 },
      { cpi: b, grain: 0 },
    ]
    expect(assess('2014-02', { cpi, grain: 0, monthsBefore }, { trigger: { cpi: 0.04 } }).triggered).toBe(triggered)
  })

  it('2014: a local line above 4 % is 4 %, and grain starts it too', () => {
    const rising = (cpi: number, grain: number) => ({
      cpi,
      grain,
      monthsBefore: [
        { cpi, grain },
        { cpi, grain },
      ],
    })
    expect(assess('2014-02', rising(0.04, 0), { trigger: { cpi: 0.06 } }).triggered).toBe(true)
    expect(assess('2014-02', rising(0, 0.1), { trigger: { cpi: 0.03 } }).triggered).toBe(true)
    expect(assess('2014-02', rising(0, 0.099), { trigger: { cpi: 0.03 } }).triggered).toBe(false)
    expect(assess('2013-12', rising(0, 0.2), { trigger: { cpi: 0.03, threeMonths: true } }).triggered).toBe(false)
  })

  it('does not wait for an index that cannot change the answer', () => {
    expect(assess('2022-09', { cpi: 0.03, scpi: 0.03 })).toMatchObject({ triggered: true, amount: 1_800 })
    expect(assess('2022-09', { cpi: 0.02 }).triggered).toBeNull()
  })
})

describe('groups', () => {
  const rise = { cpi: 0.04, scpi: 0.04, food: 0 }
  it.each([
    ['2019-04', 'dibao', true],
    ['2019-04', 'orphan', false],
    ['2020-03', 'orphan', true],
    ['2020-03', 'unemployment-subsidy', true],
    ['2020-03', 'hiv-child', false],
    ['2020-07', 'orphan', false],
    ['2021-11', 'hiv-child', true],
    ['2021-11', 'marginal', false],
    ['2022-08', 'marginal', true],
    ['2022-08', 'unemployment-subsidy', true],
    ['2023-03', 'marginal', false],
    ['2023-03', 'de-facto-unattended-child', true],
  ] as const)('%s: %s: %s', (month, recipient, entitled) => {
    const result = assess(month, { recipient, ...rise }, { othersTakeUrbanStandard: true })
    expect(result.entitled).toBe(entitled)
    expect(result.amount).toBe(entitled ? 2_400 * (month === '2020-03' ? 2 : 1) : 0)
  })

  it('may be widened by the place', () => {
    expect(assess('2023-03', { recipient: 'marginal', ...rise }, { covers: { marginal: true } }).entitled).toBe(true)
  })

  it.each([
    ['orphan', 'orphan', '2019-04'],
    ['de-facto-unattended-child', 'deFactoUnattendedChild', '2019-04'],
    ['hiv-child', 'hivChild', '2019-04'],
    ['unemployment-subsidy', 'unemploymentSubsidy', '2023-03'],
    ['marginal', 'marginal', '2023-03'],
    ['other', 'other', '2023-03'],
  ] as const)('%s: whether the place covers them must be known', (recipient, key, month) => {
    const covering = (value: boolean | null | undefined) => {
      const { entitled, amount } = assess(
        month,
        { recipient, ...rise },
        { othersTakeUrbanStandard: true, covers: { [key]: value } },
      )
      return [entitled, amount]
    }
    expect(covering(true)).toEqual([true, 2_400])
    expect(covering(false)).toEqual([false, 0])
    expect(covering(null)).toEqual([false, 0])
    expect(covering(undefined)).toEqual([null, null])
  })

  it('asks which standard a rural orphan goes by, and only him', () => {
    const orphan = { recipient: 'orphan', ...rise }
    expect(assess('2023-03', { ...orphan, area: 'rural' }).amount).toBeNull()
    expect(assess('2023-03', { ...orphan, area: 'rural' }, { othersTakeUrbanStandard: true }).amount).toBe(2_400)
    expect(assess('2023-03', { ...orphan, area: 'rural' }, { othersTakeUrbanStandard: false }).amount).toBe(1_600)
    expect(assess('2023-03', orphan).amount).toBe(2_400)
    expect(assess('2023-03', { ...rise, area: 'rural' }, { othersTakeUrbanStandard: true }).amount).toBe(1_600)
  })
})

describe('amount', () => {
  const rise = { cpi: 0.041, scpi: 0.037, food: 0.065 }
  it.each<[string, Policy, number | null]>([
    ['standard x SCPI', {}, 2_220],
    ['rounded up to the yuan', { rounding: 'up', roundTo: 100 }, 2_300],
    ['rounded down', { rounding: 'down', roundTo: 100 }, 2_200],
    ['rounded to the nearest', { roundTo: 100 }, 2_200],
    // 武汉: one page says the rise that started it, the higher where both did; another says the SCPI
    ['standard x the higher rise', { formula: 'standard-times-trigger' }, 3_900],
    // 青岛 2016: 5 yuan for each started 1 %
    ['by points', { formula: 'per-point', perPoint: 500 }, 2_000],
    ['low tier', jiangsu, 5_000],
    // 福建: at least 30 yuan
    ['floor', { floor: { urban: 3_000, rural: 2_000 } }, 3_000],
    ['floor of the other area', { floor: { rural: 3_000 } }, 2_220],
    ['twice, by the place', { multiplier: 2 }, 4_440],
    ['tiers that are not set', { formula: 'tiered-fraction' }, null],
    ['points without an amount', { formula: 'per-point' }, null],
  ])('%s', (_what, values, amount) => {
    expect(assess('2019-04', rise, values).amount).toBe(amount)
  })

  it('by tiers: at 5 % the higher, and below 3 % what the place says', () => {
    expect(assess('2022-09', { cpi: 0.049, food: 0 }, jiangsu).amount).toBe(5_000)
    expect(assess('2022-09', { cpi: 0.05, food: 0 }, jiangsu).amount).toBe(7_500)
    expect(assess('2022-09', { cpi: 0.029, food: 0.06 }, jiangsu)).toMatchObject({ triggered: true, amount: null })
    const told = { ...jiangsu, tiers: { ...jiangsu.tiers, foodOnlyDivisor: 12 } }
    expect(assess('2022-09', { cpi: 0.029, food: 0.06 }, told).amount).toBe(5_000)
  })

  it('by the rise that started it', () => {
    const values = { formula: 'standard-times-trigger' } as const
    expect(assess('2019-04', { cpi: 0.034, food: 0.06 }, values).amount).toBe(3_600)
    expect(assess('2019-04', { cpi: 0.036, food: 0.059 }, values).amount).toBe(2_160)
    expect(assess('2019-04', { cpi: 0.07, food: 0.06 }, values).amount).toBe(4_200)
    const grain = { cpi: 0, food: 0.5, grain: 0.1, monthsBefore: [{ grain: 0.1 }, { grain: 0.1 }] }
    expect(assess('2014-02', grain, { ...values, trigger: { cpi: 0.03 } }).amount).toBe(6_000)
  })

  it('asks whether a floor is doubled only where that matters', () => {
    const floor = { urban: 3_000 }
    expect(assess('2020-03', rise, { floor }).amount).toBeNull()
    expect(assess('2020-03', rise, { floor, floorIsMultiplied: true }).amount).toBe(6_000)
    expect(assess('2020-03', rise, { floor, floorIsMultiplied: false }).amount).toBe(4_440)
    expect(assess('2020-02', rise, { floor }).amount).toBe(3_000)
  })

  it('is never below zero, whatever the SCPI', () => {
    expect(assess('2019-04', { food: 0.06, cpi: 0, scpi: -0.01 }).amount).toBe(0)
    expect(assess('2019-04', { food: 0.06, cpi: 0, scpi: -0.01 }, { formula: 'per-point', perPoint: 500 }).amount).toBe(
      0,
    )
  })
})

describe('payment', () => {
  it.each([
    ['2014-05-01', '2014-06-10', null, true],
    ['2020-05-01', '2020-06-10', '2020-07-09', false],
    ['2021-10-01', '2021-11-10', '2021-12-08', false],
    ['2021-11-01', '2021-12-09', '2021-12-31', false],
    ['2023-01-01', '2023-02-10', '2023-02-28', false],
  ])('of %s, released on %s: by %s', (month, released, due, quarterly) => {
    expect(subsidyPaymentDue(month, released)).toMatchObject({ due, quarterly })
  })

  it('is a problem outside the calendar', () => {
    const calendar = workingCalendar({ holidays: [], makeUpWorkdays: [], years: [2020] })
    expect(subsidyPaymentDue('2020-12-01', '2020-12-20', calendar)).toMatchObject({
      due: null,
      problem: { code: 'calendar-not-covered' },
    })
  })
})

it('covers every day from June 2011 without a gap', () => {
  for (const { inForce } of priceSubsidy.versions.slice(1)) {
    const before = new Date(Date.parse(inForce.from) - 86_400_000).toISOString().slice(0, 10)
    expect(priceSubsidy.on(before).inForce.to).toBe(before)
  }
  expect(() => priceSubsidy.on('2011-05-31')).toThrow(/2011-06-01/)
})

const risen = fc.option(
  fc
    .oneof(fc.integer({ min: -30, max: 200 }), fc.constantFrom(29, 30, 31, 34, 35, 36, 49, 50, 59, 60, 61, 99, 100))
    .map(n => n / 1000),
  { nil: undefined, freq: 8 },
)
const someFacts = fc.record({
  recipient: fc.constantFrom(...PriceSubsidyFacts.shape.recipient.options),
  area: fc.constantFrom('urban' as const, 'rural' as const),
  persons: fc.integer({ min: 1, max: 6 }),
  cpi: risen,
  scpi: risen,
  food: risen,
  grain: risen,
  monthsBefore: fc.option(
    fc.array(fc.record({ cpi: risen, scpi: risen, grain: risen }), { minLength: 2, maxLength: 2 }),
    { nil: null },
  ),
})
const line = fc.option(fc.constantFrom(0.025, 0.03, 0.035, 0.05), { nil: undefined })
const somePolicy = arbitraryOf(PriceSubsidyPolicy, [100, 3_000, 60_000]).chain(policy =>
  fc
    .record({ cpi: line, scpi: line, food: line })
    .map(trigger => ({ ...policy, trigger: { ...policy.trigger, ...trigger } })),
)

describe('properties', () => {
  it.each(priceSubsidy.versions)('all ways of running version %# agree', version => {
    agreement(version, someFacts, somePolicy, 40)
  })

  it('a higher rise never pays less', () => {
    const values = policyOf({
      floor: { urban: 2_000, rural: 1_500 },
      rounding: 'up',
      roundTo: 100,
      othersTakeUrbanStandard: true,
    })
    const version = priceSubsidy.on('2022-09-01')
    fc.assert(
      fc.property(someFacts, fc.integer({ min: 0, max: 500 }), (facts, more) => {
        const known = { ...facts, cpi: facts.cpi ?? 0.03, scpi: facts.scpi ?? 0.01, food: facts.food ?? 0.02 }
        const up = (value: number) => Math.round(value * 1000 + more) / 1000
        const higher = { ...known, cpi: up(known.cpi), scpi: up(known.scpi), food: up(known.food) }
        expect(version.assess(higher, values).amount!).toBeGreaterThanOrEqual(version.assess(known, values).amount!)
      }),
    )
  })
})

describe('to the fen, as the place rounds it', () => {
  // 60,001 × 3.7 % is 2,220.037; 60,015 × 3.7 % is 2,220.555.
  it.each([
    [60_001, {}, 2_220],
    [60_015, {}, 2_221],
    [60_001, { rounding: 'up' }, 2_221],
    [60_015, { rounding: 'down' }, 2_220],
    [60_001, { rounding: 'half-up' }, 2_220],
    [60_015, { rounding: 'half-up', roundTo: 10 }, 2_220],
  ] as const)('%i fen, %j: %i', (urbanStandard, rounding, amount) => {
    expect(assess('2019-04', { cpi: 0.04, scpi: 0.037, food: 0 }, { urbanStandard, ...rounding }).amount).toBe(amount)
  })
  it.each([
    [0.03, 1_500],
    [0.031, 2_000],
    [1, 50_000],
  ])('a rise of %f by started points of 5 yuan', (scpi, amount) => {
    const byPoints = { formula: 'per-point', perPoint: 500 } as const
    expect(assess('2019-04', { cpi: 0.04, scpi, food: 0 }, byPoints).amount).toBe(amount)
  })
})

describe('lines', () => {
  it.each(['2016-08', '2020-02', '2020-06', '2020-07', '2021-10', '2021-11', '2022-07', '2023-03'])(
    'of 3.5 %% in %s',
    month => {
      expect(assess(month, { cpi: 0.034, food: 0 }).triggered).toBe(false)
      expect(assess(month, { cpi: 0.035, food: 0 }).triggered).toBe(true)
    },
  )
  it('are told as they are', () => {
    const titles = (month: string) => Object.keys(citedBy(priceSubsidy.on(`${month}-01`)))
    expect(titles('2019-04')).toContain('启动条件（不高于3.5%）')
    expect(titles('2022-09')).toContain('启动条件（不高于3%）')
    expect(titles('2019-04')).toContain('启动条件（不高于6%）')
  })
  it('the low tier begins at its line', () => {
    const at = (cpi: number) => assess('2022-09', { cpi, food: 0.06 }, jiangsu).amount
    expect([at(0.029), at(0.03), at(0.049), at(0.05)]).toEqual([null, 5_000, 5_000, 7_500])
  })
  it.each([
    [true, 0.03, 0.03, true],
    [true, 0.03, 0.029, false],
    [true, 0.029, 0.03, false],
    [false, 0.03, 0.029, true],
    [false, 0.029, 0.03, false],
    [undefined, 0.03, 0.03, true],
    [undefined, 0.03, 0.029, null],
    [undefined, 0.029, 0.029, false],
  ])('2011: three months in a row: %s, %f after %f: %s', (threeMonths, cpi, before, triggered) => {
    const monthsBefore = [{ cpi: 0.03 }, { cpi: before }]
    expect(assess('2012-05', { cpi, monthsBefore }, { trigger: { cpi: 0.03, threeMonths } }).triggered).toBe(triggered)
  })
  it.each([
    [0.1, 0.1, 0.1, true],
    [0.099, 0.1, 0.1, false],
    [0.1, 0.099, 0.1, false],
    [0.1, 0.1, 0.099, false],
  ])('2014: grain by %f after %f and %f: %s', (grain, first, second, triggered) => {
    const monthsBefore = [
      { cpi: 0, grain: first },
      { cpi: 0, grain: second },
    ]
    expect(assess('2014-02', { cpi: 0, grain, monthsBefore }, { trigger: { cpi: 0.03 } }).triggered).toBe(triggered)
  })
  it('2014: without a local line the index is not known', () => {
    const monthsBefore = [
      { cpi: 0.04, grain: 0 },
      { cpi: 0.04, grain: 0 },
    ]
    expect(assess('2014-02', { cpi: 0.04, grain: 0, monthsBefore }).triggered).toBeNull()
  })
})

it('those on tekun go by the standard of their area, as those on dibao do', () => {
  const rise = { cpi: 0.04, scpi: 0.04, food: 0, area: 'rural' }
  for (const recipient of ['dibao', 'tekun'])
    expect(assess('2023-03', { recipient, ...rise }, { othersTakeUrbanStandard: true }).amount).toBe(1_600)
})

it.each([
  ['2016-07-01', true],
  ['2016-08-01', false],
])('the subsidy of %s is paid by the quarter: %s', (month, quarterly) => {
  expect(subsidyPaymentDue(month, '2016-09-10').quarterly).toBe(quarterly)
})

it('has a floor of its own in the country, and times that a place may only raise', () => {
  const rise = { cpi: 0.041, scpi: 0.037, food: 0 }
  const floor = { urban: 9_000, rural: 3_000 }
  expect(assess('2019-04', { ...rise, area: 'rural' }, { floor }).amount).toBe(3_000)
  expect(assess('2019-04', { ...rise, area: 'rural' }, { floor: { urban: 9_000 } }).amount).toBe(1_480)
  const times = (multiplier: number) => assess('2020-03', rise, { multiplier, floorIsMultiplied: true }).amount
  expect([times(1), times(2), times(3)]).toEqual([4_440, 4_440, 6_660])
})
