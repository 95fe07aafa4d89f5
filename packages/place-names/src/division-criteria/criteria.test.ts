import { addDays } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import { cityTierOf, DivisionFigures, divisionVerdict, riskVerdict } from './judge.js'
import { divisionStandards } from './standards.js'

const city = divisionStandards['county-city-1993']
const hunan = divisionStandards['subdistrict-hunan-2024']
const shandong = divisionStandards['town-shandong-2021']
const zhejiang = divisionStandards['town-zhejiang-2021']
const yuan = (amount: number) => amount * 100

const county = {
  density: 99.9,
  seatNonFarm: 80_000,
  seatNonFarmRegistered: 60_000,
  nonFarmShare: 0.2,
  nonFarm: 100_000,
  industryShare: 0.6,
  industryOutput: yuan(800_000_000),
  product: yuan(600_000_000),
  tertiaryShare: 0.2,
  revenuePerHead: yuan(60),
  revenue: yuan(40_000_000),
  revenueForwarded: true,
  tapWater: 0.55,
  pavedRoads: 0.5,
  drains: true,
}
const open = (standard: Parameters<typeof divisionVerdict>[0], tier: string, figures: object, on = '2025-06-01') =>
  divisionVerdict(standard, tier, DivisionFigures.parse(figures), on)
    .criteria.filter(({ met }) => met !== true)
    .map(({ code, met }) => [code.replace('division-', ''), met])

// 国发〔1993〕38号
describe('a county that would be a city', () => {
  it.each([
    [400, 'dense'],
    [399.9, 'middle'],
    [100, 'middle'],
    [99.9, 'sparse'],
  ])('of %d to a square kilometre: %s', (density, tier) => expect(cityTierOf(density)).toBe(tier))

  it.each([
    ['meets what is asked', {}, []],
    ['a person short', { seatNonFarm: 79_999 }, [['seatNonFarm', false]]],
    ['sources differ on the number', { nonFarm: 99_999 }, [['nonFarm', null]]],
    ['fewer than any source asks', { nonFarm: 79_999 }, [['nonFarm', false]]],
    ['a share short', { nonFarmShare: 0.1999 }, [['nonFarmShare', false]]],
    ['a fen short', { revenue: yuan(40_000_000) - 1 }, [['revenue', false]]],
    ['no drains', { drains: false }, [['drains', false]]],
    ['not known', { product: null }, [['product', null]]],
    ['of another tier', { density: 100 }, [['density', false]]],
    ['of its people and its land', { density: null, population: 99_999, area: 1_000 }, []],
    ['of another tier by them', { density: null, population: 100_000, area: 1_000 }, [['density', false]]],
    ['how dense is not known', { density: null, population: 99_999, area: 0 }, [['density', null]]],
  ])('%s', (_, more, expected) => expect(open(city, 'sparse', { ...county, ...more })).toEqual(expected))

  it('of a denser one more is asked', () => {
    expect(open(city, 'middle', county)).toHaveLength(12)
    const dense = {
      density: 400,
      seatNonFarm: 120_000,
      seatNonFarmRegistered: 80_000,
      nonFarmShare: 0.3,
      nonFarm: 150_000,
      industryShare: 0.8,
      industryOutput: yuan(1_500_000_000),
      product: yuan(1_000_000_000),
      tertiaryShare: 0.2,
      revenuePerHead: yuan(100),
      revenue: yuan(60_000_000),
      revenueForwarded: true,
      tapWater: 0.65,
      pavedRoads: 0.6,
      drains: true,
    }
    const on = (day: string, more: object = {}) =>
      divisionVerdict(city, 'dense', DivisionFigures.parse({ ...dense, ...more }), day).verdict
    // Since 2016 a standard holds that is not public.
    expect([on('2015-12-31'), on('2016-01-01')]).toEqual(['met', 'undetermined'])
    expect([on('2015-12-31', { drains: false }), on('2016-01-01', { drains: false })]).toEqual([
      'not-met',
      'undetermined',
    ])
    expect(open(city, 'dense', { ...dense, density: 399.9 })).toEqual([['density', false]])
    expect(open(city, 'dense', { ...dense, tapWater: 0.649 })).toEqual([['tapWater', false]])
    expect(open(city, 'middle', { ...dense, density: 399.9, nonFarm: 119_999 })).toEqual([['nonFarm', false]])
    expect(open(city, 'middle', dense)).toEqual([['density', false]])
    expect(open(city, 'middle', { ...dense, density: 100 })).toEqual([])
  })
})

