import { describe, expect, it } from 'vitest'
import {
  CremationYear,
  cremationChange,
  cremationRate,
  cremationRateParts,
  cremationZoneCoverage,
  placesTurnedIn,
  turnedToCremation,
  ZonedPlace,
  zoneOn,
  zoneProblems,
} from './index.js'

const span = (zone: string, from: string, more: object = {}) => ({
  zone,
  from,
  act: '某省政府批复',
  byProvince: true,
  reported: from,
  ...more,
})
const place = (id: string, level: string, zones: object[], more: object = {}) =>
  ZonedPlace.parse({ id, level, zones, ...more })
const burial = span('earth-burial', '2000-01-01')
const both = [burial, span('cremation', '2024-05-01')]

describe('the zone of a day', () => {
  it.each([
    ['1999-12-31', null],
    ['2000-01-01', 'earth-burial'],
    ['2024-04-30', 'earth-burial'],
    ['2024-05-01', 'cremation'],
    ['2024-05-02', 'cremation'],
  ])('%s: %s', (on, zone) => {
    expect(zoneOn({ zones: place('a', 'village', both).zones }, on)).toBe(zone)
    expect(zoneOn({ zones: place('a', 'village', both.toReversed()).zones }, on)).toBe(zone)
  })
  it('turns where burial was before', () => {
    expect(turnedToCremation(place('a', 'village', both.toReversed()))).toEqual(['2024-05-01'])
    expect(turnedToCremation(place('a', 'village', [span('cremation', '2024-05-01')]))).toEqual([])
    expect(turnedToCremation(place('a', 'village', [burial]))).toEqual([])
  })
})

it('deaths in the zone are the difference of the figures as printed', () =>
  expect(
    cremationRateParts(
      CremationYear.parse({ place: '甲', year: 2024, cremated: 1.005, deaths: 3.126, deathsOutsideZone: 1.001 }),
      'deaths-in-zone',
    ),
  ).toEqual({ numerator: 1.005, denominator: 2.125 }))

// 渝北 2024: 6 towns, 12 villages, 121 groups, wholly or in part.
describe('places that turned', () => {
  const register = [
    place('甲镇', 'town', [burial]),
    place('乙镇', 'town', [burial]),
    place('甲村', 'village', [burial], { parent: '甲镇' }),
    place('乙村', 'village', both, { parent: '甲镇' }),
    place('一组', 'group', both, { parent: '甲村' }),
    place('二组', 'group', [burial], { parent: '甲村' }),
  ]
  const period = { from: '2024-05-01', asOf: '2024-12-31' }
  it.each([
    ['town', ['甲镇']],
    ['village', ['甲村', '乙村']],
    ['group', ['一组']],
  ] as const)('%s', (level, ids) => {
    expect(placesTurnedIn(register, level, period)).toEqual(ids)
    expect(placesTurnedIn(register, level, { from: '2024-01-01', asOf: '2024-04-30' })).toEqual([])
    expect(placesTurnedIn(register.toReversed(), level, { ...period, asOf: '2024-05-01' })).toHaveLength(ids.length)
  })
  it('are those of the plan, and with them all of the district is in the cremation area', () => {
    // 121 groups of 12 villages of 6 towns turn; a village already there stays.
    const district = [
      ...Array.from({ length: 6 }, (_, town) => place(`镇${town}`, 'town', [burial, both[1]!])),
      ...Array.from({ length: 12 }, (_, village) =>
        place(`村${village}`, 'village', both, { parent: `镇${village % 6}` }),
      ),
      ...Array.from({ length: 121 }, (_, group) => place(`组${group}`, 'group', both, { parent: `村${group % 12}` })),
      place('旧村', 'village', [span('cremation', '2000-01-01')]),
    ]
    const turned = (level: 'town' | 'village' | 'group', of: object = period) =>
      placesTurnedIn(district, level, { ...period, ...of }).length
    expect([turned('town'), turned('village'), turned('group')]).toEqual([6, 12, 121])
    expect(turned('group', { from: '2024-05-02' })).toBe(0)
    const coverage = (on: string) => cremationZoneCoverage(district, 'village', 'places', on)
    expect([coverage('2024-04-30'), coverage('2024-05-01')]).toEqual([
      { inZone: 1, all: 13 },
      { inZone: 13, all: 13 },
    ])
  })
  it('goes up from group to village to town, whatever the order of the register', () => {
    const chain = register.filter(({ id }) => id !== '乙村')
    for (const order of [chain, chain.toReversed()]) expect(placesTurnedIn(order, 'town', period)).toEqual(['甲镇'])
  })
  it('counts a town for a group of it where the village is not on the register', () => {
    const parts = [place('甲镇', 'town', [burial]), place('一组', 'group', both, { parent: '甲镇' })]
    expect(placesTurnedIn(parts, 'town', period)).toEqual(['甲镇'])
  })
})

