import { describe, expect, it } from 'vitest'
import { percentOf, publishedRatio } from '../shared/report-ratio.js'
import {
  CentralLotteryAccount,
  centralLotteryBalance,
  inYi,
  LocalLotteryAccount,
  localLotteryBalance,
} from './account.js'

const wan = (amount: number) => amount * 1_000_000
const yi = (amount: string) => Math.round(Number(amount) * 100) * 100_000_000
const none = { socialSecurity: 0, special: 0, civilAffairs: 0, sport: 0 }

describe('the centre’s account', () => {
  it('2014 (lo-001 to lo-003)', () => {
    const { available, allocated, balance } = centralLotteryBalance({
      year: 2014,
      received: wan(5_118_453),
      carriedIn: wan(614_379),
      allocated: {
        socialSecurity: wan(2_698_091),
        special: wan(1_870_479),
        civilAffairs: wan(224_892),
        sport: wan(224_892),
      },
    })
    expect([available, allocated, balance]).toEqual([wan(5_732_832), wan(5_018_354), wan(714_478)])
    expect([inYi(available), inYi(allocated), inYi(balance)]).toEqual(['573.28', '501.84', '71.45'])
    // 71.45 was published; the two rounded figures differ by 71.44, since 573.2832 and 501.8354 were rounded apart.
    expect(inYi(yi('573.28') - yi('501.84'))).toBe('71.44')
  })

  // ops-lot-2016: what was carried in is below nothing; 518.49 was published, since each figure was rounded by itself.
  it('2016', () => {
    const account = CentralLotteryAccount.parse({
      year: 2016,
      received: yi('528.67'),
      carriedIn: yi('-10.19'),
      allocated: none,
    })
    expect(inYi(centralLotteryBalance(account).available)).toBe('518.48')
    expect(inYi(centralLotteryBalance(account).available + yi('0.01'))).toBe('518.49')
  })

  it('2017 (lo-011)', () => {
    const account = { year: 2017, received: wan(5_667_411), carriedIn: wan(452_212), allocated: none }
    expect(centralLotteryBalance(account).available).toBe(wan(6_119_623))
  })

  it('2024 (lo-021, lo-022)', () => {
    const { available, allocated } = centralLotteryBalance({
      year: 2024,
      received: yi('792.60'),
      carriedIn: yi('226.22'),
      allocated: {
        socialSecurity: yi('496.51'),
        special: yi('214.36'),
        civilAffairs: yi('41.38'),
        sport: yi('41.38'),
      },
    })
    expect(inYi(available)).toBe('1018.82')
    // 793.62 was published: the sum of the exact amounts; each part was rounded by itself, and they add up to 0.01 more.
    expect([inYi(allocated), inYi(allocated - yi('0.01'))]).toEqual(['793.63', '793.62'])
  })
})

describe('published totals', () => {
  it.each([
    ['lo-012 sales 2017', [wan(21_697_680), wan(20_969_229)], wan(42_666_909)],
    ['lo-032 Fujian, sales 2024', [yi('58.14'), yi('154.59')], yi('212.73')],
    ['lo-033 Fujian, spending 2024', [yi('3.25'), yi('6.87')], yi('10.12')],
    ['lo-053 spending of the centre 2013', [yi('303.08'), yi('147.01')], yi('450.09')],
  ])('%s', (_, parts, total) => {
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total)
  })
})

describe('published shares, execution and growth', () => {
  it.each([
    ['lo-004 lotto and numbers 2014', 24_880_898, 38_237_805, '65.1'],
    ['lo-005 instant tickets 2014', 3_434_285, 38_237_805, '9.0'],
    ['lo-006 betting 2014', 6_147_988, 38_237_805, '16.1'],
    ['lo-051 execution 2013', 861.28, 779.8, '110.4'],
    ['lo-052 execution 2013', 795.51, 865.53, '91.9'],
    ['st-lot-2009 growth', 756 - 604, 604, '25.2'],
    ['st-lot-2011 growth', 1278 - 968, 968, '32.0'],
    ['st-lot-2012 growth', 15_103 - 12_780, 12_780, '18.2'],
    ['st-lot-2014 growth', 20_597 - 17_653, 17_653, '16.7'],
  ])('%s', (_, numerator, denominator, printed) => {
    expect(percentOf({ numerator, denominator }, 1)).toBe(printed)
    expect(publishedRatio({ numerator, denominator }, printed)?.form).toBe('rounded')
  })
})

it.each([
  [0, '0.00'],
  [49_999_999, '0.00'],
  [50_000_000, '0.01'],
  [-50_000_000, '-0.01'],
  [-1, '0.00'],
  [714_478_000_000, '71.45'],
])('%i fen are %s yi', (fen, printed) => expect(inYi(fen)).toBe(printed))

// 庆阳市2021年彩票公益金公告 (so-130): 498 and 739, spent 286, 144, 532 and 207, in 万元.
describe('the account of a place', () => {
  const account = (more: object = {}) =>
    LocalLotteryAccount.parse({
      year: 2021,
      welfare: wan(498),
      sport: wan(739),
      spent: [286, 144, 532, 207].map(wan),
      ...more,
    })
  it('庆阳 2021', () => {
    expect(localLotteryBalance(account())).toEqual({ available: wan(1237), spent: wan(1169), balance: wan(68) })
  })
  it('with what was carried in, and spent to the last', () => {
    expect(localLotteryBalance(account({ carriedIn: wan(1) })).balance).toBe(wan(69))
    expect(localLotteryBalance(account({ spent: [wan(1238)] })).balance).toBe(-wan(1))
    expect(localLotteryBalance(account({ spent: [] }))).toEqual({ available: wan(1237), spent: 0, balance: wan(1237) })
  })
})