// 湘政发〔2024〕17号
describe('a subdistrict of Hunan', () => {
  const one = {
    population: 50_000,
    area: 30,
    developmentShare: 0.15,
    committeeShare: 0.3,
    keptForFarmingOrNature: false,
  }
  it.each([
    ['county', one, []],
    ['county', { ...one, population: 49_999 }, [['population', false]]],
    ['county', { ...one, area: 29.99 }, [['area', false]]],
    ['county', { ...one, keptForFarmingOrNature: true }, [['keptForFarmingOrNature', false]]],
    ['county', { ...one, keptForFarmingOrNature: null }, [['keptForFarmingOrNature', null]]],
    ['district', { ...one, population: 60_000, developmentShare: 0.25, committeeShare: 0.5 }, []],
    [
      'district',
      one,
      [
        ['population', false],
        ['developmentShare', false],
        ['committeeShare', false],
      ],
    ],
    // The shares of a wholly urban one were not read.
    [
      'urban-district',
      { ...one, population: 70_000, area: 6 },
      [
        ['developmentShare', null],
        ['committeeShare', null],
      ],
    ],
  ])('%s', (tier, figures, expected) => expect(open(hunan, tier, figures)).toEqual(expected))

  it.each([
    ['2025-01-24', 'no-standard'],
    ['2025-01-25', 'met'],
    ['2030-01-24', 'met'],
    ['2030-01-25', 'no-standard'],
  ])('on %s: %s', (on, verdict) => expect(divisionVerdict(hunan, 'county', one, on).verdict).toBe(verdict))

  it('has no other tier', () => expect(() => divisionVerdict(hunan, 'town', one, '2025-01-01')).toThrow('"town"'))
})

describe('a town', () => {
  const inShandong = {
    population: 30_000,
    builtUpPopulation: 5_000,
    builtUpArea: 1.5,
    rankedHigh: true,
    hardenedRoads: 1,
    sewage: 0.7,
    wasteTreated: 0.98,
    signsSet: 1,
    serviceFacilities: 1,
  }
  const inZhejiang = {
    population: 25_000,
    nonFarmEmploymentShare: 0.75,
    builtUpPopulation: 4_000,
    area: 40,
    rankedHigh: true,
    nonPrimaryShare: 0.85,
  }
  it.each([
    [shandong, inShandong, []],
    [
      shandong,
      { ...inShandong, sewage: 0.69, signsSet: 0.99 },
      [
        ['sewage', false],
        ['signsSet', false],
      ],
    ],
    [zhejiang, inZhejiang, []],
    [zhejiang, { ...inZhejiang, area: 200 }, []],
    [zhejiang, { ...inZhejiang, area: 201, terrain: 'plain' }, [['area', null]]],
    // Forty to two hundred 一般; and on which ground it lies may spare it.
    [zhejiang, { ...inZhejiang, area: 201 }, [['area', null]]],
    [zhejiang, { ...inZhejiang, area: 10, terrain: 'mountain-or-island' }, []],
    [zhejiang, { ...inZhejiang, nonPrimaryShare: 0.5, terrain: 'mountain-or-island' }, [['nonPrimaryShare', false]]],
    [zhejiang, { ...inZhejiang, nonPrimaryShare: 0.5, terrain: 'farming-or-ecology' }, []],
  ])('%#', (standard, figures, expected) => expect(open(standard, 'town', figures)).toEqual(expected))
})

