import { describe, expect, it } from 'vitest'
import {
  EpidemicSpell,
  epidemicSpellProblems,
  epidemicStatusOn,
  HomeVaccination,
  vaccinationRates,
} from './protection.js'
import { ReliefPayment, RentingHome, reliefPaid, rentRelief, utilityGrace } from './relief.js'

describe('rent let off', () => {
  const home = (facts: object = {}) =>
    RentingHome.parse({
      institution: '甲',
      small: true,
      stateOwned: true,
      rent: 10_000_00,
      from: '2021-01-01',
      to: '2025-12-31',
      ...facts,
    })

  // 发改财金〔2022〕1356号: to the end of 2022.
  it.each<[string, object, string, number, number | null]>([
    ['from September', {}, '2022-09-01', 4, 40_000_00],
    ['the lease ends in October', { to: '2022-10-31' }, '2022-09-01', 2, 20_000_00],
    ['a day short of October', { to: '2022-10-30' }, '2022-09-01', 1, 10_000_00],
    ['the lease begins in December', { from: '2022-12-01' }, '2022-09-01', 1, 10_000_00],
    ['it begins on the second', { from: '2022-12-02' }, '2022-09-01', 0, 0],
    ['it begins after the year', { from: '2023-01-01' }, '2022-09-01', 0, 0],
    ['not small', { small: false }, '2022-09-01', 4, 0],
    ['a private house', { stateOwned: false, small: null }, '2022-09-01', 4, 0],
    ['not known', { stateOwned: null }, '2022-09-01', 4, null],
  ])('%s', (_, facts, since, months, relief) =>
    expect(rentRelief(home(facts), since)).toMatchObject({ months, relief }),
  )

  // The rent of these days is let off too; how it is reckoned was not seen.
  it.each<[string, object, number, number]>([
    ['whole months', {}, 4, 0],
    ['a lease from the middle of the month', { from: '2022-09-15' }, 3, 17],
    ['a day of October', { to: '2022-10-01' }, 1, 1],
    ['it begins on the second of December', { from: '2022-12-02' }, 0, 30],
    ['it begins on the last day', { from: '2022-12-31' }, 0, 1],
    ['it begins after the year', { from: '2023-01-01' }, 0, 0],
  ])('days beside whole months: %s', (_, facts, months, days) =>
    expect(rentRelief(home(facts), '2022-09-01')).toMatchObject({ months, days }),
  )
})

it('bills wait six months', () => expect(utilityGrace('2022-08-31')).toBe('2023-02-28'))

it('money is counted in the period, both ends', () => {
  const payment = (paid: string, kind = 'staff', institution = '甲') =>
    ReliefPayment.parse({ institution, kind, paid, amount: 100 })
  const list = [
    payment('2022-12-31'),
    payment('2023-01-01'),
    payment('2023-06-30', 'rent'),
    payment('2023-06-30', 'rent', '乙'),
    payment('2023-07-01'),
  ]
  expect(reliefPaid(list, { from: '2023-01-01', to: '2023-06-30' })).toEqual({
    total: 300,
    byKind: { staff: 100, rent: 200 },
    homes: 2,
  })
})

