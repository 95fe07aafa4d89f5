import { describe, expect, it } from 'vitest'
import { LotteryInspection, lotteryInspectionProblems, lotterySanctions } from './inspection.js'
import {
  LotteryShop,
  ShopApplication,
  shopApplicationVerdict,
  shopRules,
  shopsByScene,
  welfareLotterySells,
} from './shops.js'

const shop = (id: string, scene: string, more: object = {}) =>
  LotteryShop.parse({ id, division: '511702', scene, kind: 'mixed', openedOn: '2024-03-01', ...more })

it('counts shops by scene, and names which of the five have none', () => {
  const { shops, lacking } = shopsByScene(
    [
      shop('1', 'supermarket'),
      shop('2', 'supermarket', { openedOn: '2024-03-02' }),
      shop('3', 'street'),
      shop('4', 'metro', { closedOn: '2024-02-29', openedOn: '2024-01-01' }),
      shop('5', 'restaurant', { closedOn: '2024-03-01' }),
    ],
    '2024-03-01',
  )
  expect([...shops]).toEqual([
    ['supermarket', 1],
    ['restaurant', 1],
    ['metro', 0],
    ['scenic-spot', 0],
    ['petrol-station', 0],
    ['street', 1],
    ['other', 0],
  ])
  expect(lacking).toEqual(['metro', 'scenic-spot', 'petrol-station'])
  expect(shopsByScene([], '2024-03-01').lacking).toHaveLength(5)
})

it('a shop that stands twice counts once, and is named', () => {
  const { shops, twice } = shopsByScene([shop('1', 'metro'), shop('2', 'metro'), shop('1', 'metro')], '2024-03-01')
  expect([shops.get('metro'), twice]).toEqual([2, ['1']])
})

it('a shop that closed and opened again counts as it stands on the day', () => {
  const again = [
    shop('1', 'metro', { openedOn: '2020-01-01', closedOn: '2023-12-31' }),
    shop('1', 'street', { openedOn: '2024-01-01' }),
  ]
  const { shops, twice } = shopsByScene(again, '2024-03-01')
  expect([shops.get('metro'), shops.get('street'), twice]).toEqual([0, 1, []])
  const overlapping = [again[0]!, { ...again[1]!, openedOn: '2023-12-31' }]
  expect(shopsByScene(overlapping, '2023-12-31').twice).toEqual(['1'])
})

it('a shop closes no day before it opens', () => {
  expect(() => shop('1', 'metro', { closedOn: '2024-02-29' })).toThrow()
  expect(shop('1', 'metro', { closedOn: '2024-03-01' }).closedOn).toBe('2024-03-01')
})

it('a shop is no post of public welfare until a day without having been one', () => {
  const parse = (post: object) => LotteryShop.safeParse({ ...shop('1', 'metro'), ...post }).success
  expect([
    parse({ welfarePostSince: '2024-03-01', welfarePostUntil: '2024-03-01' }),
    parse({ welfarePostSince: '2024-03-01', welfarePostUntil: '2024-02-29' }),
    parse({ welfarePostUntil: '2024-03-01' }),
  ]).toEqual([true, false, false])
})

// 细则 art. 7, as amended from 2018-10-01.
it.each([
  ['2018-09-30', undefined],
  ['2018-10-01', '第七条'],
])('what is sold over the internet, on %s: %s', (on, article) => {
  const [sold, other] = lotterySanctions({ of: 'agent', on, findings: ['sold-online', 'other'] })!
  expect([sold?.cite.article, sold?.fine, other?.cite.article]).toEqual([article, null, undefined])
})

it('what an inspection found and is not told is not nothing', () =>
  expect([
    lotterySanctions({ of: 'agent', on: '2024-03-01' }),
    lotterySanctions({ of: 'agent', on: '2024-03-01', findings: [] }),
  ]).toEqual([null, []]))

it('a sanction of what cannot be of who was inspected names no article', () =>
  expect(
    lotterySanctions({ of: 'agent', on: '2024-03-01', findings: ['fund-not-paid'] })?.[0]?.cite,
  ).not.toHaveProperty('article'))

