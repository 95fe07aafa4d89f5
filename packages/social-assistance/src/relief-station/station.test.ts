import { addDays } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import { CarePlacement, carePlacementProblems } from './placements.js'
import { ReliefQualityCheck, reliefQualityChange, reliefQualityScore } from './quality.js'
import {
  centreOf,
  ReliefStation,
  reliefOpenDay,
  reliefStationProblems,
  reliefStationRules,
  stationOccupancy,
  stationsWithoutOpenDay,
} from './station.js'
import { MutualReturnAgreement, ReliefTransfer, reliefTransferProblems } from './transfers.js'

const station = (facts: object = {}) =>
  ReliefStation.parse({
    id: 'a',
    name: '甲救助管理站',
    body: 'station',
    division: '500112',
    since: '2010-01-01',
    beds: 2,
    receivesAllDay: true,
    hotlineAllDay: true,
    callsKeptMonths: 3,
    roomsBySex: true,
    womenByWomen: true,
    ...facts,
  })
const centre = (facts: object = {}) =>
  station({ id: 'c', body: 'regional', serves: ['a'], duties: ['care', 'search'], ...facts })
const codes = (stations: ReliefStation[], asOf = '2024-06-01') =>
  reliefStationProblems(stations, asOf).map(({ code, path }) => `${path.join('.')} ${code}`)

describe('what stations break', () => {
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['art. 4', { receivesAllDay: false }, ['0.receivesAllDay receives-all-day']],
    ['art. 5: the hotline', { hotlineAllDay: false }, ['0.hotlineAllDay hotline-all-day']],
    ['art. 5: two months', { callsKeptMonths: 2 }, ['0.callsKeptMonths calls-kept']],
    ['办法 art. 8: rooms', { roomsBySex: false }, ['0.roomsBySex rooms-by-sex']],
    ['办法 art. 8: women', { womenByWomen: false }, ['0.womenByWomen women-by-women']],
    [
      'not known',
      { receivesAllDay: null, hotlineAllDay: null, callsKeptMonths: null, roomsBySex: null, womenByWomen: null },
      [],
    ],
    ['closed', { roomsBySex: false, until: '2024-05-31' }, []],
    ['its last day', { roomsBySex: false, until: '2024-06-01' }, ['0.roomsBySex rooms-by-sex']],
    ['a station serves none', { serves: ['a'] }, ['0.serves only-centre-serves']],
  ])('%s', (_, facts, expected) => expect(codes([station(facts)])).toEqual(expected))

  it.each([
    ['2014-07-31', ['0.roomsBySex rooms-by-sex']],
    ['2014-08-01', ['0.receivesAllDay receives-all-day', '0.roomsBySex rooms-by-sex']],
  ])('the workflow is asked from its first day: %s', (asOf, expected) =>
    expect(codes([station({ receivesAllDay: false, roomsBySex: false })], asOf)).toEqual(expected),
  )

  it.each([
    ['2003-07-31', []],
    ['2003-08-01', ['0.roomsBySex rooms-by-sex', '0.womenByWomen women-by-women']],
  ])('the measures are asked from their first day: %s', (asOf, expected) =>
    expect(codes([station({ since: '2000-01-01', roomsBySex: false, womenByWomen: false })], asOf)).toEqual(expected),
  )

  it('a station stands once, and does not end before it begins', () => {
    expect(codes([station(), station()])).toEqual(['1.id station-once'])
    const renamed = [station({ until: '2024-06-30' }), station({ since: '2024-06-30' })]
    expect(codes(renamed, '2024-06-30')).toEqual([])
    expect(codes([station({ until: '2024-07-01' }), station({ since: '2024-06-30' })], '2024-06-30')).toEqual([
      '1.id station-once',
    ])
    expect(codes([station({ until: '2024-05-31' }), station({ since: '2024-06-01' })])).toEqual([])
    expect(ReliefStation.safeParse({ ...station(), until: '2009-12-31' }).success).toBe(false)
  })

  it('a regional centre names stations that are on the register, each served once', () => {
    expect(codes([station(), centre()])).toEqual([])
    expect(codes([station(), centre({ serves: [] })])).toEqual(['1.serves centre-serves'])
    expect(codes([station(), centre({ serves: undefined, duties: undefined })])).toEqual([])
    expect(codes([station(), centre({ duties: [] })])).toEqual(['1.serves centre-serves'])
    expect(codes([station({ until: '2020-01-01' }), centre()])).toEqual(['1.serves.0 served-station-known'])
    expect(codes([station(), centre(), centre({ id: 'd' })])).toEqual(['2.serves.0 served-once'])
    // Who serves whom is the place's.
    const severities = [station(), centre(), centre({ id: 'd' }), station({ id: 'e', serves: ['a'] })]
    expect(reliefStationProblems(severities, '2024-06-01').every(one => one.severity === 'warning')).toBe(true)
    // Two centres may share the duties out between them.
    const escorts = centre({ id: 'd', duties: ['escort'] })
    expect(codes([station(), centre(), escorts])).toEqual([])
    expect(codes([station(), centre(), centre({ id: 'd', duties: ['escort', 'care'] })])).toEqual([
      '2.serves.0 served-once',
    ])
    const of = (duty: 'care' | 'escort' | 'medical') =>
      centreOf([station(), centre(), escorts], 'a', '2024-06-01', duty)?.id
    expect([of('care'), of('escort'), of('medical')]).toEqual(['c', 'd', undefined])
    expect(codes([centre({ serves: ['c'] })])).toEqual(['0.serves.0 served-by-another'])
    expect(centreOf([station(), centre()], 'a', '2024-06-01')?.id).toBe('c')
    expect(centreOf([station(), centre({ until: '2024-05-31' })], 'a', '2024-06-01')).toBeUndefined()
    // A station that claims to serve another is a problem of the register, and no centre.
    expect(centreOf([station(), centre({ body: 'station' })], 'a', '2024-06-01')).toBeUndefined()
  })

  it('names the articles', () => {
    expect(reliefStationRules['receives-all-day'].cite.article).toBe('第四条')
    expect(reliefStationRules['hotline-all-day'].cite.article).toBe('第五条')
    expect(reliefStationRules['calls-kept'].cite.article).toBe('第五条')
    expect(reliefStationRules['rooms-by-sex'].cite.article).toBe('第八条')
  })

  it('counts who is there', () => {
    const stays = [
      { station: 'a', arrived: '2024-06-01', left: null },
      { station: 'a', arrived: '2024-05-01', left: '2024-06-01' },
      { station: 'a', arrived: '2024-05-01', left: '2024-05-31' },
      { station: 'b', arrived: '2024-05-01', left: null },
      { station: 'a', arrived: '2024-06-02', left: null },
    ]
    // One leaves and one comes on the day: a bed is enough.
    expect(stationOccupancy(station({ beds: 1 }), stays, '2024-06-01')).toEqual({ beds: 1, inRelief: 1, free: 0 })
    expect(stationOccupancy(station(), stays, '2024-05-31')).toEqual({ beds: 2, inRelief: 1, free: 1 })
    expect(stationOccupancy(station({ beds: 1 }), stays, '2024-05-30').free).toBe(-1)
  })
})

