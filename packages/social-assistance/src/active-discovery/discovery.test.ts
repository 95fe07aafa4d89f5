import { describe, expect, it } from 'vitest'
import {
  chengduDiscoveryNotice2018,
  chengduPatrol2018,
  Discovery,
  type DiscoveryGroup,
  discoveryDuty,
  discoveryProblems,
  discoveryState,
  isWatched,
  KeyGroupWatch,
  ningxiaGroups2023,
  patrolDue,
  ScreeningRound,
  screeningProblems,
  screeningProgress,
  watchProblems,
} from './index.js'

const discovery = (more: object = {}) =>
  Discovery.parse({
    id: 'd1',
    group: 'seriously-ill',
    channel: 'visit',
    finder: 'committee',
    found: '2024-03-01',
    reported: '2024-03-04',
    checked: '2024-03-06',
    outcome: { on: '2024-03-11', result: 'assisted', to: '临时救助' },
    ...more,
  })

describe('a discovery', () => {
  it.each([
    ['2024-02-29', 'not-yet'],
    ['2024-03-01', 'found'],
    ['2024-03-04', 'reported'],
    ['2024-03-06', 'checked'],
    ['2024-03-10', 'checked'],
    ['2024-03-11', 'assisted'],
  ])('on %s: %s', (asOf, state) => expect(discoveryState(discovery(), asOf)).toBe(state))

  it('names what was granted, or who took it on', () => {
    const parse = (result: string, to?: string) =>
      Discovery.safeParse({ ...discovery(), outcome: { on: '2024-03-11', result, ...(to && { to }) } }).success
    expect([parse('assisted'), parse('referred'), parse('referred', '慈善组织')]).toEqual([false, false, true])
    expect([parse('not-in-need'), parse('declined')]).toEqual([true, true])
  })

  // 国务院令第649号 art. 17; 中办、国办 2020 item 22; 社会救助法 art. 39.
  it.each([
    ['2014-04-30', undefined],
    ['2014-05-01', '第十七条'],
    ['2020-08-31', '第十七条'],
    ['2020-09-01', '二（六）22'],
    ['2026-06-30', '二（六）22'],
    ['2026-07-01', '第三十九条'],
  ])('is a duty on %s by %s', (date, article) => expect(discoveryDuty(date)?.article).toBe(article))

  const cite = chengduDiscoveryNotice2018
  const limits = { report: { amount: 3, unit: 'day' }, check: { amount: 2, unit: 'working-day' }, cite } as const
  const codes = (more: object, asOf: string, rule?: typeof limits) =>
    discoveryProblems(discovery(more), asOf, rule).map(({ code }) => code)
  it.each<[string, object, string, typeof limits | undefined, string[]]>([
    ['nothing', {}, '2024-06-30', undefined, []],
    ['days of a place, each the last', {}, '2024-06-30', limits, []],
    ['reported a day late', { reported: '2024-03-05' }, '2024-06-30', limits, ['discovery-reported']],
    ['looked into a day late', { checked: '2024-03-07' }, '2024-06-30', limits, ['discovery-checked']],
    ['not reported, on the last day', { reported: null, checked: null, outcome: null }, '2024-03-04', limits, []],
    [
      'not reported, after it',
      { reported: null, checked: null, outcome: null },
      '2024-03-05',
      limits,
      ['discovery-reported'],
    ],
    ['before it was found', { reported: null, checked: null, outcome: null }, '2024-02-20', limits, []],
    ['the check is not due before the report', { checked: null, outcome: null }, '2024-03-04', limits, []],
    ['checked before the report', { checked: '2024-03-03' }, '2024-06-30', undefined, ['discovery-in-order']],
    // 社会救助法 art. 50: 应当先行救助, and the rest is told once the emergency is over.
    [
      'helped at once and looked into afterwards',
      { group: 'sudden', reported: '2024-03-01', outcome: { on: '2024-03-01', result: 'assisted', to: '临时救助' } },
      '2024-06-30',
      undefined,
      [],
    ],
    [
      'helped before anybody reported',
      { outcome: { on: '2024-03-03', result: 'assisted', to: '临时救助' } },
      '2024-06-30',
      undefined,
      ['discovery-in-order'],
    ],
    // 民发〔2018〕23号 二（二）: the township gives help at once, and makes the rest up afterwards.
    [
      'found and helped by the township at once, which reported it afterwards',
      {
        finder: 'township',
        reported: '2024-03-03',
        checked: '2024-03-04',
        outcome: { on: '2024-03-01', result: 'assisted', to: '临时救助' },
      },
      '2024-06-30',
      undefined,
      [],
    ],
    [
      'found, checked and helped by the county, which reported it afterwards',
      {
        finder: 'county',
        reported: '2024-03-09',
        checked: '2024-03-02',
        outcome: { on: '2024-03-03', result: 'assisted', to: '临时救助' },
      },
      '2024-06-30',
      undefined,
      [],
    ],
    [
      'reported by the township before it was found',
      { finder: 'township', reported: '2024-02-28' },
      '2024-06-30',
      undefined,
      ['discovery-in-order'],
    ],
    [
      'helped by the township before it was found',
      { finder: 'township', outcome: { on: '2024-02-28', result: 'assisted', to: '临时救助' } },
      '2024-06-30',
      undefined,
      ['discovery-in-order'],
    ],
    [
      'found not in need before the check',
      { outcome: { on: '2024-03-05', result: 'not-in-need' } },
      '2024-06-30',
      undefined,
      ['discovery-in-order'],
    ],
    ['settled and never reported', { reported: null }, '2024-06-30', undefined, ['discovery-reported']],
    ['settled later', { reported: null }, '2024-03-10', undefined, []],
    ['found by the township itself', { reported: null, finder: 'township' }, '2024-06-30', undefined, []],
    [
      'found by the township, which looked into it itself',
      { reported: null, finder: 'township' },
      '2024-06-30',
      limits,
      [],
    ],
    [
      'found by the township, and nothing done',
      { reported: null, finder: 'township', checked: null, outcome: null },
      '2024-06-30',
      limits,
      ['discovery-reported'],
    ],
    [
      'not in need, and so not reported',
      { reported: null, outcome: { on: '2024-03-11', result: 'not-in-need' } },
      '2024-06-30',
      undefined,
      [],
    ],
    // 社会救助法 art. 39: 村民委员会、居民委员会和其他基层单位.
    ['found by a volunteer', { reported: null, finder: 'volunteer' }, '2024-06-30', undefined, []],
    ['found by somebody else', { reported: null, finder: 'other' }, '2024-06-30', undefined, []],
    // 其他基层单位: since 2026-07-01.
    ['found by a school', { reported: null, finder: 'organisation' }, '2024-06-30', undefined, []],
    [
      'found by a school since the Law',
      {
        found: '2026-07-01',
        reported: null,
        checked: '2026-07-02',
        outcome: { on: '2026-07-03', result: 'assisted', to: '低保' },
        finder: 'organisation',
      },
      '2026-12-31',
      undefined,
      ['discovery-reported'],
    ],
    [
      'found by a grid worker',
      { reported: null, finder: 'grid-worker' },
      '2024-06-30',
      undefined,
      ['discovery-reported'],
    ],
    ['whether it was reported is not told', { reported: undefined }, '2024-06-30', undefined, []],
    ['nor with the days of a place', { reported: undefined, checked: undefined }, '2024-06-30', limits, []],
    [
      'died before anybody was told',
      { reported: null, checked: null, outcome: { on: '2024-03-04', result: 'gone' } },
      '2024-06-30',
      limits,
      [],
    ],
    [
      'died after the last day',
      { reported: null, checked: null, outcome: { on: '2024-03-05', result: 'gone' } },
      '2024-06-30',
      limits,
      ['discovery-reported'],
    ],
    [
      'moved away before it was looked into',
      { checked: null, outcome: { on: '2024-03-06', result: 'gone' } },
      '2024-06-30',
      limits,
      [],
    ],
    ['found by the county itself', { reported: null, finder: 'county' }, '2024-06-30', undefined, []],
  ])('%s', (_, more, asOf, rule, expected) => expect(codes(more, asOf, rule)).toEqual(expected))

  it.each([
    ['2020-08-31', []],
    ['2020-09-01', ['discovery-reported']],
  ])('found on %s and never reported', (found, expected) =>
    expect(codes({ found, reported: null }, '2024-06-30')).toEqual(expected),
  )

  it('a rule of a place that asks for no report makes none a duty', () => {
    const { check } = limits
    const never = discovery({ found: '2019-03-01', reported: null })
    expect(discoveryProblems(never, '2024-06-30', { check, cite })).toEqual([])
    const [since] = discoveryProblems(discovery({ reported: null }), '2024-06-30', { check, cite })
    expect(since?.message.zh).toContain('二（六）22')
  })

  it('says whose duty it is, and by when', () => {
    expect(discoveryProblems(discovery({ reported: null }), '2024-06-30')[0]?.message.zh).toContain('二（六）22')
    const [late] = discoveryProblems(discovery({ reported: '2024-03-05' }), '2024-06-30', limits)
    expect(late?.message.zh).toContain('健全主动发现困难群众工作机制')
    expect(late?.message.en).toContain('(due 2024-03-04)')
  })
})