// 福州 2019, 天水: conditions as lottery centres published them.
describe('an application', () => {
  const sound = {
    age: 40,
    publicOfficial: false,
    punishedYearsAgo: 'never',
    breachYearsAgo: 'never',
    area: 10,
    toSchool: 201,
    toShop: 200,
  }
  const open = (more: object, rules: Parameters<typeof shopApplicationVerdict>[1] = shopRules['tianshui-2026']) =>
    shopApplicationVerdict(ShopApplication.parse({ ...sound, ...more }), rules)
      .criteria.filter(({ met }) => met !== true)
      .map(({ code, met }) => [code, met])

  it.each([
    ['sound', {}, []],
    ['17', { age: 17 }, [['shop-age', false]]],
    ['18', { age: 18 }, []],
    ['50', { age: 50 }, []],
    ['51', { age: 51 }, [['shop-age', false]]],
    ['a body corporate has no age', { corporate: true, age: null, publicOfficial: null }, []],
    ['an official', { publicOfficial: true }, [['shop-official', false]]],
    ['punished four years ago', { punishedYearsAgo: 4 }, [['shop-clean', false]]],
    ['punished five years ago', { punishedYearsAgo: 5 }, []],
    ['not known', { punishedYearsAgo: null }, [['shop-clean', null]]],
    ['a breach two years ago', { breachYearsAgo: 2 }, [['shop-breach', false]]],
    ['a breach three years ago', { breachYearsAgo: 3 }, []],
    ['too small', { area: 9.9 }, [['shop-area', false]]],
    ['200 m from a school', { toSchool: 200 }, [['shop-school', false]]],
    ['199 m from the next', { toShop: 199 }, [['shop-distance', false]]],
    ['distance not known', { toShop: null }, [['shop-distance', null]]],
  ])('%s', (_, more, expected) => expect(open(more)).toEqual(expected))

  it('of Fuzhou has its own bounds', () => {
    const fuzhou = shopRules['fuzhou-2019']
    expect([17, 18].map(age => open({ age }, fuzhou).length)).toEqual([1, 0])
    expect([4, 5].map(punishedYearsAgo => open({ punishedYearsAgo }, fuzhou).length)).toEqual([1, 0])
    expect([2, 3].map(breachYearsAgo => open({ breachYearsAgo }, fuzhou).length)).toEqual([1, 0])
    const { breachYears, ...without } = fuzhou
    expect([breachYears, open({ breachYearsAgo: 0 }, without)]).toEqual([3, []])
    expect(ShopApplication.safeParse({ breachYearsAgo: -1 }).success).toBe(false)
  })

  it('of Fuzhou may be of 60, and is asked for neither floor nor the next shop', () => {
    expect(open({ age: 60, area: null, toShop: null }, shopRules['fuzhou-2019'])).toEqual([])
    expect(open({ age: 61 }, shopRules['fuzhou-2019'])).toEqual([['shop-age', false]])
    expect(shopApplicationVerdict(ShopApplication.parse(sound), shopRules['fuzhou-2019']).verdict).toBe('met')
  })
})

it.each([
  ['lotto', '2026-01-01', true],
  ['lotto', '2009-06-30', null],
  ['lotto', '2009-07-01', true],
  ['betting', '2026-01-01', false],
  ['betting', '2009-07-01', false],
  ['betting', '2009-06-30', null],
  ['video', '2020-04-19', true],
  ['video', '2020-04-20', null],
] as const)('%s on %s: %s', (type, on, sold) => expect(welfareLotterySells(type, on)).toBe(sold))

