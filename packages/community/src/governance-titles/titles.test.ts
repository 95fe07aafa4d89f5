import { describe, expect, it } from 'vitest'
import {
  eventsHeld,
  firstInnovationZones,
  GovernanceEvent,
  LeaderTrainee,
  TitleRecord,
  titleProblems,
  titleState,
  titleTermEnds,
  traineeStanding,
} from './titles.js'

const zone = (more: object = {}) =>
  TitleRecord.parse({
    title: 'governance-innovation-zone',
    level: 'national',
    holder: '某区',
    proposed: '2011-06-01',
    conferred: '2012-03-01',
    termMonths: firstInnovationZones.months,
    ...more,
  })

// Source: 民政部 2015 on the first twelve national zones (three years); the other cases have no source.
it('twelve of the first zones were accepted after three years', () =>
  expect(firstInnovationZones).toMatchObject({ months: 36, accepted: 12 }))

describe('a zone', () => {
  it('has a term', () => {
    expect(titleTermEnds(zone())).toBe('2015-03-01')
    expect(titleTermEnds(zone({ termMonths: null }))).toBeNull()
    expect(titleTermEnds(zone({ conferred: null }))).toBeNull()
  })
  it.each<[object, string, string]>([
    [{}, '2011-05-31', 'to-be-proposed'],
    [{}, '2011-06-01', 'proposed'],
    [{ conferred: null, turnedDown: '2012-01-01' }, '2011-12-31', 'proposed'],
    [{ conferred: null, turnedDown: '2012-01-01' }, '2012-01-01', 'turned-down'],
    [{}, '2012-03-01', 'held'],
    [{}, '2015-02-28', 'held'],
    [{}, '2015-03-01', 'term-over'],
    [{ accepted: { on: '2015-09-30', passed: true } }, '2015-09-29', 'term-over'],
    [{ accepted: { on: '2015-09-30', passed: true } }, '2015-09-30', 'accepted'],
    [{ accepted: { on: '2015-09-30', passed: false } }, '2015-09-30', 'not-accepted'],
    [{ termMonths: null }, '2025-01-01', 'held'],
    [{ termMonths: null, reviews: [{ on: '2020-01-01', kept: false }] }, '2020-01-01', 'taken-away'],
    [{ termMonths: null, reviews: [{ on: '2020-01-01', kept: false }] }, '2019-12-31', 'held'],
    [
      {
        termMonths: null,
        reviews: [
          { on: '2021-01-01', kept: true },
          { on: '2020-01-01', kept: false },
        ],
      },
      '2021-01-01',
      'held',
    ],
  ])('%o on %s: %s', (more, asOf, state) => expect(titleState(zone(more), asOf)).toBe(state))

  const codes = (records: TitleRecord[], asOf = '2014-01-01') =>
    titleProblems(records, asOf).map(({ code, path }) => `${code} ${path[0]}`)
  it.each<[string, TitleRecord[], string, string[]]>([
    ['sound', [zone()], '2014-01-01', []],
    ['conferred before it was proposed', [zone({ conferred: '2011-05-31' })], '2014-01-01', ['title-days 0']],
    [
      'accepted before it was conferred',
      [zone({ accepted: { on: '2012-02-29', passed: true } })],
      '2014-01-01',
      ['title-days 0'],
    ],
    [
      'accepted, never conferred',
      [zone({ conferred: null, accepted: { on: '2012-02-29', passed: true } })],
      '2014-01-01',
      ['title-days 0'],
    ],
    ['twice', [zone(), zone()], '2014-01-01', ['title-twice 1']],
    ['put forward twice', [zone({ conferred: null }), zone({ conferred: null })], '2014-01-01', ['title-twice 1']],
    ['of another level', [zone(), zone({ level: 'provincial' })], '2014-01-01', []],
    ['another holder', [zone(), zone({ holder: '乙区' })], '2014-01-01', []],
    [
      'again after it was taken away',
      [zone({ reviews: [{ on: '2013-01-01', kept: false }] }), zone({ conferred: '2013-06-01' })],
      '2014-01-01',
      [],
    ],
    [
      'a zone accepted, and one of a later batch',
      [zone({ accepted: { on: '2015-09-30', passed: true } }), zone({ proposed: null, conferred: '2016-03-01' })],
      '2017-01-01',
      [],
    ],
    [
      'a person named in two years',
      ['2022-03-01', '2024-03-01'].map(conferred =>
        zone({ title: 'best-community-worker', proposed: null, conferred, termMonths: null }),
      ),
      '2025-01-01',
      [],
    ],
    [
      'and twice in one',
      [1, 2].map(() => zone({ title: 'best-community-worker', termMonths: null })),
      '2025-01-01',
      ['title-twice 1'],
    ],
    ['the term over', [zone()], '2015-03-01', ['title-acceptance 0']],
    [
      'a criterion not met',
      [zone({ criteria: { 居务公开: true, 无信访: false } })],
      '2014-01-01',
      ['title-criteria 0'],
    ],
    [
      'a criterion not met, until it was taken away for that',
      [zone({ criteria: { 无违纪违法: false }, reviews: [{ on: '2013-06-01', kept: false }] })],
      '2013-05-31',
      ['title-criteria 0'],
    ],
    [
      'taken away for a criterion',
      [zone({ criteria: { 无违纪违法: false }, reviews: [{ on: '2013-06-01', kept: false }] })],
      '2013-06-01',
      [],
    ],
    [
      'kept at the review though a criterion is not met',
      [zone({ criteria: { 无违纪违法: false }, reviews: [{ on: '2013-06-01', kept: true }] })],
      '2013-06-01',
      ['title-criteria 0'],
    ],
    [
      'not accepted for a criterion',
      [zone({ criteria: { 居务公开: false }, accepted: { on: '2015-09-30', passed: false } })],
      '2015-09-30',
      [],
    ],
    ['a criterion not looked at', [zone({ criteria: { 居务公开: null } })], '2014-01-01', []],
    ['not conferred yet', [zone({ criteria: { 居务公开: false } })], '2012-02-28', []],
  ])('%s', (_, records, asOf, expected) => expect(codes(records, asOf)).toEqual(expected))

  it('a term that is over is a warning: the first zones were accepted months later', () =>
    expect(titleProblems([zone()], '2015-03-01').map(({ severity }) => severity)).toEqual(['warning']))
})

