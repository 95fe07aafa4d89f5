import { describe, expect, it } from 'vitest'
import {
  DivorceApplication,
  divorceApplicationProblems,
  divorceOutcomes,
  divorceStanding,
  gaveUpAfterCounselling,
} from './application.js'

// Received 2024-04-12: withdrawn until 2024-05-13, certificate until 2024-06-12.
const application = (more: object = {}) =>
  DivorceApplication.parse({ id: '1', office: '甲', received: '2024-04-12', ...more })
const codes = (more: object, asOf = '2024-12-31') =>
  divorceApplicationProblems(application(more), asOf).map(({ code }) => code)

// Source: 民法典 art. 1077, 令804 art. 16.
describe('the state', () => {
  it.each<[string, object, string, string | null, number | null]>([
    ['the day before', {}, '2024-04-11', 'not-received', null],
    ['received', {}, '2024-04-12', 'cooling-off', 31],
    ['the last day of the cooling-off', {}, '2024-05-13', 'cooling-off', 0],
    ['the first day of the certificate', {}, '2024-05-14', 'open', 29],
    ['the last day', {}, '2024-06-12', 'open', 0],
    ['the day after', {}, '2024-06-13', 'lapsed', null],
    ['mar-cool-withdraw: on the moved last day', { withdrawn: '2024-05-13' }, '2024-05-13', 'withdrawn', null],
    ['to be withdrawn tomorrow', { withdrawn: '2024-05-13' }, '2024-05-12', 'cooling-off', 1],
    ['registered', { registered: '2024-05-14' }, '2024-05-14', 'registered', null],
    ['before the Civil Code', { received: '2020-12-31' }, '2020-12-31', 'open', null],
    ['before the Civil Code, much later', { received: '2020-12-31' }, '2024-01-01', 'open', null],
    ['no calendar, on the thirtieth day', { received: '2026-12-02' }, '2027-01-01', 'cooling-off', null],
    ['no calendar, after it', { received: '2026-12-02' }, '2027-01-02', null, null],
    ['no calendar for the second', { received: '2026-11-30' }, '2026-12-30', 'cooling-off', 0],
    ['no calendar for the second, in it', { received: '2026-11-30' }, '2026-12-31', 'open', null],
    ['on its thirtieth day', { received: '2026-11-30' }, '2027-01-29', 'open', null],
    ['after it', { received: '2026-11-30' }, '2027-01-30', null, null],
  ])('%s', (_, more, asOf, state, daysLeft) => {
    expect(divorceStanding(application(more), asOf)).toMatchObject({ state, daysLeft })
  })

  it('says who acts next', () => {
    const next = (asOf: string) => divorceStanding(application(), asOf).next?.zh
    expect([next('2024-05-13'), next('2024-05-14'), next('2024-06-13')]).toEqual([
      '任何一方可以撤回申请',
      '双方亲自到受理机关申请发给离婚证',
      undefined,
    ])
    expect(divorceStanding(application({ received: '2020-12-31' }), '2020-12-31').next?.zh).toContain('当场')
    expect(divorceStanding(application(), '2024-06-13', 'thirtieth-day').state).toBe('lapsed')
    // From the thirtieth day, 2024-05-12, the second ends on 2024-06-11.
    expect(divorceStanding(application(), '2024-06-12', 'thirtieth-day').state).toBe('lapsed')
    // 2026-12-05 is a Saturday: the first ends on the Monday, from which the second has two days more.
    const late = (asOf: string, base?: 'thirtieth-day') =>
      divorceStanding(application({ received: '2026-11-05' }), asOf, base).state
    expect([late('2027-01-06'), late('2027-01-07'), late('2027-01-04', 'thirtieth-day')]).toEqual([
      'open',
      null,
      'open',
    ])
    expect(late('2027-01-05', 'thirtieth-day')).toBeNull()
  })
})