// 彩票管理条例 arts. 17, 18, 26, 27, 39 to 41.
describe('an inspection', () => {
  const inspection = (more: object) =>
    LotteryInspection.parse({ shop: '1', on: '2024-03-01', of: 'agent', mendBy: '2024-03-31', ...more })

  it.each([
    ['agent', 'sold-to-minor', [200_000, 1_000_000], null, 'civil-affairs', true, '第四十一条'],
    ['agent', 'credit', [200_000, 1_000_000], null, 'civil-affairs', true, '第四十一条'],
    ['agent', 'prize-to-minor', null, null, null, false, '第二十六条'],
    ['agent', 'no-warning', null, null, null, false, '第十七条'],
    ['agent', 'rules-not-kept', null, null, null, false, '第二十六条'],
    ['agent', 'winner-disclosed', null, null, null, false, '第二十七条'],
    ['institution', 'credit', null, 3, 'finance', false, '第三十九条'],
    ['institution', 'sold-to-minor', null, null, 'finance', false, '第四十条'],
    ['institution', 'winner-disclosed', null, null, 'finance', false, '第四十条'],
    ['institution', 'prize-to-minor', null, null, null, false, '第二十六条'],
    ['institution', 'money-diverted', null, 3, 'finance', false, '第三十九条'],
    ['institution', 'rules-not-kept', null, 3, 'finance', false, '第三十九条'],
    ['institution', 'data-entrusted', null, 3, 'finance', false, '第三十九条'],
    ['institution', 'data-altered', null, 3, 'finance', false, '第三十九条'],
    ['institution', 'destroyed-unapproved', null, 3, 'finance', false, '第三十九条'],
    ['institution', 'bad-equipment', null, null, 'finance', false, '第四十条'],
  ] as const)('%s: %s', (of, finding, fine, timesOfGain, by, contract, article) => {
    const [sanction] = lotterySanctions({ of, on: '2009-07-01', findings: [finding] })!
    expect(() => lotterySanctions({ of, on: '2009-06-30', findings: [finding] })).toThrow('2009-06-30')
    expect(sanction).toMatchObject({ timesOfGain, by, contract, fine: fine && { least: fine[0], most: fine[1] } })
    expect(sanction?.cite.article).toBe(article)
  })

  it.each([
    ['nothing found', { mendBy: null }, '2024-12-31', []],
    ['nothing found, and so nothing to mend', { mendedOn: null }, '2024-12-31', []],
    ['found, to be mended', { findings: ['credit'] }, '2024-03-31', []],
    ['found, not mended', { findings: ['credit'], mendedOn: null }, '2024-04-01', ['lottery-mend-late mendedOn']],
    ['whether it was mended is not known', { findings: ['credit'] }, '2024-04-01', []],
    ['mended in time', { findings: ['credit'], mendedOn: '2024-03-31' }, '2024-12-31', []],
    ['mended late', { findings: ['credit'], mendedOn: '2024-04-01' }, '2024-12-31', ['lottery-mend-late mendedOn']],
    ['whether a day was set is not known', { findings: ['credit'], mendBy: undefined }, '2024-12-31', []],
    ['no day to mend by', { findings: ['credit'], mendBy: null }, '2024-03-01', ['lottery-mend-by mendBy']],
    [
      'mended at once, so no day was set',
      { findings: ['no-warning'], mendBy: null, mendedOn: '2024-03-01' },
      '2024-03-01',
      [],
    ],
    ['not of an agent', { findings: ['fund-not-paid'] }, '2024-03-01', ['lottery-finding-of findings 0']],
    // Arts. 26 and 27 bind who sells by contract as well.
    ['a winner told of by a shop', { findings: ['winner-disclosed', 'rules-not-kept'] }, '2024-03-01', []],
    ['of an institution', { findings: ['fund-not-paid'], of: 'institution' }, '2024-03-01', []],
    ['found twice', { findings: ['credit', 'credit'] }, '2024-03-01', ['lottery-finding-twice findings 1']],
    [
      'to be mended before it was found',
      { findings: ['credit'], mendBy: '2024-02-29' },
      '2024-02-29',
      ['lottery-mend-days mendBy'],
    ],
    [
      'mended before it was found',
      { findings: ['credit'], mendedOn: '2024-02-29' },
      '2024-12-31',
      ['lottery-mend-days mendedOn'],
    ],
    ['mended on the day', { findings: ['credit'], mendBy: '2024-03-01', mendedOn: '2024-03-01' }, '2024-12-31', []],
  ])('%s', (_, more, asOf, expected) =>
    expect(
      lotteryInspectionProblems(inspection(more), asOf).map(({ code, path }) => [code, ...path].join(' ')),
    ).toEqual(expected),
  )
})
