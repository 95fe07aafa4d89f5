import { agreement, arbitraryOf } from '@minzheng/testing/agreement'
import { describe, expect, it } from 'vitest'
import { careIncentives, incentivesFor } from './incentives.js'
import {
  AffordableCareFacts,
  AffordableCarePolicy,
  affordableBeds,
  affordableCare,
  affordableCare2020,
  PricedBeds,
} from './price.js'

const policy = { baseIncome: 3_000_01, multiple: 1.5, agreementNeeded: true }
const assess = (facts: object, place: object = policy) =>
  affordableCare2020.assess(AffordableCareFacts.parse({ filed: true, priceAgreed: true, ...facts }), place)

// No source: the figures of the place are invented; the nation sets none (国办发〔2020〕52号).
describe('the price of an affordable bed', () => {
  it.each([
    ['at the ceiling, rounded down to a fen', { monthlyFee: 4_500_01 }, 0, true],
    ['a fen more', { monthlyFee: 4_500_02 }, 1, false],
    ['not filed', { monthlyFee: 100_00, filed: false }, 0, false],
    ['no agreed price', { monthlyFee: 100_00, priceAgreed: false }, 0, false],
    ['not known whether filed', { monthlyFee: 100_00, filed: null }, 0, null],
    ['not known, and too dear', { monthlyFee: 9_000_00, filed: null }, 4_499_99, false],
  ])('%s', (_, facts, excess, affordable) =>
    expect(assess(facts)).toMatchObject({ ceiling: 4_500_01, excess, affordable }),
  )

  it('needs no agreement where the place asks for none', () =>
    expect(assess({ monthlyFee: 100_00, priceAgreed: false }, { ...policy, agreementNeeded: false }).affordable).toBe(
      true,
    ))
  it('is undetermined without the rule of the place', () =>
    expect(assess({ monthlyFee: 100_00 }, {})).toMatchObject({ ceiling: null, affordable: null }))
  it('beds are counted, those not known apart', () => {
    const list = [
      { institution: '甲', beds: 30, monthlyFee: 4_500_01, filed: true, priceAgreed: true },
      { institution: '甲', beds: 20, monthlyFee: 4_500_02, filed: true, priceAgreed: true },
      { institution: '乙', beds: 7, monthlyFee: 100_00, filed: true },
    ].map(one => PricedBeds.parse(one))
    expect(affordableBeds(list, policy, '2024-01-01')).toEqual({ affordable: 30, dearer: 20, unknown: 7 })
    expect(affordableBeds(list, {}, '2024-01-01')).toEqual({ affordable: 0, dearer: 0, unknown: 57 })
    expect(() => affordableBeds(list, policy, '2020-12-13')).toThrow('2020-12-14')
  })
  it('holds from the day of the opinion', () => {
    expect(affordableCare.on('2020-12-14')).toBe(affordableCare2020)
    expect(() => affordableCare.on('2020-12-13')).toThrow('2020-12-14')
  })
  it('all ways of running it agree', () =>
    agreement(affordableCare2020, arbitraryOf(AffordableCareFacts), arbitraryOf(AffordableCarePolicy)))
})

describe('incentives', () => {
  const given = (
    kind: 'institution' | 'community',
    on: string,
    nonProfit: boolean | null = true,
    division = '430200',
  ) => incentivesFor({ kind, nonProfit, division }, on).given.map(({ id }) => id)

  // 财政部公告2019年第76号 and 2026年第7号: from 2019-06-01, carried on from 2026-01-01 to 2027-12-31.
  it.each([
    ['2019-05-31', 0],
    ['2019-06-01', 5],
    ['2025-12-31', 5],
    ['2026-01-01', 5],
    ['2027-12-31', 5],
    ['2028-01-01', 0],
  ])('a community service on %s has %i', (on, number) => expect(given('community', on)).toHaveLength(number))

  it('each of the days is of one notice', () => {
    const cite = (on: string) =>
      incentivesFor({ kind: 'community', nonProfit: true, division: '430200' }, on).given.map(one => [
        one.cite.number,
        one.cite.article,
      ])
    expect(cite('2025-12-31')[0]).toEqual(['财政部公告2019年第76号', '第一条第一项'])
    expect(cite('2026-01-01').at(-1)).toEqual(['财政部公告2026年第7号', '第二条'])
  })

  it.each<[string, boolean | null, string[]]>([
    // 国发〔2013〕35号 三（三）; 增值税法 art. 24(7) from 2026-01-01; 财税〔2014〕77号.
    ['2013-09-05', true, []],
    ['2013-09-06', false, ['utilities']],
    ['2014-12-31', true, ['institution-property-tax', 'institution-income-tax', 'utilities']],
    ['2015-01-01', true, ['institution-property-tax', 'institution-income-tax', 'utilities', 'fees-waived']],
    // 财税〔2016〕36号 annex 3 一（二）, from 2016-05-01.
    ['2016-04-30', false, ['utilities', 'fees-halved']],
    ['2016-05-01', false, ['institution-vat', 'utilities', 'fees-halved']],
    ['2025-12-31', false, ['institution-vat', 'utilities', 'fees-halved']],
    [
      '2026-01-01',
      true,
      ['institution-vat', 'institution-property-tax', 'institution-income-tax', 'utilities', 'fees-waived'],
    ],
    ['2026-01-01', null, ['institution-vat', 'utilities']],
  ])('an institution on %s, non-profit %s: %j', (on, nonProfit, expected) => {
    expect(given('institution', on, nonProfit)).toEqual(expected)
  })
  it('what hangs on it is named', () =>
    expect(
      incentivesFor({ kind: 'institution', nonProfit: null, division: '430200' }, '2026-01-01').open.map(
        ({ id }) => id,
      ),
    ).toEqual(['institution-property-tax', 'institution-income-tax', 'fees-waived', 'fees-halved']))
  // 山东省养老服务条例 art. 50, from 2020-05-01.
  it('Shandong alone has its prices', () => {
    expect(given('community', '2020-04-30', true, '370202')).not.toContain('utilities-shandong')
    expect(given('community', '2020-05-01', true, '370202')).toContain('utilities-shandong')
    expect(given('community', '2020-05-01', true, '380000')).not.toContain('utilities-shandong')
    expect(careIncentives.every(({ to, from }) => to === null || from < to)).toBe(true)
  })
})