// The figures as the documents print them: 国发〔1993〕38号, 湘政发〔2024〕17号 and the standards of Shandong and Zhejiang.
describe('each figure of a standard', () => {
  const ofCity = (figures: readonly number[]) => {
    const names = ['seatNonFarm', 'seatNonFarmRegistered', 'nonFarmShare', 'industryShare', 'industryOutput', 'product']
    const others = ['tertiaryShare', 'revenuePerHead', 'revenue', 'tapWater', 'pavedRoads']
    return [...names, ...others].map((name, index) => [name, figures[index]] as const)
  }
  const rows = [
    [city, 'dense', ofCity([120_000, 80_000, 0.3, 0.8, yuan(1.5e9), yuan(1e9), 0.2, yuan(100), yuan(6e7), 0.65, 0.6])],
    [city, 'dense', [['nonFarm', 150_000]]],
    [city, 'middle', ofCity([100_000, 70_000, 0.25, 0.7, yuan(1.2e9), yuan(8e8), 0.2, yuan(80), yuan(5e7), 0.6, 0.55])],
    [city, 'middle', [['nonFarm', 120_000]]],
    [city, 'sparse', ofCity([80_000, 60_000, 0.2, 0.6, yuan(8e8), yuan(6e8), 0.2, yuan(60), yuan(4e7), 0.55, 0.5])],
    [city, 'sparse', [['nonFarm', 100_000]]],
    [hunan, 'county', Object.entries({ population: 50_000, area: 30, developmentShare: 0.15, committeeShare: 0.3 })],
    [hunan, 'district', Object.entries({ population: 60_000, area: 20, developmentShare: 0.25, committeeShare: 0.5 })],
    [hunan, 'urban-district', Object.entries({ population: 70_000, area: 6 })],
    [shandong, 'town', Object.entries({ population: 30_000, builtUpPopulation: 5_000, builtUpArea: 1.5 })],
    [
      shandong,
      'town',
      Object.entries({ hardenedRoads: 1, sewage: 0.7, wasteTreated: 0.98, signsSet: 1, serviceFacilities: 1 }),
    ],
    [zhejiang, 'town', Object.entries({ population: 25_000, nonFarmEmploymentShare: 0.75, builtUpPopulation: 4_000 })],
    [zhejiang, 'town', Object.entries({ area: 40, nonPrimaryShare: 0.85 })],
  ] as const
  it.each(
    rows.flatMap(([standard, tier, figures]) =>
      figures.map(([name, least]) => [standard, tier, name, least!] as const),
    ),
  )('$title.en, %s: %s from %d on', (standard, tier, name, least) => {
    const met = (value: number) =>
      divisionVerdict(
        standard,
        tier,
        DivisionFigures.parse({ [name]: value, terrain: 'plain' }),
        '2025-06-01',
      ).criteria.find(({ code }) => code === `division-${name}`)?.met
    const less = least <= 1 ? least - 0.0001 : Number.isInteger(least) ? least - 1 : least - 0.01
    expect(met(least)).toBe(true)
    expect(met(less)).not.toBe(true)
  })

  it.each([
    [city, 'sparse', '1993-05-17'],
    [shandong, 'town', '2021-01-01'],
    [zhejiang, 'town', '2021-01-01'],
  ])('$title.en: from its first day on', (standard, tier, first) => {
    const on = (day: string) => divisionVerdict(standard, tier, DivisionFigures.parse({}), day).verdict
    expect([on(addDays(first, -1)), on(first)]).toEqual(['no-standard', 'undetermined'])
  })
})

it.each([
  [true, null, 'may-go-on'],
  [false, true, 'measures-first'],
  [false, false, 'not-as-planned'],
  [false, null, 'undetermined'],
  [null, true, 'undetermined'],
] as const)('risks controllable %s, measures %s: %s', (controllable, measuresSuffice, verdict) =>
  expect(riskVerdict({ controllable, measuresSuffice })).toMatchObject({
    verdict,
    cites: [{ article: '第十三条第三项' }, { article: '第二十四条' }],
  }),
)