describe('coverage', () => {
  const register = [
    place('甲村', 'village', both, { population: 100, area: 2.5 }),
    place('乙村', 'village', both, { population: 300, area: 1.5 }),
    place('丙村', 'village', [burial], { population: 600, area: 6 }),
    place('一组', 'group', [burial], { parent: '乙村' }),
  ]
  it('by places, people and ground; a village of two zones is not in it', () => {
    expect(cremationZoneCoverage(register, 'village', 'places', '2024-05-01')).toEqual({ inZone: 1, all: 3 })
    expect(cremationZoneCoverage(register, 'village', 'population', '2024-05-01')).toEqual({ inZone: 100, all: 1_000 })
    expect(cremationZoneCoverage(register, 'village', 'area', '2024-05-01')).toEqual({ inZone: 2.5, all: 10 })
    expect(cremationZoneCoverage(register, 'village', 'places', '2024-04-30')).toEqual({ inZone: 0, all: 3 })
    expect(cremationZoneCoverage(register.slice(0, 3), 'village', 'places', '2024-05-01')).toEqual({
      inZone: 2,
      all: 3,
    })
  })
  it('is not known where a place has no zone or figure', () => {
    expect(cremationZoneCoverage(register, 'village', 'places', '1999-12-31')).toBeNull()
    expect(cremationZoneCoverage([place('甲村', 'village', both)], 'village', 'area', '2024-05-01')).toBeNull()
    expect(cremationZoneCoverage([], 'village', 'places', '2024-05-01')).toEqual({ inZone: 0, all: 0 })
  })
})

describe('what the register breaks', () => {
  const codes = (more: object, asOf: string, zone = 'cremation', from = '2024-05-01') =>
    zoneProblems(place('a', 'village', [burial, span(zone, from, more)]), asOf).map(({ code }) => code)
  it.each<[string, object, string, string[]]>([
    ['set by the county', { byProvince: false }, '2024-05-01', ['set-by-province']],
    ['set by the county, not yet', { byProvince: false }, '2024-04-30', []],
    ['not known by whom', { byProvince: null }, '2024-05-01', []],
    ['not reported, on the day', { reported: null }, '2024-05-01', []],
    ['not reported, the day after', { reported: null }, '2024-05-02', ['reported-to-ministry']],
    ['not known whether it was reported', { reported: undefined }, '2024-05-02', []],
    ['reported later, by the day', { reported: '2024-06-01' }, '2024-06-01', []],
    ['reported later, before it', { reported: '2024-06-01' }, '2024-05-31', ['reported-to-ministry']],
  ])('%s', (_, more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))

  it('no day is set for the report: it is warned of', () =>
    expect(
      zoneProblems(
        ZonedPlace.parse({
          id: '甲',
          level: 'town',
          zones: [{ zone: 'cremation', from: '2026-05-01', act: '批复', byProvince: true, reported: null }],
        }),
        '2026-05-02',
      ).map(({ severity }) => severity),
    ).toEqual(['warning']))
  it('nothing is asked of acts before the regulation', () => {
    const before = (from: string) =>
      zoneProblems(
        place('a', 'village', [span('cremation', from, { byProvince: false, reported: null })]),
        '2024-01-01',
      )
    expect(before('1997-07-20')).toEqual([])
    expect(before('1997-07-21').map(({ code }) => code)).toEqual(['set-by-province', 'reported-to-ministry'])
  })
  it('a place is not put into both zones on one day', () => {
    const two = (zone: string) =>
      zoneProblems(
        place('a', 'village', [span('cremation', '2024-05-01'), span(zone, '2024-05-01')]),
        '2024-05-01',
      ).map(({ code, path }) => [code, ...path])
    expect(two('earth-burial')).toEqual([['one-zone', 'zones', 1, 'zone']])
    expect(two('cremation')).toEqual([])
  })
  it('art. 4 to 2026-03-29, art. 8 from 2026-03-30', () => {
    const message = (from: string) =>
      zoneProblems(place('a', 'village', [span('cremation', from, { byProvince: false })]), from)[0]?.message.zh
    expect(message('2026-03-29')).toContain('第四条')
    expect(message('2026-03-30')).toContain('第八条')
    expect(message('2026-03-31')).toContain('第八条')
  })
  it('art. 8: the area is not narrowed', () => {
    const back = (from: string) =>
      zoneProblems(
        place('a', 'village', [span('cremation', '2020-01-01'), span('earth-burial', from)]),
        '2027-01-01',
      ).map(({ code }) => code)
    expect(back('2026-03-29')).toEqual([])
    expect(back('2026-03-30')).toEqual(['not-narrowed'])
    const spans = [span('cremation', '2020-01-01'), span('earth-burial', '2026-03-30')]
    expect(zoneProblems(place('a', 'village', spans), '2027-01-01')).toMatchObject([{ severity: 'warning' }])
    expect(codes({}, '2027-01-01', 'earth-burial', '2026-03-30')).toEqual([])
  })
  it('a place does not belong to itself', () => {
    const one = place('a', 'village', [span('cremation', '2020-01-01')])
    expect(ZonedPlace.safeParse({ ...one, parent: 'b' }).success).toBe(true)
    expect(ZonedPlace.safeParse({ ...one, parent: 'a' }).success).toBe(false)
  })
  it('what had turned back before the day is not narrowed by being set again', () => {
    const spans = [
      span('cremation', '2000-01-01'),
      span('earth-burial', '2010-01-01'),
      span('earth-burial', '2026-05-01'),
    ]
    expect(zoneProblems(place('a', 'village', spans), '2027-01-01')).toEqual([])
  })
})

