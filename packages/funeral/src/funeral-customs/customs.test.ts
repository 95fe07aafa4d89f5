import { describe, expect, it } from 'vitest'
import {
  anzitouStandard,
  CustomStandard,
  councilCoverage,
  councilProblems,
  customsPilotState,
  FuneralCustomsPilot,
  FuneralEvent,
  funeralCustomsPilotProblems,
  funeralEventsIn,
  isCouncilAtWork,
  overStandard,
  publicityChannels,
  RedWhiteCouncil,
} from './index.js'

const council = (facts: object = {}) =>
  RedWhiteCouncil.parse({
    village: '甲村',
    setUp: '2023-01-01',
    charter: '2023-02-01',
    villageRule: '2023-02-01',
    published: '2023-02-01',
    standard: anzitouStandard.standard,
    ...facts,
  })

// 国务院令第824号 art. 39 encourages councils; the figures are those of a village in the press of 2022-10-26.
describe('a council of weddings and funerals', () => {
  it.each<[string, object, string, boolean | null]>([
    ['not known whether it has a charter', { charter: undefined }, '2023-02-01', null],
    ['not known, and ended', { charter: undefined, ended: '2023-12-31' }, '2024-01-01', false],
    ['without its charter yet', {}, '2023-01-31', false],
    ['with it', {}, '2023-02-01', true],
    ['none', { setUp: null }, '2024-01-01', false],
    ['on its last day', { ended: '2024-01-01' }, '2024-01-01', true],
    ['ended', { ended: '2023-12-31' }, '2024-01-01', false],
  ])('%s', (_, facts, on, at) => expect(isCouncilAtWork(council(facts), on)).toBe(at))
  it('covers the villages that have one at work', () => {
    const all = [council(), council({ village: '乙村', charter: null }), council({ village: '丙村', setUp: null })]
    expect(councilCoverage(all, { from: '2023-01-01', asOf: '2023-02-01' })).toEqual({ numerator: 1, denominator: 3 })
    expect(councilCoverage(all, { from: '2023-01-01', asOf: '2023-01-31' })).toEqual({ numerator: 0, denominator: 3 })
    expect(
      councilCoverage([...all, council({ village: '丁村', charter: undefined })], {
        from: '2023-01-01',
        asOf: '2023-02-01',
      }),
    ).toHaveProperty('unknown')
  })
  const seen = (facts: object) => CustomStandard.parse(facts)
  it('limits what is held', () => {
    const over = (facts: object) => overStandard(anzitouStandard.standard, seen(facts)).map(({ limit }) => limit)
    expect(
      over({ tables: 20, perTable: 300_00, gift: 100_00, cigarettes: 20_00, liquor: 80_00, musicians: 99, days: 9 }),
    ).toEqual([])
    expect(over({ tables: 21, perTable: 300_01, gift: 100_01, cigarettes: 20_01, liquor: 80_01 })).toEqual([
      'tables',
      'perTable',
      'gift',
      'cigarettes',
      'liquor',
    ])
    expect(over({})).toEqual([])
    expect(overStandard(seen({ days: 3 }), seen({ days: 4 }))).toEqual([{ limit: 'days', most: 3, seen: 4 }])
  })
  const codes = (facts: object, asOf = '2023-12-31') => councilProblems(council(facts), asOf).map(({ code }) => code)
  const funeral = (facts: object) => ({
    occasions: [{ kind: 'funeral', on: '2023-05-01', notified: '2023-05-01', ...facts }],
  })
  it.each<[string, object, string, string[]]>([
    ['as it should be', funeral({ seen: { tables: 20 } }), '2023-12-31', []],
    ['no charter', { charter: null }, '2023-12-31', ['charter']],
    ['the charter is to come', {}, '2023-01-31', ['charter', 'village-rule']],
    ['the standard stands nowhere', { villageRule: null }, '2023-12-31', ['village-rule']],
    ['no standard', { villageRule: null, standard: null }, '2023-12-31', []],
    ['not made known', { published: null }, '2023-12-31', ['published']],
    ['not notified', funeral({ notified: null }), '2023-12-31', ['notified']],
    ['notified afterwards', funeral({ notified: '2023-05-02' }), '2023-12-31', ['notified']],
    [
      'over the standard',
      funeral({ seen: { tables: 21, gift: 200_00 } }),
      '2023-12-31',
      ['within-standard', 'within-standard'],
    ],
    ['over what is not set', { ...funeral({ seen: { tables: 21 } }), standard: null }, '2023-12-31', []],
    ['to come', funeral({ notified: null }), '2023-04-30', []],
    ['held before there was one', funeral({ on: '2022-12-31', notified: null }), '2023-12-31', []],
    [
      'not told',
      { charter: undefined, villageRule: undefined, published: undefined, ...funeral({ notified: undefined }) },
      '2023-12-31',
      [],
    ],
    [
      'over a standard adopted later',
      { villageRule: '2023-05-02', ...funeral({ seen: { tables: 21 } }) },
      '2023-12-31',
      [],
    ],
    [
      'over a standard adopted that day',
      { villageRule: '2023-05-01', ...funeral({ seen: { tables: 21 } }) },
      '2023-12-31',
      ['within-standard'],
    ],
    [
      'over a standard of a day not told',
      { villageRule: undefined, ...funeral({ seen: { tables: 21 } }) },
      '2023-12-31',
      ['within-standard'],
    ],
    ['none any more', { charter: null, ended: '2023-06-01' }, '2023-12-31', []],
  ])('%s', (_, facts, asOf, expected) => expect(codes(facts, asOf)).toEqual(expected))
})