describe('vaccination', () => {
  const one = (doses: string[] | null, facts: object = {}) =>
    HomeVaccination.parse({
      person: 'a',
      institution: '甲',
      role: 'resident',
      doses,
      fullCourse: 2,
      contraindicated: false,
      ...facts,
    })
  // No source: what a rate counts.
  it('counts full courses by the day, of those to whom it may be given', () => {
    const list = [
      one(['2022-01-01', '2022-02-01']),
      one(['2022-01-01', '2022-02-02']),
      one(null),
      one([], { contraindicated: true }),
      one(['2022-01-01'], { fullCourse: 1 }),
    ].map((each, index) => ({ ...each, person: `${index}` }))
    expect(vaccinationRates(list, '2022-02-01')).toMatchObject({
      full: { yes: 2, no: 1, unknown: 1, share: null },
      boosted: { yes: 0, no: 3, unknown: 1 },
      contraindicated: 1,
    })
    expect(vaccinationRates([one(['2022-01-01', '2022-01-01'])], '2022-08-01').full).toMatchObject({ yes: 0, no: 1 })
    expect(vaccinationRates([one(['2022-01-01', '2022-02-01', '2022-08-01'])], '2022-08-01').boosted.share).toBe(1)
  })
  it('whether it may be given is not told', () => {
    const untold = { contraindicated: undefined }
    const full = (...list: HomeVaccination[]) => vaccinationRates(list, '2022-08-01').full
    expect(full(one([], untold))).toMatchObject({ no: 0, unknown: 1 })
    expect(full(one(['2022-01-01', '2022-02-01'], untold))).toMatchObject({ yes: 1, unknown: 0 })
    expect(full(one([], untold), one([], { institution: '乙' }))).toMatchObject({ no: 1, unknown: 0 })
  })
  it('are of those who are in the homes on the day', () => {
    const list = [
      { ...one(['2022-01-01', '2022-02-01']), person: 'a', until: '2022-08-01' },
      { ...one([]), person: 'b', until: '2022-07-31' },
      { ...one([]), person: 'c', since: '2022-08-02' },
      { ...one(['2022-01-01']), person: 'd', since: '2022-08-01' },
      // Moved: what was got in the first home counts in the second.
      { ...one(['2022-01-01', '2022-02-01']), person: 'e', until: '2022-05-31' },
      { ...one([]), person: 'e', institution: '乙', since: '2022-06-01' },
    ]
    const of = (asOf: string) => {
      const { yes, no } = vaccinationRates(list, asOf).full
      return [yes, no]
    }
    expect(['2022-07-31', '2022-08-01', '2022-08-02'].map(of)).toEqual([
      [2, 1],
      [2, 1],
      [1, 2],
    ])
  })
  it('who is of two homes is one, with the doses of both records', () => {
    const full = (...list: HomeVaccination[]) => {
      const { yes, no, unknown } = vaccinationRates(list, '2022-08-01').full
      return [yes, no, unknown]
    }
    const other = { institution: '乙', role: 'staff' }
    expect(full(one(['2022-01-01']), one(['2022-02-01'], other))).toEqual([1, 0, 0])
    expect(full(one(['2022-01-01']), one(['2022-01-01'], other))).toEqual([0, 1, 0])
    expect(full(one(['2022-01-01']), one(null, other))).toEqual([0, 0, 1])
    expect(full(one(['2022-01-01', '2022-02-01']), one(null, other))).toEqual([1, 0, 0])
    expect(full(one(['2022-01-01']), one([], { ...other, fullCourse: 1 }))).toEqual([0, 0, 1])
    expect(vaccinationRates([one([]), one([], { ...other, contraindicated: true })], '2022-08-01')).toMatchObject({
      full: { no: 0 },
      contraindicated: 1,
    })
  })
})

describe('zones', () => {
  const spell = (facts: object = {}) =>
    EpidemicSpell.parse({
      institution: '甲',
      zone: 'high',
      regime: 'closed',
      from: '2022-04-01',
      to: '2022-05-01',
      ...facts,
    })
  it.each([
    ['2022-03-31', null],
    ['2022-04-01', 'high'],
    ['2022-04-15', 'medium'],
    ['2022-05-01', 'medium'],
    ['2022-05-02', null],
  ])('on %s: %s', (on, zone) => {
    const spells = [spell({ zone: 'medium', from: '2022-04-15' }), spell(), spell({ institution: '乙' })]
    expect(epidemicStatusOn(spells, '甲', on)?.zone ?? null).toBe(zone)
  })
  // The first runs from 2022-04-01 to 2022-05-01.
  it.each<[object, number[]]>([
    [{ from: '2022-05-02', to: null, zone: 'none' }, []],
    [{ from: '2022-05-01', to: null, zone: 'none' }, [1]],
    [{ from: '2022-04-01', to: '2022-04-01' }, [1]],
    [{ from: '2022-03-01', to: '2022-04-01' }, [0]],
    [{ from: '2022-05-01', institution: '乙' }, []],
  ])('two at once: %o', (facts, at) =>
    expect(
      epidemicSpellProblems([spell(), spell(facts)])
        .filter(({ code }) => code === 'two-at-once')
        .map(({ path }) => path[0]),
    ).toEqual(at),
  )
  // 国家卫生健康委公告2022年第7号: from 2023-01-08.
  it.each<[object, string[]]>([
    [{ to: '2023-01-07' }, []],
    [{ to: '2023-01-08' }, ['zone-after-zones']],
    [{ to: null }, ['zone-after-zones']],
    [{ to: null, zone: 'none' }, []],
    [{ to: '2022-03-31' }, ['ends-before-it-begins']],
    // The notice of 2022-11-11: high and low.
    [{ zone: 'medium', from: '2022-11-11', to: '2022-11-20' }, []],
    [{ zone: 'medium', from: '2022-11-12', to: '2022-11-20' }, ['zone-medium-ended']],
    [{ zone: 'low', from: '2022-11-12', to: '2022-11-20' }, []],
  ])('%o: %j', (facts, expected) =>
    expect(epidemicSpellProblems([spell(facts)]).map(({ code }) => code)).toEqual(expected),
  )
})