it('trainees', () => {
  const one = (person: string, more: object = {}) =>
    LeaderTrainee.parse({
      person,
      unit: '甲村',
      role: 'both',
      enrolled: '2024-03-01',
      hoursAsked: 40,
      hours: 40,
      ...more,
    })
  const all = [
    one('a', { finished: { on: '2024-06-30', passed: true } }),
    one('b', { hours: 39, finished: { on: '2024-06-30', passed: false } }),
    one('c'),
    one('a', { enrolled: '2024-05-01', finished: { on: '2024-06-30', passed: true } }),
    one('b', { hours: 38, finished: { on: '2024-06-30', passed: false } }),
    one('e', { hours: undefined, finished: { on: '2024-06-30', passed: false } }),
    one('d', { enrolled: '2024-07-01' }),
    // Of a class whose hours are not known.
    one('e', { hoursAsked: undefined, hours: 1, finished: { on: '2024-06-30', passed: false } }),
  ]
  expect(traineeStanding(all, '2024-06-30')).toEqual({ enrolled: 4, passed: 1, shortOfHours: ['b'] })
  expect(traineeStanding(all, '2024-06-29')).toEqual({ enrolled: 4, passed: 0, shortOfHours: [] })
  const until = (on: string) => LeaderTrainee.safeParse({ ...one('a'), finished: { on, passed: true } }).success
  expect([until('2024-02-29'), until('2024-03-01')]).toEqual([false, true])
})