// No source: invented events of the kinds that plans name.
describe('the log of events', () => {
  const event = (facts: object) =>
    FuneralEvent.parse({
      name: '甲',
      kind: 'publicity',
      date: '2024-04-01',
      place: '甲区',
      channels: ['internet'],
      ...facts,
    })
  const events = [
    event({}),
    event({ date: '2024-12-31', channels: ['press', 'internet'] }),
    event({ date: '2025-01-01', channels: ['leaflet'] }),
    event({ kind: 'exchange', partner: '四川省', channels: [] }),
  ]
  const period = { from: '2024-01-01', asOf: '2024-12-31' }
  it('counts a kind in a period', () => {
    expect(funeralEventsIn(events, ['publicity'], period)).toHaveLength(2)
    expect(funeralEventsIn(events, ['exchange'], period)).toHaveLength(1)
    expect(funeralEventsIn(events, ['publicity', 'exchange'], { from: '2024-04-02', asOf: '2025-01-01' })).toHaveLength(
      2,
    )
    expect(publicityChannels(events, period)).toEqual(['internet', 'press'])
  })
  it('an exchange is with somebody, publicity by some channel', () => {
    const parse = (facts: object) => FuneralEvent.safeParse({ ...event({}), ...facts }).success
    expect([
      parse({ channels: [] }),
      parse({ kind: 'exchange', partner: null }),
      parse({ partner: '四川省' }),
      parse({ kind: 'pledge', channels: [] }),
    ]).toEqual([false, false, true, true])
    // Nobody told with whom, or by which.
    expect(parse({ kind: 'exchange', partner: undefined }) && parse({ channels: undefined })).toBe(true)
    expect(parse({ channels: ['other'] }) && parse({ kind: 'other', channels: [] })).toBe(true)
  })
})

describe('a pilot of customs', () => {
  const pilot = (facts: object = {}) =>
    FuneralCustomsPilot.parse({
      name: '甲',
      level: 'provincial',
      place: '甲区',
      from: '2023-03-01',
      until: '2023-12-31',
      measures: [{ what: '修订村规民约', due: '2023-06-30', done: '2023-06-30' }],
      ...facts,
    })
  const assessed = (passed: boolean) => ({ assessed: { on: '2024-02-01', passed } })
  it.each<[string, object, string, string]>([
    ['before', {}, '2023-02-28', 'not-begun'],
    ['first day', {}, '2023-03-01', 'running'],
    ['last day', {}, '2023-12-31', 'running'],
    ['after it', {}, '2024-01-01', 'to-be-assessed'],
    ['without an end', { until: null }, '2030-01-01', 'running'],
    ['the day before it is assessed', assessed(true), '2024-01-31', 'to-be-assessed'],
    ['passed', assessed(true), '2024-02-01', 'passed'],
    ['failed', assessed(false), '2024-02-01', 'failed'],
  ])('%s', (_, facts, asOf, state) => expect(customsPilotState(pilot(facts), asOf)).toBe(state))
  const codes = (facts: object, asOf = '2024-12-31') =>
    funeralCustomsPilotProblems(pilot(facts), asOf).map(({ code }) => code)
  const measure = (done: string | null) => ({ measures: [{ what: '修订村规民约', due: '2023-06-30', done }] })
  it.each<[string, object, string, string[]]>([
    ['in time', {}, '2024-12-31', []],
    ['late', measure('2023-07-01'), '2024-12-31', ['measure-in-time']],
    ['open on its day', measure(null), '2023-06-30', []],
    ['open after it', measure(null), '2023-07-01', ['measure-in-time']],
    [
      'passed though open',
      { ...measure('2024-02-02'), ...assessed(true) },
      '2024-12-31',
      ['measure-in-time', 'assessed-when-done'],
    ],
    [
      'passed though one of two is open',
      {
        ...assessed(true),
        assessed: { on: '2024-02-01', passed: true },
        measures: [
          { what: '甲', due: null, done: '2023-05-01' },
          { what: '乙', due: null, done: null },
        ],
      },
      '2024-12-31',
      ['assessed-when-done'],
    ],
    ['failed and open', { ...measure(null), ...assessed(false) }, '2024-12-31', ['measure-in-time']],
    [
      'to be assessed later',
      { ...assessed(true), measures: [{ what: '甲', due: null, done: null }] },
      '2024-01-31',
      [],
    ],
  ])('%s', (_, facts, asOf, expected) => expect(codes(facts, asOf)).toEqual(expected))
  it('ends no sooner than it begins, and need not be assessed', () => {
    const parse = (until: string) => FuneralCustomsPilot.safeParse({ ...pilot(), until, assessed: null }).success
    expect([parse('2023-02-28'), parse('2023-03-01')]).toEqual([false, true])
  })
  it('is assessed after it begins', () => {
    const parse = (on: string) => FuneralCustomsPilot.safeParse({ ...pilot(), assessed: { on, passed: true } }).success
    expect([parse('2023-02-28'), parse('2023-03-01')]).toEqual([false, true])
  })
})

it('a council ends after it was set up', () => {
  const council = (setUp: string | null, ended: string) =>
    RedWhiteCouncil.safeParse({ village: '甲村', setUp, ended, charter: null }).success
  expect([
    council('2024-01-01', '2024-01-01'),
    council('2024-01-02', '2024-01-01'),
    council(null, '2024-01-01'),
  ]).toEqual([true, false, false])
})
