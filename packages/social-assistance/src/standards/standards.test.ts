import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  averageBenefit,
  backPay,
  coverageChange,
  gapByYear,
  gapTrend,
  raiseOf,
  recipientsByMonth,
  shareOf,
  urbanRuralGap,
  wulaoRaise,
} from './standards.js'

const yuan = (amount: number) => Math.round(amount * 100)

describe('raising a standard', () => {
  it.each([
    // Source: 达州日报 2024-12-07: new values and rises; what was before equals the low limits of Sichuan of 2023
    ['dazhou-2024-increments, urban dibao', 740, 788, 48],
    ['dazhou-2024-increments, rural dibao', 533, 580, 47],
    ['dazhou-2024-increments, urban tekun', 962, 1025, 63],
    ['dazhou-2024-increments, rural tekun', 693, 754, 61],
    // cspress.com.cn 93602; provincial finance department
    ['wulao-fujian-2019', 1170, 1370, 200],
    ['wulao-fujian-2024', 1990, 2100, 110],
  ])('%s', (_id, previous, current, increase) => {
    expect(raiseOf(yuan(previous), yuan(current)).increase).toBe(yuan(increase))
  })

  it('is a share of what was before, where there was something', () => {
    expect(raiseOf(60_000, 63_000).growth).toEqual({ numerator: 3_000, denominator: 60_000, value: 0.05 })
    expect(raiseOf(0, 63_000)).toEqual({ increase: 63_000, growth: null })
  })
})

it('the standard of Xiamen of 2019 was 47 % of the minimum wage of 1700, as published', () => {
  expect(shareOf(yuan(800), yuan(1700))?.value.toFixed(2)).toBe('0.47')
  expect(shareOf(yuan(800), 0)).toBeNull()
})

describe('the gap between town and country', () => {
  it('in fen and as a share', () => {
    expect(urbanRuralGap({ urban: yuan(788), rural: yuan(580) })).toMatchObject({
      difference: yuan(208),
      ruralShare: { numerator: 58_000, denominator: 78_800 },
    })
    expect(urbanRuralGap({ urban: 0, rural: 0 }).ruralShare).toBeNull()
  })

  it.each([
    // 达州 2023 and 2024; 重庆 2024 and 2025
    ['Dazhou', [740, 533], [788, 580], 'widening', 'narrowing'],
    ['Chongqing', [750, 610], [770, 630], 'unchanged', 'narrowing'],
    ['Xiamen', [1005, 1005], [1120, 1120], 'unchanged', 'unchanged'],
    ['both up by a tenth', [600, 400], [660, 440], 'widening', 'unchanged'],
    ['nothing before', [0, 0], [600, 400], 'widening', null],
  ] as const)('%s', (_where, [u0, r0], [u1, r1], byDifference, byShare) => {
    const pair = (urban: number, rural: number) => ({ urban: yuan(urban), rural: yuan(rural) })
    expect(gapTrend(pair(u0, r0), pair(u1, r1))).toEqual({ byDifference, byShare })
  })
})

describe('the rise for the Wulao', () => {
  it.each([
    [106_900, false],
    [107_000, false],
    [107_001, true],
  ])('from 1000 yuan to %i fen, by a rural growth of 7 %%: %s', (current, met) => {
    expect(wulaoRaise({ previous: 100_000, current }, { ruralIncomeGrowth: 0.07 })).toMatchObject({
      met,
      least: 107_100,
    })
  })

  it('by a margin, which is a parameter', () => {
    const rise = { previous: 100_000, current: 107_500 }
    expect(wulaoRaise(rise, { ruralIncomeGrowth: 0.07, margin: 0.004 })).toMatchObject({ met: true, least: 107_500 })
    expect(wulaoRaise(rise, { ruralIncomeGrowth: 0.07, margin: 0.005 })).toMatchObject({ met: false, least: 107_600 })
    expect(wulaoRaise({ previous: 0, current: 1 }, { ruralIncomeGrowth: 0.07 })).toMatchObject({
      met: null,
      least: null,
    })
  })

  it('names the least allowance that meets it, and no larger one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: -100, max: 300 }),
        fc.constantFrom(1, 100, 1000),
        (previous, growth, roundTo) => {
          const question = { ruralIncomeGrowth: growth / 1000, roundTo }
          const least = wulaoRaise({ previous, current: previous }, question).least!
          expect(wulaoRaise({ previous, current: least }, question).met).toBe(true)
          expect(wulaoRaise({ previous, current: least - roundTo }, question).met).toBe(false)
        },
      ),
    )
  })
})