describe('the cremation rate', () => {
  const year = (facts: object) => CremationYear.parse({ place: '全国', year: 2021, ...facts })
  const of2021 = year({ cremated: 596.3, deaths: 1_014 })
  const of2020 = year({ year: 2020, cremated: 555.8, deaths: 998 })
  // Source: the page of hqbzw.net for 2013, of cchrhst.com.cn for 2021.
  const of2013 = year({ year: 2013, cremated: 449.23, deaths: 972, deathsOutsideZone: 280 })
  const percent = (share: number | null, digits: number) => ((share ?? Number.NaN) * 100).toFixed(digits)
  it('fun-cr-2021: 58.8 % of all deaths', () => expect(percent(cremationRate(of2021, 'deaths'), 1)).toBe('58.8'))
  it('fun-cr-2013: 46.2 % of all deaths', () => expect(percent(cremationRate(of2013, 'deaths'), 1)).toBe('46.2'))
  it('fun-cr-2013zone: the parts give 64.92 % in the area; the source prints 64.88, its 280 being rounded', () => {
    expect(percent(cremationRate(of2013, 'deaths-in-zone'), 2)).toBe('64.92')
    expect(cremationRateParts(of2013, 'deaths-in-zone')).toEqual({ numerator: 449.23, denominator: 692 })
    expect(
      cremationRateParts(year({ cremated: 1, deaths: 972.3, deathsOutsideZone: 280.1 }), 'deaths-in-zone')?.denominator,
    ).toBe(692.2)
  })
  it('fun-cr-growth: 7.3 % is the growth of the number, the rate rose by 3.1 points', () => {
    const { growthOfCremations, riseOfRate } = cremationChange(of2020, of2021, 'deaths')
    expect(percent(growthOfCremations, 1)).toBe('7.3')
    expect(percent(riseOfRate, 1)).toBe('3.1')
  })
  it('is not known without its parts', () => {
    expect(cremationRate(of2021, 'deaths-in-zone')).toBeNull()
    expect(cremationRate(year({ cremated: null, deaths: 1 }), 'deaths')).toBeNull()
    expect(cremationRate(year({ cremated: 1, deaths: null }), 'deaths')).toBeNull()
    expect(cremationRate(year({ cremated: 0, deaths: 0 }), 'deaths')).toBeNull()
    expect(cremationChange(year({ cremated: 0, deaths: 5 }), of2021, 'deaths').growthOfCremations).toBeNull()
    expect(cremationChange(year({ cremated: null, deaths: 5 }), of2021, 'deaths')).toEqual({
      growthOfCremations: null,
      riseOfRate: null,
    })
    expect(CremationYear.safeParse({ ...of2013, deathsOutsideZone: 973 }).success).toBe(false)
    expect(CremationYear.safeParse({ ...of2013, deathsOutsideZone: 972 }).success).toBe(true)
  })
})