describe('the open day', () => {
  // 2013 was the first, 2017 the fifth, 2024 the twelfth, 2025 the thirteenth, as papers of those days say.
  it.each([
    [2013, 1],
    [2017, 5],
    [2024, 12],
    [2025, 13],
  ])('of %i is the %i. one', (year, edition) => expect(reliefOpenDay(year)).toEqual({ on: `${year}-06-19`, edition }))
  it('was none before 2013', () => expect(() => reliefOpenDay(2012)).toThrow())

  it('is missed by a station that held none on the day', () => {
    const stations = [station(), station({ id: 'b' }), station({ id: 'd', since: '2024-06-20' })]
    const held = (on: string) => [{ station: 'a', on, visitors: 10, online: false }]
    expect(stationsWithoutOpenDay(stations, held('2024-06-19'), 2024)).toEqual(['b'])
    expect(stationsWithoutOpenDay(stations, held('2024-06-18'), 2024)).toEqual(['a', 'b'])
    expect(stationsWithoutOpenDay([station({ until: '2024-06-18' })], [], 2024)).toEqual([])
    const by = (asOf: string) => stationsWithoutOpenDay([station()], [], 2024, asOf)
    expect([by('2024-06-19'), by('2024-06-20')]).toEqual([[], ['a']])
  })
})