// 成都, reported 2018-07-18.
describe('the next visit of a patrol', () => {
  const due = (groups: DiscoveryGroup[], visits: string[], asOf = '2024-06-30', listed = '2024-01-15') =>
    patrolDue({ groups, listed, visits }, asOf, chengduPatrol2018)
  it.each<[string, DiscoveryGroup[], string[], string | null]>([
    ['stable: a quarter', ['dibao'], ['2024-05-10'], '2024-09-30'],
    ['a serious illness: a month', ['seriously-ill'], ['2024-05-10'], '2024-06-30'],
    ['both: the shorter', ['dibao', 'seriously-ill'], ['2024-05-10'], '2024-06-30'],
    ['the last by the day', ['tekun-at-home'], ['2024-07-01', '2024-06-01', '2024-05-01'], '2024-07-31'],
    ['stable, in the last quarter of a year', ['dibao'], ['2023-12-31', '2023-10-01', '2024-01-15'], '2024-06-30'],
    ['never seen', ['child-in-difficulty'], [], '2024-02-15'],
    ['sudden: at once', ['sudden'], [], '2024-01-15'],
    ['sudden, and seen since', ['sudden'], ['2024-01-15'], null],
    ['sudden, seen before alone', ['sudden', 'dibao'], ['2024-01-14'], '2024-01-15'],
    ['sudden and stable, seen since', ['sudden', 'dibao'], ['2024-01-16'], '2024-06-30'],
    ['no time is set', ['very-old'], [], null],
  ])('%s', (_, groups, visits, expected) => expect(due(groups, visits)).toBe(expected))

  it.each([
    // The notice of 成都 was reported on 2018-07-18.
    ['listed years before the rule', '2018-07-18', '2018-08-18'],
    ['the day before it', '2018-07-17', null],
  ])('%s', (_, asOf, expected) => expect(due(['seriously-ill'], [], asOf, '2016-01-15')).toBe(expected))

  it('is none before the listing', () => expect(due(['dibao'], [], '2024-01-14')).toBeNull())

  // 人民日报 2023-02-28.
  it('宁夏 looks to six groups', () => expect(ningxiaGroups2023.groups).toHaveLength(6))
})

