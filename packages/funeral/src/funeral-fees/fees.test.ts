import { describe, expect, it } from 'vitest'
import {
  checkFuneralBill,
  costPerCase,
  FuneralBill,
  FuneralCharge,
  FuneralCost,
  FuneralFeeList,
  type FuneralPriceForm,
  feesDisclosedRate,
  priceFormOn,
  pricesWithoutBasis,
  reductionFrom,
} from './index.js'

// 发改价格〔2012〕673号, 发改价格〔2026〕108号 with 国务院令第824号 art. 5.
describe('how a price comes about', () => {
  it.each<[FuneralCharge, FuneralPriceForm | null, FuneralPriceForm | null]>([
    ['carry', 'government-set', 'government-guided'],
    ['storage', 'government-set', 'government-guided'],
    ['cremation', 'government-set', 'government-guided'],
    ['ash-storage', 'government-set', 'government-guided'],
    ['farewell', 'government-guided', 'government-guided'],
    ['dressing', 'government-guided', null],
    ['embalming', 'government-guided', null],
    ['other-service', 'market', 'reference-range'],
    ['goods', null, null],
    ['commercial-grave', 'market', null],
    ['public-grave', null, null],
    ['ecological-burial', null, null],
    ['public-niche', null, null],
    ['other-niche', null, null],
    ['upkeep', null, null],
  ])('%s: %s, from 2026-03-30 %s', (charge, before, now) => {
    expect(priceFormOn(charge, '2026-03-29').form).toBe(before)
    expect(priceFormOn(charge, '2026-03-30').form).toBe(now)
    expect(priceFormOn(charge, '2026-03-31').form).toBe(now)
  })
  it('is not known before the opinion of 2012', () => {
    expect(priceFormOn('carry', '2012-12-30')).toMatchObject({ form: null, basic: null })
    expect(priceFormOn('carry', '2012-12-31')).toMatchObject({ form: 'government-set', basic: true })
    expect(priceFormOn('other-service', '2013-01-01').form).toBe('market')
    // Restatements of the opinion of 2012 differ.
    expect(priceFormOn('goods', '2013-01-01')).toMatchObject({ form: null, basic: false })
  })
  it('what is basic', () => {
    const basic = (on: string) => FuneralCharge.options.filter(charge => priceFormOn(charge, on).basic)
    expect(basic('2026-03-29')).toEqual(['carry', 'storage', 'cremation', 'ash-storage'])
    expect(basic('2026-03-30')).toEqual([
      'carry',
      'storage',
      'farewell',
      'cremation',
      'ash-storage',
      'ecological-burial',
      'public-niche',
    ])
    expect(priceFormOn('public-grave', '2026-03-29').basic).toBeNull()
    expect(priceFormOn('goods', '2026-03-30').basic).toBeNull()
    expect(priceFormOn('goods', '2026-03-29').basic).toBe(false)
  })
  it('a province may add dressing and embalming', () => {
    expect(priceFormOn('dressing', '2026-03-30', ['dressing'])).toMatchObject({
      form: 'government-guided',
      basic: true,
    })
    expect(priceFormOn('embalming', '2026-03-30', ['dressing'])).toMatchObject({
      form: 'reference-range',
      basic: false,
    })
    expect(priceFormOn('dressing', '2026-03-30').basic).toBeNull()
  })
})

