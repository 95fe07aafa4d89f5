import { describe, expect, it } from 'vitest'
import { decisionProblems, decisionState, nextDecisionStep, WeightyDecision } from './decision.js'

const decision = (days: object = {}, more: object = {}) =>
  WeightyDecision.parse({
    matter: '修路',
    days: {
      proposed: '2024-03-01',
      consulted: '2024-03-02',
      reviewed: '2024-03-05',
      resolved: '2024-03-10',
      'resolution-open': '2024-03-11',
      'result-open': '2024-09-01',
      ...days,
    },
    ...more,
  })

// Source: 四议两公开 as places tell it.
describe('a weighty decision', () => {
  it.each([
    ['2024-02-29', 'not-begun', 'proposed'],
    ['2024-03-01', 'proposed', 'consulted'],
    ['2024-03-04', 'consulted', 'reviewed'],
    ['2024-03-10', 'resolved', 'resolution-open'],
    ['2024-08-31', 'resolution-open', 'result-open'],
    ['2024-09-01', 'result-open', null],
  ])('on %s: %s, then %s', (asOf, state, next) => {
    expect(decisionState(decision(), asOf)).toBe(state)
    expect(nextDecisionStep(decision(), asOf)).toBe(next)
  })

  it.each<[object, string, string, string | null]>([
    [{ carried: false }, '2024-03-10', 'rejected', null],
    [{ carried: false }, '2024-03-09', 'reviewed', 'resolved'],
    [{ carried: true }, '2024-03-10', 'resolved', 'resolution-open'],
    [{ droppedOn: '2024-03-10' }, '2024-03-10', 'dropped', null],
    [{ droppedOn: '2024-03-10' }, '2024-03-09', 'reviewed', 'resolved'],
  ])('%o on %s: %s, then %s', (more, asOf, state, next) => {
    expect(decisionState(decision({}, more), asOf)).toBe(state)
    expect(nextDecisionStep(decision({}, more), asOf)).toBe(next)
  })

  const codes = (days: object, more: object = {}, asOf = '2024-12-31') =>
    decisionProblems(decision(days, more), asOf).map(({ code, path }) => `${code} ${path[1]}`)
  it.each<[string, object, object, string, string[]]>([
    ['in order', {}, {}, '2024-12-31', []],
    ['two on one day', { consulted: '2024-03-01' }, {}, '2024-12-31', []],
    ['passed over', { reviewed: null }, {}, '2024-12-31', ['decision-step-skipped reviewed']],
    ['not yet', { 'result-open': null }, {}, '2024-12-31', []],
    ['nothing is told of it', { reviewed: undefined }, {}, '2024-12-31', []],
    ['one meeting', { consulted: null }, { oneMeeting: true }, '2024-12-31', []],
    ['no meeting', { consulted: null }, {}, '2024-12-31', ['decision-step-skipped consulted']],
    ['before its time', { reviewed: '2024-03-11' }, {}, '2024-12-31', ['decision-step-order resolved']],
    ['before its time, not yet', { reviewed: '2024-03-11' }, {}, '2024-03-10', ['decision-step-skipped reviewed']],
    ['carried out without a resolution', {}, { carried: false }, '2024-12-31', ['decision-not-carried result-open']],
    ['given up after the last step', { 'result-open': null }, { droppedOn: '2024-03-11' }, '2024-12-31', []],
    [
      'a step after it was given up',
      { 'result-open': null },
      { droppedOn: '2024-03-10' },
      '2024-12-31',
      ['decision-after-dropped resolution-open'],
    ],
    ['rejected and made known', { 'result-open': null }, { carried: false }, '2024-12-31', []],
  ])('%s', (_, days, more, asOf, expected) => expect(codes(days, more, asOf)).toEqual(expected))

  // 村民委员会组织法 art. 28(3), 城市居民委员会组织法 art. 30(4): since 2026 the Party organisation talks it over first.
  it('names the law by which the Party organisation comes first', () => {
    const zh = (committee: string | undefined, resolved: string) =>
      decisionProblems(
        decision(
          {
            proposed: null,
            consulted: '2025-12-01',
            reviewed: '2025-12-02',
            resolved,
            'resolution-open': null,
            'result-open': null,
          },
          { committee },
        ),
        '2026-06-01',
      ).map(({ message }) => /第.+款/.exec(message.zh)?.[0])
    expect(zh('village', '2026-01-01')).toEqual(['第二十八条第三款'])
    expect(zh('residents', '2026-01-01')).toEqual(['第三十条第四款'])
    expect(zh('village', '2025-12-31')).toEqual([undefined])
    expect(zh(undefined, '2026-01-01')).toEqual([undefined])
  })
})