describe('a home that cares on a station’s behalf', () => {
  const home = (facts: object = {}) =>
    CarePlacement.parse({
      institution: '乙养护院',
      station: 'a',
      qualified: true,
      agreement: { from: '2024-01-01', until: '2024-12-31' },
      persons: 5,
      ...facts,
    })
  const every = { everyMonths: 1, mendDays: (on: string) => addDays(on, 30) }
  const found = (facts: object, asOf: string, rule: object = every) =>
    carePlacementProblems(home(facts), asOf, rule).map(({ code }) => code)
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2024-02-01', []],
    ['nobody cared for', { persons: 0, qualified: false }, '2024-02-01', []],
    ['ended the day before', { ended: '2024-01-31', qualified: false }, '2024-02-01', []],
    ['its last day', { ended: '2024-02-01', qualified: false }, '2024-02-01', ['placement-qualified']],
    ['not known', { qualified: null }, '2024-02-01', []],
    ['none', { agreement: null }, '2024-02-01', ['placement-agreement']],
    ['a month and a day without a check', { checks: [] }, '2024-02-02', ['placement-checked']],
    ['checks not told', {}, '2024-02-02', []],
    ['checked', { checks: [{ on: '2024-01-15' }] }, '2024-02-15', []],
    ['and again late', { checks: [{ on: '2024-01-15' }] }, '2024-02-16', ['placement-checked']],
    [
      'late between two checks',
      { checks: [{ on: '2024-02-02' }, { on: '2024-02-20' }] },
      '2024-03-20',
      ['placement-checked'],
    ],
    [
      'mended before the check',
      { checks: [{ on: '2024-02-01', wanting: ['safety'], mendedOn: '2024-01-31' }] },
      '2024-02-01',
      ['placement-mended-days'],
    ],
    ['a check of tomorrow is none', { checks: [{ on: '2024-02-03' }] }, '2024-02-02', ['placement-checked']],
    ['30 days to mend', { checks: [{ on: '2024-01-01', wanting: ['safety'], mendedOn: null }] }, '2024-01-31', []],
    [
      'a day later',
      { checks: [{ on: '2024-01-01', wanting: ['safety'], mendedOn: null }] },
      '2024-02-01',
      ['placement-mended'],
    ],
    ['not told', { checks: [{ on: '2024-01-01', wanting: ['safety'] }] }, '2024-02-01', []],
    ['mended', { checks: [{ on: '2024-01-01', wanting: ['safety'], mendedOn: '2024-01-31' }] }, '2024-02-01', []],
    [
      'mended late',
      { checks: [{ on: '2024-01-01', wanting: ['safety'], mendedOn: '2024-02-01' }] },
      '2024-02-01',
      ['placement-mended'],
    ],
    [
      'mended only tomorrow',
      { checks: [{ on: '2024-01-01', wanting: ['safety'], mendedOn: '2024-02-02' }] },
      '2024-02-01',
      ['placement-mended'],
    ],
    [
      '30 days to mend a check of today',
      { checks: [{ on: '2024-01-15' }, { on: '2024-02-01', wanting: ['safety'] }] },
      '2024-02-01',
      [],
    ],
    ['unfit today', { checks: [{ on: '2024-02-01', unfit: true }] }, '2024-02-01', []],
    ['unfit yesterday', { checks: [{ on: '2024-01-31', unfit: true }] }, '2024-02-01', ['placement-ended']],
    ['unfit tomorrow', { checks: [{ on: '2024-01-15' }, { on: '2024-02-02', unfit: true }] }, '2024-02-01', []],
  ])('%s', (_, facts, asOf, expected) => expect(found(facts, asOf)).toEqual(expected))

  it.each([
    ['2017-03-20', []],
    ['2017-03-21', ['placement-qualified']],
    ['2018-12-31', ['placement-qualified']],
    ['2019-01-01', ['placement-qualified', 'placement-agreement']],
  ])('by the documents of the day: %s', (asOf, expected) =>
    expect(found({ qualified: false, agreement: null }, asOf)).toEqual(expected),
  )

  it.each([
    ['2024-12-31', []],
    ['2025-01-01', ['placement-agreement']],
  ])('its agreement ends on 2024-12-31; on %s', (asOf, expected) => expect(found({}, asOf, {})).toEqual(expected))

  it('a check of today counts', () => {
    const rule = { mendDays: (on: string) => addDays(on, -1) }
    expect(found({ checks: [{ on: '2024-02-01', wanting: ['safety'], mendedOn: null }] }, '2024-02-01', rule)).toEqual([
      'placement-mended',
    ])
  })

  it('is not asked what no place set', () => {
    expect(found({ checks: [{ on: '2024-01-01', wanting: ['safety'] }] }, '2024-12-01', {})).toEqual([])
  })
})

