import { describe, expect, it } from 'vitest'
import {
  CounsellingCase,
  CounsellingRoom,
  counsellingPersonTimes,
  counsellingProblems,
  counsellingRoomShare,
  counsellingRoomTarget,
  MarriageCounsellor,
  reconciliation,
  untrainedCounsellors,
} from './cases.js'

const session = (on: string, persons = 2) => ({ on, persons, counsellor: '丙' })
const one = (more: object = {}) =>
  CounsellingCase.parse({
    id: '1',
    office: '甲',
    kind: 'cooling-off',
    opened: '2025-06-01',
    consented: true,
    sessions: [session('2025-06-01'), session('2025-06-10', 1)],
    closed: '2025-06-20',
    outcome: 'reconciled',
    ...more,
  })
const codes = (more: object, asOf = '2025-12-31') => counsellingProblems(one(more), asOf).map(({ code }) => code)

// Source: 令804 arts. 5 and 6; 民发〔2020〕99号.
it('art. 6(3) asks it in good time: who was not told while the case runs is warned of', () => {
  const severity = (closed: string | null) =>
    counsellingProblems(one({ violenceFound: true, helpToldOn: null, closed }), '2025-12-31').find(
      ({ code }) => code === 'violence-told',
    )?.severity
  expect([severity(null), severity('2025-06-20')]).toEqual(['warning', 'error'])
})
it('that counselling needs consent no text that was read says', () =>
  expect(counsellingProblems(one({ consented: false }), '2025-12-31')).toMatchObject([
    { code: 'counselling-consented', severity: 'warning' },
  ]))
describe('a case', () => {
  it.each<[string, object, string, string[]]>([
    ['in order', {}, '2025-12-31', []],
    ['without consent', { consented: false }, '2025-12-31', ['counselling-consented']],
    [
      'without consent, once',
      { consented: false, sessions: [session('2025-06-01')] },
      '2025-12-31',
      ['counselling-consented'],
    ],
    ['refused, and nothing done', { consented: false, sessions: [] }, '2025-12-31', []],
    ['whether they agreed is not known', { consented: null }, '2025-12-31', []],
    ['a session before', { sessions: [session('2025-05-31')] }, '2025-12-31', ['session-in-case']],
    ['a session after', { sessions: [session('2025-06-21')] }, '2025-12-31', ['session-in-case']],
    ['on its last day', { sessions: [session('2025-06-20')] }, '2025-12-31', []],
    ['open, a session later', { sessions: [session('2025-06-21')], closed: null, outcome: null }, '2025-12-31', []],
    ['closed without an outcome', { outcome: null }, '2025-06-20', ['closed-with-outcome']],
    ['closed, and not told with what outcome', { outcome: undefined }, '2025-06-20', []],
    ['to be closed', { outcome: null }, '2025-06-19', []],
    ['violence, nobody told', { violenceFound: true, helpToldOn: null }, '2025-12-31', ['violence-told']],
    ['violence, told', { violenceFound: true, helpToldOn: '2025-06-01' }, '2025-12-31', []],
    ['before 2025-05-10', { opened: '2025-05-09', violenceFound: true, charged: 1 }, '2025-12-31', []],
    ['on 2025-05-10', { opened: '2025-05-10', violenceFound: true, helpToldOn: null }, '2025-12-31', ['violence-told']],
    ['violence, and not told whether help was', { violenceFound: true }, '2025-12-31', []],
    ['charged', { charged: 1 }, '2025-12-31', ['counselling-free']],
    ['charged nothing', { charged: 0 }, '2025-12-31', []],
    ['what was charged is not known', { charged: null, violenceFound: null }, '2025-12-31', []],
    ['closed before it was opened', { closed: '2025-05-31', sessions: [] }, '2025-12-31', ['closed-after-opened']],
    ['closed on the day', { closed: '2025-06-01', sessions: [] }, '2025-12-31', []],
    ['of tomorrow', { consented: false }, '2025-05-31', []],
  ])('%s', (_, more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))
})

describe('what is counted (“十四五”民政事业发展规划: rooms in 80 %; No source: the rest)', () => {
  it('person-times between two days', () => {
    const times = (from: string, to: string) => counsellingPersonTimes([one()], from, to)
    expect([
      times('2025-06-01', '2025-06-10'),
      times('2025-06-02', '2025-06-10'),
      times('2025-06-01', '2025-06-09'),
    ]).toEqual([3, 1, 2])
  })
  it('couples who stayed together', () => {
    const cases = [
      one(),
      one({ outcome: 'divorced' }),
      one({ outcome: 'divorce-deferred' }),
      one({ kind: 'legal' }),
      one({ kind: 'divorce', closed: '2025-07-01' }),
    ]
    expect(reconciliation(cases, '2025-06-30')).toEqual({ numerator: 2, denominator: 3 })
    expect(reconciliation(cases, '2025-07-01')).toEqual({ numerator: 3, denominator: 4 })
    expect(reconciliation([one({ outcome: 'divorced' }), one({ outcome: 'broken-off' })], '2025-06-30')).toEqual({
      numerator: 0,
      denominator: 2,
    })
    expect(reconciliation([one(), one({ outcome: null })], '2025-06-30')).toMatchObject({
      unknown: { en: 'Of 2 records 1 do not say.' },
    })
  })
  it('rooms and counsellors end after they begin', () => {
    const room = (since: string | null, until: string) =>
      CounsellingRoom.safeParse({ office: 'a', level: 'county', since, until }).success
    expect([room('2024-01-01', '2024-01-01'), room('2024-01-02', '2024-01-01'), room(null, '2024-01-01')]).toEqual([
      true,
      false,
      false,
    ])
    const who = (until: string) =>
      MarriageCounsellor.safeParse({ name: 'a', trainedOn: null, since: '2024-01-01', until }).success
    expect([who('2024-01-01'), who('2023-12-31')]).toEqual([true, false])
  })
  it('rooms', () => {
    const room = (office: string, more: object = {}) =>
      CounsellingRoom.parse({ office, level: 'county', since: '2024-01-01', ...more })
    const rooms = [
      room('a'),
      room('b', { since: null }),
      room('c', { level: 'township', since: null }),
      room('d', { until: '2025-12-30' }),
    ]
    expect(counsellingRoomShare(rooms, '2025-12-31')).toEqual({ numerator: 1, denominator: 3 })
    expect(counsellingRoomShare(rooms, '2025-12-30')).toEqual({ numerator: 2, denominator: 3 })
    expect(counsellingRoomShare([...rooms, room('e', { unknown: true })], '2025-12-31')).toHaveProperty('unknown')
    expect([counsellingRoomTarget.share, counsellingRoomTarget.by]).toEqual([0.8, '2025-12-31'])
  })
  it('counsellors without training (令804 art. 5)', () => {
    const who = (name: string, more: object = {}) =>
      MarriageCounsellor.parse({ name, trainedOn: '2025-06-01', since: '2025-01-01', ...more })
    const all = [
      who('a'),
      who('b', { trainedOn: null }),
      who('c', { until: '2025-05-30' }),
      who('d', { since: '2025-06-02' }),
    ]
    expect(untrainedCounsellors(all, '2025-05-31')).toEqual(['a', 'b'])
    expect(untrainedCounsellors(all, '2025-06-01')).toEqual(['b'])
    expect(untrainedCounsellors([who('d', { trainedOn: undefined })], '2025-06-01')).toEqual([])
  })
})