describe('a round of screening', () => {
  const round = (listed: object[], more: object = {}) =>
    ScreeningRound.parse({ name: '冬季摸排', from: '2024-11-01', to: '2024-11-30', listed, ...more })
  const unit = (name: string, more: object = {}) => ({
    unit: name,
    group: 'dibao',
    visited: null,
    answered: null,
    ...more,
  })
  const list = [
    unit('a', { visited: '2024-11-01', inNeed: false }),
    unit('b', { visited: '2024-11-30', inNeed: true, answered: '2024-12-05' }),
    unit('c', { visited: '2024-12-01', inNeed: true }),
    unit('d', { group: 'very-old' }),
    unit('e', { visited: '2024-10-31' }),
  ]

  it('tells how far it is, and who is left', () => {
    expect(screeningProgress(round(list), '2024-11-30')).toEqual({
      listed: 5,
      visited: 3,
      inNeed: 1,
      answered: 0,
      coverage: 0.6,
      unvisited: ['c', 'd'],
      notTold: [],
      open: ['b'],
    })
    expect(screeningProgress(round(list), '2024-12-05')).toMatchObject({
      visited: 4,
      inNeed: 2,
      answered: 1,
      open: ['c'],
    })
    expect(screeningProgress(round(list), '2024-12-05', 'very-old')).toMatchObject({ visited: 0, coverage: 0 })
    expect(screeningProgress(round(list), '2024-12-05', 'orphan')).toMatchObject({ listed: 0, coverage: null })
  })

  it('takes nobody for unvisited of whom it is not told', () => {
    const untold = round([
      unit('a', { visited: '2024-11-02', inNeed: true, answered: undefined }),
      unit('b', { visited: undefined }),
    ])
    expect(screeningProgress(untold, '2024-12-01')).toMatchObject({
      listed: 2,
      visited: 1,
      coverage: null,
      unvisited: [],
      notTold: ['b'],
      open: ['a'],
    })
    expect(screeningProblems(untold, '2024-12-01')).toEqual([])
  })

  // No source: what any round has to fulfil.
  it('is held against its list and its days', () => {
    const found = (asOf: string) => screeningProblems(round(list), asOf).map(({ code, path }) => `${code} ${path[1]}`)
    expect(found('2024-11-30')).toEqual(['screening-within-round 4', 'screening-told 4'])
    expect(found('2024-12-01')).toEqual([
      'screening-answered 1',
      'screening-within-round 2',
      'screening-answered 2',
      'screening-whole 3',
      'screening-within-round 4',
      'screening-told 4',
    ])
    expect(found('2024-12-05')).not.toContain('screening-answered 1')
    // 及时 has no days: an open need is a warning, as what is not told is.
    const odd = screeningProblems(round(list), '2024-12-01').filter(({ severity }) => severity === 'warning')
    expect(new Set(odd.map(({ code }) => code))).toEqual(
      new Set(['screening-answered', 'screening-told', 'screening-whole']),
    )
  })

  it('does not see who has died or moved away before a visit', () => {
    const list = [
      unit('a', { visited: '2024-11-02', inNeed: false, gone: '2024-11-20' }),
      unit('b', { gone: '2024-11-30' }),
    ]
    const at = (asOf: string) => screeningProgress(round(list), asOf)
    expect(at('2024-11-29')).toMatchObject({ listed: 2, visited: 1, unvisited: ['b'] })
    expect(at('2024-11-30')).toMatchObject({ listed: 1, visited: 1, coverage: 1, unvisited: [] })
    expect(screeningProblems(round(list), '2024-12-01')).toEqual([])
    // Gone after the round: it was to be seen.
    const late = round([unit('b', { gone: '2024-12-01' })])
    expect(screeningProblems(late, '2024-12-01').map(({ code }) => code)).toEqual(['screening-whole'])
    expect(screeningProgress(late, '2024-12-01').coverage).toBe(0)
  })

  it('lists each once, and ends after it begins', () => {
    const parse = (listed: object[], more: object = {}) =>
      ScreeningRound.safeParse({ name: 'x', from: '2024-11-01', to: '2024-11-30', listed, ...more }).success
    expect(parse([unit('a'), unit('b')])).toBe(true)
    expect(parse([unit('a'), unit('a')])).toBe(false)
    expect(parse([unit('a', { inNeed: true })])).toBe(false)
    const answered = (on: string, inNeed: boolean) =>
      parse([unit('a', { visited: '2024-11-02', inNeed, answered: on })])
    expect([answered('2024-11-02', true), answered('2024-11-01', true)]).toEqual([true, false])
    expect(answered('2024-11-02', false)).toBe(false)
    expect(parse([], { to: '2024-11-01' })).toBe(true)
    expect(parse([], { to: '2024-10-31' })).toBe(false)
  })
})

