import { describe, expect, it } from 'vitest'
import { FuneralGoods, greenGoodsShare, isGreenGoods, judgeFuneralGoods } from './index.js'

const goods = (facts: object = {}) =>
  FuneralGoods.parse({
    name: '可降解骨灰盒',
    kind: 'urn',
    degradable: true,
    improper: false,
    reusable: false,
    currencyDesign: false,
    ...facts,
  })

it('what nobody looked at is not settled', () =>
  expect(goods({ improper: undefined, reusable: undefined, currencyDesign: undefined })).toMatchObject({
    improper: null,
    reusable: null,
    currencyDesign: null,
  }))

// No source: no document that was read defines green goods.
describe('green goods', () => {
  it.each<[string, object, boolean | null]>([
    ['an urn that rots', {}, true],
    ['one that does not', { degradable: false }, false],
    ['not known', { degradable: null }, null],
    ['a coffin that burns clean', { kind: 'cremation-coffin', degradable: false, cleanBurning: true }, true],
    ['one of which it is not known', { kind: 'cremation-coffin' }, null],
    ['a shroud that does not', { kind: 'shroud', cleanBurning: false }, false],
    ['a bag', { kind: 'body-bag', cleanBurning: true }, true],
    ['silk flowers that are hired', { kind: 'wreath', degradable: false, reusable: true }, true],
    ['one that does not, perhaps used again', { degradable: false, reusable: null }, null],
    ['one that rots, perhaps used again', { reusable: null }, true],
    ['paper money that is improper', { kind: 'paper-money', improper: true }, false],
    ['paper money, and nobody settled whether it is', { kind: 'paper-money', improper: null }, true],
    ['a stele', { kind: 'stele', reusable: true }, false],
  ])('%s', (_, facts, green) => expect(isGreenGoods(goods(facts))).toBe(green))
  it('of a catalogue', () => {
    expect(greenGoodsShare([goods(), goods({ degradable: false })])).toEqual({ numerator: 1, denominator: 2 })
    expect(greenGoodsShare([goods(), goods({ degradable: null })])).toHaveProperty('unknown')
  })
})

// 国务院令第225号 art. 17, 国务院令第824号 arts 44, 63.
describe('what may be sold', () => {
  const failed = (facts: object, zone: 'cremation' | 'earth-burial' | null, on: string) => {
    const { verdict, criteria } = judgeFuneralGoods(goods(facts), zone, on)
    return [verdict, criteria.filter(({ met }) => met !== true).map(({ code, cite }) => `${code} ${cite.article}`)]
  }
  const coffin = { kind: 'burial-coffin' }
  it.each<[string, object, 'cremation' | 'earth-burial' | null, string, unknown[]]>([
    ['an urn', {}, 'cremation', '2026-03-30', ['met', []]],
    ['a coffin', coffin, 'cremation', '2026-03-29', ['not-met', ['no-coffin-in-cremation-area 第十七条']]],
    ['a coffin', coffin, 'cremation', '2026-03-30', ['not-met', ['no-coffin-in-cremation-area 第四十四条']]],
    ['a coffin', coffin, 'earth-burial', '2026-03-31', ['met', []]],
    [
      'a coffin, area not known',
      coffin,
      null,
      '2026-03-30',
      ['undetermined', ['no-coffin-in-cremation-area 第四十四条']],
    ],
    ['an urn, area not known', {}, null, '2026-03-30', ['met', []]],
    [
      'paper figures',
      { kind: 'paper-figures', improper: true },
      'earth-burial',
      '2026-03-30',
      ['not-met', ['not-improper 第四十四条']],
    ],
    [
      'paper figures',
      { kind: 'paper-figures', improper: true },
      'earth-burial',
      '2026-03-29',
      ['not-met', ['not-improper 第十七条']],
    ],
    ['not settled', { improper: null }, 'earth-burial', '2026-03-30', ['undetermined', ['not-improper 第四十四条']]],
    [
      'money copied',
      { kind: 'paper-money', currencyDesign: true },
      'earth-burial',
      '2026-03-30',
      ['not-met', ['no-currency-design 第六十三条第二款']],
    ],
    [
      'money, nobody looked',
      { kind: 'paper-money', currencyDesign: null },
      'earth-burial',
      '2026-03-30',
      ['undetermined', ['no-currency-design 第六十三条第二款']],
    ],
    ['money copied, before', { kind: 'paper-money', currencyDesign: true }, 'earth-burial', '2026-03-29', ['met', []]],
  ])('%s for %s on %s', (_, facts, zone, on, expected) => expect(failed(facts, zone, on)).toEqual(expected))
  it('is judged since 1997-07-21', () => {
    expect(() => judgeFuneralGoods(goods(), null, '1997-07-20')).toThrow(RangeError)
    expect(judgeFuneralGoods(goods(), null, '2012-12-31').criteria[0]?.cite.issued).toBe('1997-07-21')
    expect(judgeFuneralGoods(goods(), null, '2013-01-01').criteria[0]?.cite.issued).toBe('2012-11-09')
  })
})