describe('the average benefit', () => {
  it('is sum over sum', () => {
    expect(
      averageBenefit([
        { paid: 40_000, persons: 1 },
        { paid: 60_000, persons: 3 },
      ]),
    ).toEqual({ numerator: 100_000, denominator: 4, value: 25_000, perHeadAndMonth: 25_000, reachesFloor: null })
    expect(averageBenefit([])).toBeNull()
    expect(averageBenefit([{ paid: 0, persons: 0 }])).toBeNull()
  })
  it.each([
    [1, 3, 0],
    [1, 2, 1],
    [2, 3, 1],
  ])('%i fen over %i persons: %i', (paid, persons, perHeadAndMonth) => {
    expect(averageBenefit([{ paid, persons }])?.perHeadAndMonth).toBe(perHeadAndMonth)
  })
})

// 株洲 2020, item 9: 400 yuan a head and month in town at least.
it.each([
  [1_200_00, 3, true],
  [1_199_99, 3, false],
  [1_200_01, 3, true],
])('%i fen over %i persons reach 400 yuan: %s', (paid, persons, reached) =>
  expect(averageBenefit([{ paid, persons }], 400_00)?.reachesFloor).toBe(reached),
)

// 达州: 740 and 533, then 788 and 580.
it('the ratio of each year, and how it moved from the year before alone', () => {
  const years = gapByYear([
    { year: 2024, urban: 788_00, rural: 580_00 },
    { year: 2026, urban: 800_00, rural: 0 },
    { year: 2023, urban: 740_00, rural: 533_00 },
  ])
  expect(years.map(({ year, trend }) => [year, trend])).toEqual([
    [2023, null],
    [2024, { byDifference: 'widening', byShare: 'narrowing' }],
    [2026, null],
  ])
  expect(years.map(({ urbanToRural }) => urbanToRural?.numerator)).toEqual([740_00, 788_00, undefined])
  expect(years[0]?.ruralShare).toMatchObject({ numerator: 533_00, denominator: 740_00 })
})

describe('back pay', () => {
  const rise = () => ({ paid: yuan(74_0) / 10, due: yuan(78_8) / 10 })
  it('达州 2024: decided on 2024-12-02, to hold from July', () => {
    const { total, months } = backPay({ effective: '2024-07-01', paidFrom: '2024-12-01' }, rise)
    expect(months.map(({ month }) => month)).toEqual([
      '2024-07-01',
      '2024-08-01',
      '2024-09-01',
      '2024-10-01',
      '2024-11-01',
    ])
    expect(total).toBe(5 * (yuan(78.8) - yuan(74)))
  })
  it('takes the month of the day, and nothing back', () => {
    expect(backPay({ effective: '2024-07-15', paidFrom: '2024-08-31' }, rise).months).toHaveLength(1)
    expect(backPay({ effective: '2024-07-01', paidFrom: '2024-07-01' }, rise)).toEqual({ total: 0, months: [] })
    expect(backPay({ effective: '2024-07-01', paidFrom: '2024-09-01' }, () => ({ paid: 2, due: 1 })).total).toBe(0)
  })
})

// 株洲 2020, 厦门 2023, 达州 2024: 低保扩围. No source: figures of our own.
describe('the coverage of dibao', () => {
  const at = (recipients: number, population: number) => ({ recipients, population })
  it('in people, as growth, and as a share', () => {
    expect(coverageChange(at(1000, 100_000), at(1100, 100_000))).toEqual({
      added: 100,
      growth: { numerator: 100, denominator: 1000, value: 0.1 },
      coverage: {
        before: { numerator: 1000, denominator: 100_000, value: 0.01 },
        after: { numerator: 1100, denominator: 100_000, value: 0.011 },
      },
      trend: 'widening',
    })
  })

  it.each([
    ['fewer people, a wider share', at(1000, 100_000), at(990, 98_000), 'widening'],
    ['in step with the people', at(1000, 100_000), at(1100, 110_000), 'unchanged'],
    ['more people, a narrower share', at(1000, 100_000), at(1050, 110_000), 'narrowing'],
    ['nobody lives there', at(0, 0), at(1, 1), null],
    ['nobody lives there any longer', at(1, 1), at(0, 0), null],
  ])('%s', (_, before, after, trend) => expect(coverageChange(before, after).trend).toBe(trend))

  it('month by month, at the end of each', () => {
    const list = [
      { id: 'a', since: '2024-01-31', until: null },
      { id: 'b', since: '2023-01-01', until: '2024-02-29' },
      { id: 'c', since: '2023-01-01', until: '2024-02-28' },
      { id: 'a', since: '2022-01-01', until: '2024-01-31' },
      { id: 'd', since: '2024-03-31', until: null },
    ]
    expect(recipientsByMonth(list, { from: '2024-01-15', to: '2024-03-01' })).toEqual([
      { month: '2024-01-01', recipients: 3 },
      { month: '2024-02-01', recipients: 2 },
      { month: '2024-03-01', recipients: 2 },
    ])
    expect(recipientsByMonth(list, { from: '2024-03-01', to: '2024-02-28' })).toEqual([])
  })
})