it('events', () => {
  const event = (more: object = {}) =>
    GovernanceEvent.parse({
      event: '邻里节',
      kind: 'neighbours-festival',
      level: 'municipal',
      date: '2023-05-01',
      attendances: 100,
      ...more,
    })
  const all = [
    event(),
    event({ date: '2023-12-31', attendances: 50 }),
    event({ date: '2023-12-31', attendances: 50 }),
    event({ kind: 'exchange' }),
    event({ kind: 'exchange', event: '交流会', granted: false }),
    event({ kind: 'exchange', attendances: 99 }),
    event({ kind: 'forum', attendances: null }),
    event({ date: '2024-01-01' }),
    event({ date: null }),
    event({ kind: 'forum', event: '论坛', unit: '甲', attendances: 1 }),
    event({ kind: 'forum', event: '论坛', unit: '乙', attendances: 2 }),
  ]
  expect(eventsHeld(all, { from: '2023-05-01', asOf: '2023-12-31' })).toEqual({
    'neighbours-festival': { held: 2, attendances: 150 },
    forum: { held: 3, attendances: null },
    exchange: { held: 1, attendances: null },
  })
  const parses = (more: object) => GovernanceEvent.safeParse({ ...event(), ...more }).success
  expect(
    [{ applied: '2023-05-02' }, { applied: '2023-05-01' }, { applied: '2023-05-02', date: null }].map(parses),
  ).toEqual([false, true, true])
})

it('named in a later round is a warning, on one day an error', () => {
  const one = (conferred: string) =>
    TitleRecord.parse({ title: 'harmonious-community', level: 'municipal', holder: '甲社区', conferred })
  const severity = (...days: string[]) => titleProblems(days.map(one), '2024-12-31').map(problem => problem.severity)
  expect(severity('2019-12-01', '2024-12-01')).toEqual(['warning'])
  expect(severity('2024-12-01', '2024-12-01')).toEqual(['error'])
})

// Conferred for some years and again: no rule was seen that forbids it.
it.each<[string, object[], string[]]>([
  ['conferred anew when its term ended', [{}, { conferred: '2023-03-01' }], []],
  ['conferred anew a day earlier', [{}, { conferred: '2023-02-28' }], ['title-twice']],
  ['without a term, conferred twice', [{ termMonths: null }, { conferred: '2023-03-01' }], ['title-twice']],
  ['over, and not conferred again', [{}], []],
  ['a zone that is over', [{ title: 'rural-governance-zone' }], ['title-acceptance']],
  [
    'a zone confirmed anew',
    [{ title: 'rural-governance-zone' }, { title: 'rural-governance-zone', conferred: '2023-06-01' }],
    ['title-acceptance'],
  ],
  ['turned down after it was conferred', [{ termMonths: null, turnedDown: '2021-01-01' }], ['title-days']],
  [
    'turned down before it was proposed',
    [{ conferred: null, proposed: '2020-03-01', turnedDown: '2020-02-01' }],
    ['title-days'],
  ],
  ['proposed in vain, and again', [{ conferred: null, proposed: '2019-01-01' }, {}], []],
])('a title %s', (_, records, expected) =>
  expect(
    titleProblems(
      records.map(more =>
        TitleRecord.parse({
          title: 'harmonious-community',
          level: 'municipal',
          holder: '甲社区',
          conferred: '2020-03-01',
          termMonths: 36,
          ...more,
        }),
      ),
      '2024-01-01',
    ).map(({ code }) => code),
  ).toEqual(expected),
)

it('a worker is put forward by somebody, out of a community', () => {
  const nominee = { title: 'best-community-worker', level: 'county', holder: 'p-1', proposed: '2024-03-01' }
  const told = { ...nominee, unit: '甲社区', proposedBy: '乙街道' }
  expect(TitleRecord.parse(told)).toMatchObject({ unit: '甲社区', proposedBy: '乙街道' })
  expect(TitleRecord.parse(nominee)).not.toHaveProperty('proposedBy')
})
