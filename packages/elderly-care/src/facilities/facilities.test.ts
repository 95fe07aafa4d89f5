import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  adviserCoverage,
  Beds,
  bedsPerThousand,
  CareAdviser,
  CircleMeasure,
  CircleMethod,
  CoverageRecord,
  circleShare,
  coverageOf,
  homeCareCounts,
  homeCareMissing,
  homeCareProgress,
  nursingBedShare,
  nursingBedTargets,
  reaches,
  sameMethod,
} from './facilities.js'

describe('beds', () => {
  it('Zhuzhou 2020: 160 of 200 beds are four fifths', () => {
    expect(nursingBedShare([{ beds: 200, nursingBeds: 160 }])?.value).toBe(0.8)
  })

  it('are rolled up as sum over sum, not as a mean of shares', () => {
    const places = [
      { beds: 100, nursingBeds: 100 },
      { beds: 300, nursingBeds: 60 },
    ]
    expect(nursingBedShare(places)).toEqual({ numerator: 160, denominator: 400, value: 0.4 })
    expect(nursingBedShare([])).toBeNull()
  })

  it('no place has more nursing beds than beds', () => {
    expect(Beds.safeParse({ beds: 10, nursingBeds: 10 }).success).toBe(true)
    expect(Beds.safeParse({ beds: 10, nursingBeds: 11 }).error?.issues[0]?.path).toEqual(['nursingBeds'])
  })

  it.each([
    [54, 100, false],
    [55, 100, true],
    [11, 20, true],
    [549_999, 1_000_000, false],
  ])('%i of %i reach 55 %%: %s', (nursingBeds, beds, met) => {
    expect(reaches(nursingBedShare([{ beds, nursingBeds }]), 0.55)).toBe(met)
  })

  // 株洲 2020: half of the beds.
  it.each([
    [100, true],
    [99, false],
    [101, true],
  ])('%i of 200 is half: %s', (nursingBeds, met) =>
    expect(reaches(nursingBedShare([{ beds: 200, nursingBeds }]), 0.5)).toBe(met),
  )
  it('nothing known decides nothing', () => expect(reaches(null, 0.55)).toBeNull())

  it('targets are shares with a day and a source', () => {
    expect(nursingBedTargets.filter(({ division }) => division === null).map(({ least }) => least)).toEqual([
      0.55, 0.73,
    ])
    expect(nursingBedTargets.map(({ division, by }) => [division, by])).toEqual([
      [null, '2025-12-31'],
      [null, '2030-12-31'],
      ['310000', '2025-12-31'],
      ['370000', '2025-12-31'],
    ])
    for (const { least, cite } of nursingBedTargets) {
      expect(least).toBeLessThan(1)
      expect(cite.title).not.toBe('')
    }
  })

  it('eld-beds-per-1000-2015: 6.727 million beds for 222 million elders are 30.3', () => {
    const rate = bedsPerThousand({ beds: 6_727_000, elders: 222_000_000, base: 'resident-60' })
    expect(rate?.value.toFixed(1)).toBe('30.3')
    expect(rate?.base).toBe('resident-60')
    expect(bedsPerThousand({ beds: 3, elders: 100, base: 'resident-60' })).toEqual({
      numerator: 3000,
      denominator: 100,
      value: 30,
      base: 'resident-60',
    })
    expect(bedsPerThousand({ beds: 1, elders: 0, base: 'registered-60' })).toBeNull()
  })
})

describe('home care', () => {
  const records = [
    { person: 'a', familyBed: true, visits: 30 },
    { person: 'a', familyBed: true, visits: 2 },
    { person: 'b', familyBed: false, visits: 5 },
    { person: 'c', familyBed: true, visits: 0 },
  ]

  it('beds, persons and visits are counted apart', () => {
    expect(homeCareCounts(records)).toEqual({ beds: 2, persons: 2, visits: 37 })
    expect(homeCareCounts([{ person: 'd', familyBed: false, visits: 1 }]).persons).toBe(1)
  })

  it.each([
    ['Zhonglou 2025', { beds: 77, persons: 185 }, { beds: 75, persons: 183 }],
    ['Yubei 2024', { beds: 500, visits: 40_000 }, { beds: 498, visits: 39_963 }],
    ['reached', { beds: 2, persons: 1, visits: 38 }, { beds: 0, persons: 0, visits: 1 }],
    ['no quota', {}, {}],
  ])('%s', (_, quota, missing) => expect(homeCareMissing(homeCareCounts(records), quota)).toEqual(missing))

  it('how far each quota is reached, in its own unit', () => {
    const done = homeCareCounts(records)
    expect(homeCareProgress(done, { beds: 500, visits: 40_000 })).toEqual({
      beds: { numerator: 2, denominator: 500, value: 0.004 },
      visits: { numerator: 37, denominator: 40_000, value: 0.000925 },
    })
    expect(homeCareProgress(done, { persons: 1 }).persons?.value).toBe(2)
    expect(homeCareProgress(done, { beds: 0 })).toEqual({ beds: null })
    expect(homeCareProgress(done, {})).toEqual({})
  })
})