it('who died after the visit of a round is neither answered nor open', () => {
  const round = ScreeningRound.parse({
    name: '摸排',
    from: '2024-11-01',
    to: '2024-11-30',
    listed: [{ unit: 'a', group: 'dibao', visited: '2024-11-05', inNeed: true, gone: '2024-11-20' }],
  })
  const on = (asOf: string) => {
    const { inNeed, answered, open } = screeningProgress(round, asOf)
    return [inNeed, answered, open.length, screeningProblems(round, asOf).length]
  }
  expect([on('2024-11-19'), on('2024-12-01')]).toEqual([
    [1, 0, 1, 0],
    [1, 0, 0, 0],
  ])
})

describe('watching over key groups', () => {
  const watch = (more: object = {}) =>
    KeyGroupWatch.parse({
      person: 'p1',
      group: 'very-old',
      sources: [{ device: 'x', source: 'call', since: '2024-01-01', until: '2024-12-31' }],
      consented: '2023-12-20',
      alarms: [{ device: 'x', raised: '2024-05-01', answered: '2024-05-01', outcome: 'helped' }],
      ...more,
    })
  const codes = (more: object, asOf = '2024-06-30') =>
    watchProblems(watch(more), asOf, { amount: 1, unit: 'day' }).map(({ code }) => code)
  const alarm = (more: object) => ({ alarms: [{ device: 'x', raised: '2024-05-01', ...more }] })

  it.each([
    ['2023-12-31', false],
    ['2024-01-01', true],
    ['2024-12-31', true],
    ['2025-01-01', false],
  ])('on %s: %s', (asOf, on) => expect(isWatched(watch(), asOf)).toBe(on))

  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2024-06-30', []],
    // 个人信息保护法 arts 13, 29.
    ['without consent', { consented: null }, '2024-06-30', ['watch-consent']],
    ['consent on the first day', { consented: '2024-01-01' }, '2024-06-30', []],
    ['consent after it', { consented: '2024-01-02' }, '2024-06-30', ['watch-consent']],
    ['nothing at work, no consent needed', { consented: null, alarms: [] }, '2025-01-01', []],
    ['an alarm open on the last day', alarm({ answered: null }), '2024-05-02', []],
    ['after it', alarm({ answered: null }), '2024-05-03', ['watch-alarm-answered']],
    ['an answer not told', alarm({}), '2024-06-30', []],
    ['devices not told', { sources: undefined }, '2024-06-30', []],
    ['answered in time, and not closed', alarm({ answered: '2024-05-02' }), '2024-06-30', ['watch-alarm-closed']],
    [
      'answered a day late',
      alarm({ answered: '2024-05-03', outcome: 'helped' }),
      '2024-06-30',
      ['watch-alarm-answered'],
    ],
    [
      'of another device',
      alarm({ device: 'y', answered: '2024-05-01', outcome: 'helped' }),
      '2024-06-30',
      ['watch-device-known'],
    ],
    [
      'of a device that was no longer at work',
      { alarms: [{ device: 'x', raised: '2025-01-01', answered: '2025-01-01', outcome: 'false-alarm' }] },
      '2025-01-01',
      ['watch-device-known'],
    ],
    ['an alarm to come', alarm({ device: 'y' }), '2024-04-30', []],
  ])('%s', (_, more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))

  // The law is in force since 2021-11-01: what was at work before needs consent by that day.
  it.each([
    ['2021-10-31', null, []],
    ['2021-11-01', null, ['watch-consent']],
    ['2021-11-01', '2021-11-01', []],
    ['2021-11-02', '2021-11-02', ['watch-consent']],
  ])('of a device of 2020, on %s with consent %s', (asOf, consented, expected) => {
    const sources = [{ device: 'x', source: 'call', since: '2020-01-01' }]
    expect(codes({ sources, consented, alarms: [] }, asOf)).toEqual(expected)
  })

  it.each<[string, object, string, string[]]>([
    ['consent not told', { consented: undefined }, '2024-06-30', []],
    // 个人信息保护法 art. 15.
    ['taken back, on the day', { consentWithdrawn: '2024-06-30' }, '2024-06-30', []],
    ['taken back, and still watched', { consentWithdrawn: '2024-06-29' }, '2024-06-30', ['watch-consent-withdrawn']],
    ['taken back, and off since', { consentWithdrawn: '2024-12-31' }, '2025-01-01', []],
    [
      'taken back before the law',
      {
        consentWithdrawn: '2021-01-01',
        consented: '2020-01-01',
        sources: [{ device: 'x', source: 'call', since: '2020-01-01' }],
        alarms: [],
      },
      '2021-10-31',
      [],
    ],
  ])('%s', (_, more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))
  it('is not consented to after it was taken back; another ground may do in its place', () => {
    expect(KeyGroupWatch.safeParse({ ...watch(), consentWithdrawn: '2023-12-19' }).success).toBe(false)
    expect(watchProblems(watch({ consented: null }), '2024-06-30')[0]?.severity).toBe('warning')
  })

  it('what came of an alarm is not told: a gap of the record', () => {
    const untold = watch({ alarms: [{ device: 'x', raised: '2024-05-01', answered: '2024-05-01' }] })
    expect(watchProblems(untold, '2024-06-30')).toMatchObject([{ code: 'watch-alarm-closed', severity: 'warning' }])
  })
  it('consent is cited by its articles', () =>
    expect(watchProblems(watch({ consented: null }), '2024-06-30')[0]?.message.zh).toContain(
      '个人信息保护法第十三条、第二十九条',
    ))

  it('is watched over as long as one of several is at work', () => {
    const two = [...watch().sources!, { device: 'y', source: 'water', since: '2024-06-01', until: null }]
    expect(['2024-05-31', '2025-01-01'].map(asOf => isWatched(watch({ sources: two }), asOf))).toEqual([true, true])
    expect(isWatched(watch({ sources: undefined }), '2024-05-31')).toBeNull()
  })

  it('where the place sets no time an open alarm is not late', () =>
    expect(watchProblems(watch(alarm({ answered: null })), '2024-12-31')).toEqual([]))

  it('is answered after it is raised', () => {
    const parse = (answered: string) => KeyGroupWatch.safeParse({ ...watch(), ...alarm({ answered }) }).success
    expect([parse('2024-05-01'), parse('2024-04-30')]).toEqual([true, false])
    const came = (more: object) =>
      KeyGroupWatch.safeParse({ ...watch(), ...alarm({ outcome: 'helped', ...more }) }).success
    expect([came({ answered: null }), came({})]).toEqual([false, true])
    const linked = (until: string) =>
      KeyGroupWatch.safeParse({ ...watch(), sources: [{ ...watch().sources![0], until }] }).success
    expect([linked('2024-01-01'), linked('2023-12-31')]).toEqual([true, false])
  })
})