describe('a bill', () => {
  const list = (facts: object = {}) =>
    FuneralFeeList.parse({
      institution: '甲馆',
      from: '2026-01-01',
      displayed: '2026-01-01',
      items: [
        { name: '平板炉火化', charge: 'cremation', unit: '具', most: 180_00, basis: '某价〔2025〕1号' },
        { name: '冷藏', charge: 'storage', unit: '日', most: 100_00, basis: null },
        { name: '花圈', charge: 'goods', unit: '个', most: null, basis: null },
      ],
      ...facts,
    })
  const check = (lines: object[], on = '2026-03-30', facts: object = {}) => {
    const { total, overcharged, problems } = checkFuneralBill(FuneralBill.parse({ on, lines }), list(facts))
    return [total, overcharged, problems.map(({ code }) => code)]
  }
  const cremation = { name: '平板炉火化', price: 180_00 }
  it.each<[string, object[], string, object, unknown[]]>([
    ['at the price', [cremation], '2026-03-30', {}, [180_00, 0, []]],
    ['a fen under it', [{ ...cremation, price: 179_99 }], '2026-03-30', {}, [179_99, 0, []]],
    ['a fen over it', [{ ...cremation, price: 180_01 }], '2026-03-30', {}, [180_01, 1, ['over-price']]],
    [
      'three days over it',
      [{ name: '冷藏', price: 120_00, quantity: 3 }],
      '2026-03-30',
      {},
      [360_00, 60_00, ['over-price']],
    ],
    [
      'half a day over it',
      [{ name: '冷藏', price: 120_00, quantity: 2.5 }],
      '2026-03-30',
      {},
      [300_00, 50_00, ['over-price']],
    ],
    ['half a fen', [{ ...cremation, price: 1, quantity: 0.5 }], '2026-03-30', {}, [1, 0, []]],
    [
      'art. 50: not on the list',
      [{ name: '净身', price: 100_00 }],
      '2026-03-30',
      {},
      [100_00, 100_00, ['not-on-list']],
    ],
    ['not on the list, and given for nothing', [{ name: '净身', price: 0 }], '2026-03-30', {}, [0, 0, []]],
    ['not on the list the day before', [{ name: '净身', price: 100_00 }], '2026-03-29', {}, [100_00, 0, []]],
    ['no upper price', [{ name: '花圈', price: 9_999_00 }], '2026-03-30', {}, [9_999_00, 0, []]],
    [
      'art. 43: forced',
      [{ name: '花圈', price: 50_00, forced: true, quantity: 2 }],
      '2026-03-30',
      {},
      [100_00, 100_00, ['bundled']],
    ],
    [
      'art. 42: split',
      [{ name: '冷藏', price: 10_00, splitFrom: '冷藏' }],
      '2026-03-30',
      {},
      [10_00, 10_00, ['split']],
    ],
    ['whether it was forced nobody said', [{ name: '花圈', price: 50_00 }], '2026-03-30', {}, [50_00, 0, []]],
    ['art. 43: not put up', [cremation], '2026-03-30', { displayed: null }, [180_00, 0, ['not-displayed']]],
    ['art. 43: nobody says whether', [cremation], '2026-03-30', { displayed: undefined }, [180_00, 0, []]],
    ['put up later', [cremation], '2026-03-30', { displayed: '2026-03-31' }, [180_00, 0, ['not-displayed']]],
    [
      'the list has ended',
      [cremation],
      '2026-03-30',
      { until: '2026-03-29' },
      [180_00, 180_00, ['not-displayed', 'not-on-list']],
    ],
    ['the list ends with the day', [cremation], '2026-03-30', { until: '2026-03-30' }, [180_00, 0, []]],
  ])('%s', (_, lines, on, facts, expected) => expect(check(lines, on, facts)).toEqual(expected))

  it('cites the articles since 2026-03-30', () => {
    const cited = (on: string, lines: object[], facts: object = {}) =>
      checkFuneralBill(FuneralBill.parse({ on, lines }), list(facts)).problems.map(
        ({ message }) => message.zh.match(/第.+条.*?(?=）)/)?.[0],
      )
    const all = [
      { ...cremation, price: 200_00 },
      { name: '净身', price: 1 },
      { name: '花圈', price: 1, forced: true },
      { name: '冷藏', price: 1, splitFrom: '冷藏' },
    ]
    expect(cited('2026-03-30', all)).toEqual([
      '第四十三条第一款第一项',
      '第五十条',
      '第四十三条第一款第三项',
      '第四十二条',
    ])
    expect(cited('2026-03-30', [], { displayed: null })).toEqual(['第四十三条第一款第一项'])
    expect(cited('2026-03-29', all)).toEqual([undefined, undefined, undefined])
  })
  it('a list ends after it begins', () => {
    const parse = (until: string) => FuneralFeeList.safeParse({ ...list(), until }).success
    expect([parse('2026-01-01'), parse('2025-12-31')]).toEqual([true, false])
  })
  it('a list names an item once, with its ends in order', () => {
    const parse = (items: object[]) => FuneralFeeList.safeParse({ ...list(), items }).success
    const item = { name: '甲', charge: 'goods', unit: '个', most: 2, basis: null }
    expect([
      parse([item]),
      parse([item, item]),
      parse([{ ...item, least: 2 }]),
      parse([{ ...item, least: 3 }]),
    ]).toEqual([true, false, true, false])
  })
  it('basic prices rest on a document', () => {
    expect(pricesWithoutBasis(list(), charge => priceFormOn(charge, '2026-03-30').basic === true)).toEqual(['冷藏'])
  })
  it('lists that are put up, of those that hold', () => {
    const lists = [
      list({ institution: 'a' }),
      list({ institution: 'b', displayed: '2026-02-01' }),
      list({ institution: 'c', displayed: null }),
      list({ institution: 'd', until: '2025-12-31', from: '2025-01-01' }),
      // Of one institution the last list counts.
      list({ institution: 'a', from: '2025-01-01', displayed: null }),
    ]
    expect(feesDisclosedRate(lists, '2026-01-31')).toEqual({ numerator: 1, denominator: 3 })
    expect(feesDisclosedRate(lists, '2026-02-01')).toEqual({ numerator: 2, denominator: 3 })
    expect(feesDisclosedRate([list({ displayed: undefined })], '2026-02-01')).toHaveProperty('unknown')
  })
})

describe('what funerals cost', () => {
  const cost = (facts: object) =>
    FuneralCost.parse({ case: '1', closed: '2020-06-01', scope: '基本', charged: 1_000_00, ...facts })
  const period = { from: '2020-01-01', asOf: '2020-12-31' }
  it('on average of the period', () => {
    expect(costPerCase([cost({}), cost({ case: '2', charged: 500_01 }), cost({ closed: '2021-01-01' })], period)).toBe(
      750.005,
    )
    expect(costPerCase([cost({ closed: '2021-01-01' })], period)).toHaveProperty('unknown')
    expect(costPerCase([cost({}), cost({ scope: '全部' })], period)).toHaveProperty('unknown')
  })
  // fun-zz-items (中国社会报 2020-04-07), fun-zz-cost (株洲 2020 item 29: at least 30 %).
  it.each<[string, number | null, number, number, object | null]>([
    ['fun-zz-items', 90, 45, 0.3, { share: 0.5, met: true }],
    ['fun-zz-cost', 1_000_000, 700_000, 0.3, { share: 0.3, met: true }],
    ['a fen less', 1_000_000, 700_001, 0.3, { share: 0.299999, met: false }],
    ['risen', 1_000, 1_100, 0.3, { share: -0.1, met: false }],
    ['no baseline', null, 700, 0.3, null],
    ['a baseline of nothing', 0, 0, 0.3, null],
  ])('%s', (_, baseline, actual, target, expected) => expect(reductionFrom(baseline, actual, target)).toEqual(expected))
})