describe('coverage', () => {
  const lines = { city: 0.9, county: 0.7 }
  const record = (place: string, area: string, covered: number, communities: number) =>
    CoverageRecord.parse({ place, area, covered, communities })

  it.each([
    [90, 70, true, true],
    [89, 70, false, true],
    [90, 69, true, false],
  ])('Zhuzhou 2020: %i %% in town, %i %% in the county', (city, county, inCity, inCounty) => {
    const answer = coverageOf([record('市区', 'city', city, 100), record('县', 'county', county, 100)], lines)
    expect([answer.city.met, answer.county.met]).toEqual([inCity, inCounty])
  })

  it('names the places that fall short, though all together reach the line', () => {
    const { city, county } = coverageOf([record('甲', 'city', 100, 100), record('乙', 'city', 8, 10)], lines)
    expect(city).toEqual({ share: { numerator: 108, denominator: 110, value: 108 / 110 }, met: true, short: ['乙'] })
    expect(county).toEqual({ share: null, met: null, short: [] })
  })

  it('does not count a place twice', () => {
    const twice = coverageOf([record('甲', 'city', 9, 10), record('甲', 'city', 9, 10)], lines)
    expect(twice.city).toMatchObject({ share: null, met: null })
    const apart = coverageOf([record('甲', 'city', 9, 10), record('甲', 'county', 7, 10)], lines)
    expect([apart.city.met, apart.county.met]).toEqual([true, true])
  })

  it('refuses more covered than there are', () => {
    expect(CoverageRecord.safeParse({ place: '甲', area: 'city', communities: 1, covered: 2 }).success).toBe(false)
  })
})

describe('the 15-minute circle', () => {
  const onFoot = {
    minutes: 15,
    by: 'travel-time',
    mode: 'walk',
    of: 'residents',
    facilities: ['care-centre', 'meal-point'],
  }
  const measure = (place: string, reached: number, all: number, method: object = {}) =>
    CircleMeasure.parse({ place, reached, all, method: { ...onFoot, ...method } })

  it('is a share with its method', () => {
    expect(circleShare([measure('甲', 80, 100), measure('乙', 10, 100)])?.value).toBe(0.45)
  })

  it.each([
    ['a radius', { by: 'radius', metres: 1000 }],
    ['by car', { mode: 'drive' }],
    ['ten minutes', { minutes: 10 }],
    ['minutes not told', { minutes: undefined }],
    ['elders', { of: 'elders-60' }],
    ['other facilities', { facilities: ['care-centre'] }],
  ])('is not added to one measured otherwise: %s', (_, method) => {
    expect(circleShare([measure('甲', 80, 100), measure('乙', 10, 100, method)])).toBeNull()
  })

  it('is not known where a place is there twice', () =>
    expect(circleShare([measure('甲', 80, 100), measure('甲', 80, 100)])).toBeNull())

  it('two of which the minutes are not told are not known to be alike', () => {
    const untold = (place: string) => measure(place, 80, 100, { minutes: undefined })
    expect([circleShare([untold('甲')])?.value, circleShare([untold('甲'), untold('乙')])]).toEqual([0.8, null])
  })

  it('does not mind the order of facilities', () => {
    const [a, b] = [
      measure('甲', 1, 2).method,
      measure('乙', 1, 2, { facilities: ['meal-point', 'care-centre'] }).method,
    ]
    expect(sameMethod(a, b)).toBe(true)
  })

  it('says metres of a radius, and only of one', () => {
    expect(CircleMethod.safeParse({ ...onFoot, by: 'radius' }).success).toBe(false)
    expect(CircleMethod.safeParse({ ...onFoot, by: 'radius', metres: 800 }).success).toBe(true)
    expect(CircleMethod.safeParse({ ...onFoot, metres: 800 }).success).toBe(false)
  })

  it('never has more within than all', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100 }), fc.nat({ max: 100 }), (reached, all) => {
        const { success } = CircleMeasure.safeParse({ place: '甲', reached, all, method: onFoot })
        expect(success).toBe(reached <= all)
      }),
    )
    expect(circleShare([])).toBeNull()
  })
})

// Zhonglou 2025: an adviser in each community.
it.each([
  ['2024-12-31', { advisers: 1, share: { numerator: 1, denominator: 2, value: 0.5 }, without: ['b'] }],
  ['2025-01-01', { advisers: 2, share: { numerator: 2, denominator: 2, value: 1 }, without: [] }],
  ['2025-06-30', { advisers: 2, share: { numerator: 2, denominator: 2, value: 1 }, without: [] }],
  ['2025-07-01', { advisers: 1, share: { numerator: 1, denominator: 2, value: 0.5 }, without: ['b'] }],
])('communities with an adviser on %s', (asOf, expected) => {
  const advisers = [
    { id: '1', community: 'a', since: '2024-01-01' },
    { id: '2', community: 'b', since: '2025-01-01', until: '2025-06-30' },
    { id: '3', community: 'elsewhere', since: '2024-01-01' },
  ].map(one => CareAdviser.parse(one))
  expect(adviserCoverage(['a', 'b', 'b'], advisers, asOf)).toEqual(expected)
  expect(adviserCoverage([], advisers, asOf).share).toBeNull()
})