// 村民委员会组织法 arts 24 and 30 until 2025, 28 and 35 since; 城市居民委员会组织法 art. 10 until 2025, 30 and 34 since. What no law asks for
// is the usual method, and a warning.
describe('what is law of the steps', () => {
  const kinds = (days: object, committee: string | undefined) =>
    decisionProblems(decision(days, { committee }), '2027-01-01').map(
      ({ path, severity, message }) => `${path[1]} ${severity} ${/第[^）]+/.exec(message.zh)?.[0] ?? '-'}`,
    )
  const in2026 = {
    proposed: '2026-03-01',
    consulted: '2026-03-02',
    reviewed: '2026-03-05',
    resolved: '2026-03-10',
    'resolution-open': '2026-03-11',
    'result-open': '2026-09-01',
  }
  it.each<[string, object, string | undefined, string[]]>([
    ['party members did not meet', { ...in2026, reviewed: null }, 'village', ['reviewed warning -']],
    ['the Party was passed over', { ...in2026, proposed: null }, 'village', ['proposed error 第二十八条第三款']],
    ['the same in 2024', { proposed: null }, 'village', ['proposed warning -']],
    ['decided by nobody', { ...in2026, resolved: null }, 'village', ['resolved error 第二十八条']],
    ['decided by nobody in 2024', { resolved: null }, 'village', ['resolved error 第二十四条']],
    ['a community, by nobody in 2024', { resolved: null }, 'residents', ['resolved error 第十条第二款']],
    ['not made known', { ...in2026, 'resolution-open': null }, 'village', ['resolution-open error 第三十五条第二款']],
    [
      'a community, not made known',
      { ...in2026, 'resolution-open': null },
      'residents',
      ['resolution-open error 第三十四条第二款'],
    ],
    ['a community in 2024, not made known', { 'resolution-open': null }, 'residents', ['resolution-open warning -']],
    ['whose it is is not told', { 'resolution-open': null }, undefined, ['resolution-open warning -']],
    [
      'the Party after the decision',
      { ...in2026, proposed: '2026-03-11' },
      'village',
      ['consulted warning -', 'resolved error 第二十八条第三款'],
    ],
    ['on its day', { ...in2026, proposed: '2026-03-10' }, 'village', ['consulted warning -']],
    [
      'the same in a community',
      { ...in2026, proposed: '2026-03-11' },
      'residents',
      ['consulted warning -', 'resolved error 第三十条第四款'],
    ],
    ['the same in 2024', { proposed: '2024-03-11' }, 'village', ['consulted warning -']],
    ['and whose it is is not told', { ...in2026, proposed: '2026-03-11' }, undefined, ['consulted warning -']],
    [
      'the Party after the decision, and nothing between',
      { ...in2026, proposed: '2026-03-11', consulted: null, reviewed: null },
      'village',
      ['consulted warning -', 'reviewed warning -', 'resolved error 第二十八条第三款'],
    ],
    [
      'the result made known first',
      { ...in2026, 'resolution-open': '2026-03-31', 'result-open': '2026-03-20' },
      'village',
      ['result-open warning -'],
    ],
    [
      'made known before the decision',
      { ...in2026, 'resolution-open': '2026-03-09' },
      'village',
      ['resolution-open error -'],
    ],
    [
      'the day of the decision not told',
      { ...in2026, resolved: undefined, 'resolution-open': '2026-03-04' },
      'village',
      ['resolution-open warning -'],
    ],
  ])('%s', (_, days, committee, expected) => expect(kinds(days, committee)).toEqual(expected))
})

// 村民委员会组织法 art. 35 since 2026, art. 30 before; 城市居民委员会组织法 art. 34 of 2025 says in good time.
it.each<[string, object, object, string, string[]]>([
  ['on the last day', {}, {}, '2026-06-30', []],
  ['and a day later', {}, {}, '2026-07-01', ['error 第三十五条第二款']],
  ['made known too late', { 'resolution-open': '2026-07-01' }, {}, '2026-12-31', ['error 第三十五条第二款']],
  ['in time', { 'resolution-open': '2026-06-30' }, {}, '2026-12-31', []],
  ['by the law before', { resolved: '2025-12-31' }, {}, '2026-04-01', ['error 第三十条第二款']],
  ['before the law', { resolved: '2010-10-27' }, {}, '2026-04-01', []],
  ['of a community', {}, { committee: 'residents' }, '2026-07-01', ['warning 第三十四条第二款']],
  ['of a community before', { resolved: '2025-12-31' }, { committee: 'residents' }, '2026-07-01', []],
  ['whose it is is not told', {}, { committee: undefined }, '2026-12-31', []],
  ['whether it was carried is not told', {}, { carried: null }, '2026-12-31', []],
  ['not carried', {}, { carried: false }, '2026-12-31', []],
  ['given up', {}, { droppedOn: '2026-04-01' }, '2026-12-31', []],
])('a resolution to be made known, %s', (_, days, more, asOf, expected) => {
  const first = { proposed: null, consulted: null, reviewed: null }
  const open = { resolved: '2026-01-10', 'resolution-open': null, 'result-open': null, ...days }
  const one = decision({ ...first, ...open }, { committee: 'village', carried: true, ...more })
  expect(
    decisionProblems(one, asOf)
      .filter(({ code }) => code === 'decision-not-open')
      .map(({ severity, message }) => `${severity} ${/第[^，。）]*条(第.款)?/.exec(message.zh)?.[0]}`),
  ).toEqual(expected)
})