describe('agreements on mutual return', () => {
  const agreement = (facts: object = {}) =>
    MutualReturnAgreement.parse({
      id: '1',
      parties: ['500000', '511700'],
      signed: '2024-01-01',
      from: '2024-01-01',
      until: '2024-12-31',
      ...facts,
    })
  const transfer = (facts: object = {}) =>
    ReliefTransfer.parse({
      person: 'a',
      from: '500112',
      to: '511702',
      on: '2024-12-31',
      signed: true,
      agreement: '1',
      ...facts,
    })
  const found = (facts: object, terms: object = {}) =>
    reliefTransferProblems([transfer(facts)], [agreement(terms)]).map(({ code, path }) => `${path.join('.')} ${code}`)
  it.each<[string, object, object, string[]]>([
    ['nothing', {}, {}, []],
    ['no agreement', { agreement: null, to: '350200' }, {}, []],
    ['one that nobody has', { agreement: '2' }, {}, ['0.agreement transfer-agreement']],
    ['to a place outside', { to: '511900' }, {}, ['0.agreement transfer-by-parties']],
    ['from a place outside', { from: '511900' }, {}, ['0.agreement transfer-by-parties']],
    ['within one party', { to: '500113' }, {}, ['0.agreement transfer-by-parties']],
    ['the nearest party counts', { to: '500113' }, { parties: ['500000', '500113'] }, []],
    ['the day after', { on: '2025-01-01' }, {}, ['0.on transfer-in-force']],
    ['no last day', { on: '2030-01-01' }, { until: null }, []],
    ['the day before', { on: '2023-12-31' }, {}, ['0.on transfer-in-force']],
    ['not signed', { signed: false }, {}, ['0.signed transfer-signed']],
    ['not known', { signed: null }, {}, []],
    ['to itself', { to: '500112', agreement: null }, {}, ['0.to transfer-between-places']],
  ])('%s', (_, facts, terms, expected) => expect(found(facts, terms)).toEqual(expected))

  it('has two parties, and does not end before it begins', () => {
    const parses = (terms: object) => MutualReturnAgreement.safeParse({ ...agreement(), ...terms }).success
    expect([parses({ parties: ['500000'] }), parses({ parties: ['500000', '500000'] })]).toEqual([false, false])
    expect([parses({ until: '2024-01-01' }), parses({ until: '2023-12-31' })]).toEqual([true, false])
    expect([parses({ signed: '2023-12-31' }), parses({ signed: '2024-01-02' })]).toEqual([true, false])
  })

  it('is on the register once', () => {
    const codes = reliefTransferProblems([transfer()], [agreement(), agreement()]).map(({ code }) => code)
    expect(codes).toEqual(['transfer-agreement-once'])
    // Renewed under its number.
    const renewed = [
      agreement({ from: '2024-01-01', until: '2024-12-31' }),
      agreement({ signed: '2024-12-20', from: '2025-01-01', until: '2025-12-31' }),
    ]
    const on = (day: string) => reliefTransferProblems([transfer({ on: day })], renewed).map(({ code }) => code)
    expect([on('2024-12-31'), on('2025-01-01'), on('2026-01-01')]).toEqual([[], [], ['transfer-in-force']])
  })
})

describe('the campaign for better relief', () => {
  const check = (...met: (boolean | null)[]) =>
    ReliefQualityCheck.parse({
      station: 'a',
      on: '2020-06-01',
      items: met.map((one, index) => ({ action: index === 0 ? 'care' : 'search', item: `${index}`, met: one })),
    })
  it('scores what is met of what is asked', () => {
    expect(reliefQualityScore(check(true, false, true))).toEqual({
      met: 2,
      asked: 3,
      open: 0,
      percent: 66.66666666666667,
    })
    expect(reliefQualityScore(check(true, false), 'care')).toEqual({ met: 1, asked: 1, open: 0, percent: 100 })
    expect(reliefQualityScore(check(true, null))).toEqual({ met: 1, asked: 2, open: 1, percent: null })
    expect(reliefQualityScore(check(true), 'staff').percent).toBeNull()
  })
  it('compares shares exactly', () => {
    expect(reliefQualityChange(check(true, false), check(true, true, false))).toBe('better')
    expect(reliefQualityChange(check(true, false), check(true, true, false, false))).toBe('same')
    expect(reliefQualityChange(check(true, true), check(true, false))).toBe('worse')
    expect(reliefQualityChange(check(true, null), check(true))).toBeNull()
    expect(reliefQualityChange(check(true), check(true, null))).toBeNull()
  })
  it('compares one station, the earlier check with the later', () => {
    const later = { ...check(true), on: '2020-06-02' }
    expect(reliefQualityChange(check(true, false), later)).toBe('better')
    expect(reliefQualityChange(later, check(true, false))).toBeNull()
    expect(reliefQualityChange(check(true, false), { ...later, station: 'b' })).toBeNull()
  })
  it('has each item once', () => {
    const items = ['1', '1'].map(item => ({ action: 'care', item, met: true }))
    expect(ReliefQualityCheck.safeParse({ station: 'a', on: '2020-06-01', items }).success).toBe(false)
  })
})