// Source: 民法典 art. 1077, 令804 art. 16, 民发〔2020〕116号.
describe('what an application breaks', () => {
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['withdrawn on the last day', { withdrawn: '2024-05-13' }, []],
    ['withdrawn a day late', { withdrawn: '2024-05-14' }, ['withdrawn-in-cooling-off']],
    [
      'a certificate on the last day of the cooling-off',
      { registered: '2024-05-13' },
      ['certificate-after-cooling-off'],
    ],
    ['on the first day', { registered: '2024-05-14' }, []],
    ['on the last day', { registered: '2024-06-12' }, []],
    ['a day late', { registered: '2024-06-13' }, ['certificate-in-thirty-days']],
    ['at another office', { registered: '2024-05-14', registeredAt: '乙' }, ['certificate-at-same-office']],
    ['at its own', { registered: '2024-05-14', registeredAt: '甲' }, []],
    ['after a withdrawal', { withdrawn: '2024-05-01', registered: '2024-05-14' }, ['withdrawn-and-registered']],
    ['withdrawn before it was received', { withdrawn: '2024-04-11' }, ['divorce-days']],
    ['on the day', { withdrawn: '2024-04-12' }, []],
    ['registered before it was received', { registered: '2024-04-11' }, ['divorce-days']],
    ['registered on the day', { registered: '2024-04-12' }, ['certificate-after-cooling-off']],
    [
      'withdrawn and registered, before the notice',
      { received: '2020-12-30', withdrawn: '2020-12-30', registered: '2020-12-31' },
      [],
    ],
    ['on the spot, before the Code', { received: '2020-12-31', registered: '2020-12-31' }, []],
    ['no calendar', { received: '2026-12-02', registered: '2027-02-01' }, []],
    ['no calendar, the day after the thirtieth', { received: '2026-12-02', registered: '2027-01-02' }, []],
    [
      'no calendar, within the thirty days',
      { received: '2026-12-02', registered: '2027-01-01' },
      ['certificate-after-cooling-off'],
    ],
  ])('%s', (_, more, expected) => expect(codes(more, '2027-12-31')).toEqual(expected))

  it('nothing that has not happened yet', () => {
    expect(codes({ registered: '2024-06-13' }, '2024-06-12')).toEqual([])
    expect(codes({ withdrawn: '2024-05-14' }, '2024-05-13')).toEqual([])
  })
  it.each([
    ['2025-04-01', '2025-05-09', '有关婚姻登记规定的通知二'],
    ['2025-04-01', '2025-05-12', '第十六条第一款'],
  ])('the document on the office, received %s and registered %s: %s', (received, registered, document) => {
    const found = divorceApplicationProblems(application({ received, registered, registeredAt: '乙' }), '2025-12-31')
    const problem = found.find(({ code }) => code === 'certificate-at-same-office')
    expect(problem?.message.zh).toContain(document)
  })
  it('names the day', () =>
    expect(
      divorceApplicationProblems(application({ registered: '2024-06-13' }), '2024-12-31')[0]?.message.zh,
    ).toContain('期限 2024-06-12'))
})

describe('what came of applications (No source: invented)', () => {
  const all = [
    application({ withdrawn: '2024-05-01', counselled: true }),
    application({ registered: '2024-05-20', counselled: true }),
    application(),
    application({ received: '2024-05-01' }),
    application({ received: '2024-07-01' }),
  ]
  it('on a day', () => {
    expect(divorceOutcomes(all, '2024-06-13')).toEqual({
      received: 4,
      withdrawn: 1,
      lapsed: 1,
      registered: 1,
      pending: 1,
      unknown: 0,
    })
    expect(divorceOutcomes([application({ received: '2026-12-02' })], '2027-01-02')).toMatchObject({ unknown: 1 })
  })
  it.each<[object, string, boolean | null]>([
    [{ withdrawn: '2024-05-01', counselled: true }, '2024-05-01', true],
    [{ withdrawn: '2024-05-01', counselled: true }, '2024-04-30', false],
    [{ withdrawn: '2024-05-01' }, '2024-05-01', null],
    [{ withdrawn: '2024-05-01', counselled: false }, '2024-05-01', false],
    [{ withdrawn: '2024-05-01', counselled: null }, '2024-05-01', null],
    [{ counselled: true }, '2024-06-13', true],
    [{ registered: '2024-05-20', counselled: true }, '2024-06-13', false],
    [{ received: '2026-12-02', counselled: true }, '2027-01-01', false],
    [{ received: '2026-12-02', counselled: true }, '2027-01-02', null],
    [{ received: '2026-12-02' }, '2027-01-02', null],
    [{ received: '2026-12-02', counselled: false }, '2027-01-02', false],
  ])('given up after counselling: %j on %s: %s', (more, asOf, expected) =>
    expect(gaveUpAfterCounselling(application(more), asOf)).toBe(expected),
  )
})
