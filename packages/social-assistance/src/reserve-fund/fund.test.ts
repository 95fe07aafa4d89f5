import { fenOf } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import {
  guanghanReserve,
  hasReserveFund,
  isWithinReserveLimit,
  ReserveFund,
  type ReserveFundRule,
  ReservePayment,
  reserveBalance,
  reserveFundProblems,
  reserveTopUp,
  reserveUse,
  shandongReserve,
  xiangfangReserve,
  zoupingReserve,
} from './index.js'

// Source: the rules of 山东, 邹平, 香坊 and 广汉 that documents.ts names, each in its cases.
const payment = (more: object = {}) => ({
  case: 'c1',
  kind: 'emergency',
  persons: 2,
  reported: '2024-03-01',
  paid: '2024-03-02',
  amount: fenOf(1000),
  papers: '2024-03-05',
  ...more,
})
const fund = (more: object = {}) =>
  ReserveFund.parse({
    town: '甲镇',
    established: '2024-01-01',
    allocations: [{ on: '2024-01-01', amount: fenOf(20_000) }],
    payments: [payment()],
    returned: [],
    ...more,
  })

describe('a reserve', () => {
  it('holds what came in less what went out, by the end of the day', () => {
    const one = fund({ returned: [{ on: '2024-12-01', amount: fenOf(500) }] })
    const days = ['2023-12-31', '2024-01-01', '2024-03-01', '2024-03-02', '2024-11-30', '2024-12-01']
    expect(days.map(asOf => reserveBalance(one, asOf)! / 100)).toEqual([0, 20_000, 20_000, 19_000, 19_000, 18_500])
    expect(reserveTopUp(one, '2024-12-01', fenOf(20_000))).toBe(fenOf(1500))
    expect(reserveTopUp(one, '2024-12-01', fenOf(10_000))).toBe(0)
  })

  it('is not known where it is not told what went out', () => {
    const period = { from: '2024-01-01', to: '2024-12-31' }
    for (const untold of [fund({ payments: undefined }), fund({ returned: undefined })])
      expect(reserveBalance(untold, '2024-06-30')).toBeNull()
    expect(reserveUse([fund(), fund({ payments: undefined })], period)).toBeNull()
    expect(reserveUse([fund({ payments: [] })], period)?.paid).toBe(0)
    // What is told alone is more than came in.
    const over = fund({ allocations: [], returned: undefined })
    expect(reserveFundProblems(over, '2024-06-30').map(({ code }) => code)).toEqual(['reserve-not-overdrawn'])
  })

  it('is not overdrawn where it is not told what came in', () => {
    const one = fund({ allocations: undefined })
    expect([reserveBalance(one, '2024-06-30'), reserveTopUp(one, '2024-06-30', fenOf(1))]).toEqual([null, null])
    expect(reserveFundProblems(one, '2024-06-30')).toEqual([])
  })

  it.each([
    ['2023-12-31', false],
    ['2024-01-01', true],
    ['2024-06-30', true],
    ['2024-07-01', false],
  ])('is kept on %s: %s', (asOf, kept) => expect(hasReserveFund(fund({ closed: '2024-06-30' }), asOf)).toBe(kept))

  it('is used by cases, each once, and by persons as often as they were paid', () => {
    const payments = [
      payment(),
      payment({ paid: '2024-03-31', persons: 1 }),
      payment({ case: 'c2', paid: '2024-04-01' }),
    ]
    const other = fund({ town: '乙镇' })
    expect(reserveUse([fund({ payments }), other], { from: '2024-03-02', to: '2024-03-31' })).toEqual({
      paid: fenOf(3000),
      cases: 2,
      personTimes: 5,
    })
    expect(reserveUse([fund()], { from: '2024-03-03', to: '2024-03-31' })?.cases).toBe(0)
  })

  it('is not paid out before the hardship was reported', () => {
    const parse = (reported: string | null) => ReservePayment.safeParse(payment({ reported })).success
    expect([parse('2024-03-02'), parse('2024-03-03'), parse(null)]).toEqual([true, false, true])
  })
})

describe('the limits of places', () => {
  const within = (rule: ReserveFundRule, amount: number, more: object = {}) =>
    isWithinReserveLimit([ReservePayment.parse(payment({ amount, ...more }))], rule)
  it.each<[string, ReserveFundRule, number, object, boolean | null]>([
    ['山东 2019: 3,000 yuan', shandongReserve, 3000_00, {}, true],
    ['山东 2019: a fen more', shandongReserve, 3000_01, {}, false],
    ['邹平 2018: 2,000 yuan', zoupingReserve, 2000_00, {}, true],
    ['邹平 2018: a fen more', zoupingReserve, 2000_01, {}, false],
    ['香坊 2020: a fen less than 1,000 yuan', xiangfangReserve, 999_99, {}, true],
    ['香坊 2020: 1,000 yuan', xiangfangReserve, 1000_00, {}, false],
    ['广汉 2022: two in town, 1,400 yuan', guanghanReserve, 1400_00, { area: 'urban' }, true],
    ['广汉 2022: a fen more', guanghanReserve, 1400_01, { area: 'urban' }, false],
    ['广汉 2022: two in the country, 1,040 yuan', guanghanReserve, 1040_00, { area: 'rural' }, true],
    ['广汉 2022: a fen more in the country', guanghanReserve, 1040_01, { area: 'rural' }, false],
    ['where they live is not known: within either', guanghanReserve, 1040_00, {}, true],
    ['not known, between the two', guanghanReserve, 1040_01, {}, null],
    ['not known, at the higher', guanghanReserve, 1400_00, {}, null],
    ['not known, above both', guanghanReserve, 1400_01, {}, false],
  ])('%s', (_, rule, amount, more, expected) => expect(within(rule, amount, more)).toBe(expected))
})

describe('what a reserve breaks', () => {
  const codes = (more: object, asOf = '2024-06-30', rule?: ReserveFundRule) =>
    reserveFundProblems(fund(more), asOf, rule).map(({ code }) => code)
  const paying = (...payments: object[]) => ({ payments: payments.map(payment) })

  it.each<[string, object, string, ReserveFundRule | undefined, string[]]>([
    ['nothing', {}, '2024-06-30', shandongReserve, []],
    ['paid the day after the report', paying({ paid: '2024-03-02' }), '2024-06-30', shandongReserve, []],
    [
      '24 hours: two days after',
      paying({ paid: '2024-03-03' }),
      '2024-06-30',
      shandongReserve,
      ['reserve-help-in-time'],
    ],
    [
      'of an expense not asked',
      paying({ kind: 'expenditure', paid: '2024-03-09', papers: null }),
      '2024-06-30',
      shandongReserve,
      [],
    ],
    ['the report is not known', paying({ reported: null, paid: '2024-03-03' }), '2024-06-30', shandongReserve, []],
    ['山东: papers on the fifth day', paying({ papers: '2024-03-07' }), '2024-06-30', shandongReserve, []],
    [
      '山东: papers on the sixth',
      paying({ papers: '2024-03-08' }),
      '2024-06-30',
      shandongReserve,
      ['reserve-papers-in-time'],
    ],
    ['山东: papers open on the last day', paying({ papers: null }), '2024-03-07', shandongReserve, []],
    ['山东: papers open after it', paying({ papers: null }), '2024-03-08', shandongReserve, ['reserve-papers-in-time']],
    // 2024-03-02 is a Saturday: the fifth working day after it is 2024-03-08.
    ['邹平: papers on the fifth working day', paying({ papers: '2024-03-08' }), '2024-06-30', zoupingReserve, []],
    [
      '邹平: papers a day later',
      paying({ papers: '2024-03-09' }),
      '2024-06-30',
      zoupingReserve,
      ['reserve-papers-in-time'],
    ],
    [
      'two payments of one case together above the limit',
      paying({}, { amount: fenOf(2001) }),
      '2024-06-30',
      shandongReserve,
      ['reserve-per-case'],
    ],
    ['of two cases each within it', paying({}, { case: 'c2', amount: fenOf(2001) }), '2024-06-30', shandongReserve, []],
    ['overdrawn', paying({ amount: fenOf(20_001) }), '2024-06-30', undefined, ['reserve-not-overdrawn']],
    ['to the last fen', paying({ amount: fenOf(20_000) }), '2024-06-30', undefined, []],
    ['a payment to come', paying({ amount: fenOf(20_001) }), '2024-03-01', undefined, []],
    ['there is none', { established: null }, '2024-06-30', undefined, ['reserve-established']],
    ['paid before there was one', { established: '2024-03-03' }, '2024-06-30', undefined, ['reserve-established']],
    ['paid on its last day', { closed: '2024-03-02' }, '2024-06-30', undefined, []],
    ['paid after it was closed', { closed: '2024-03-01' }, '2024-06-30', undefined, ['reserve-established']],
    [
      'more given back than is left',
      { returned: [{ on: '2024-04-01', amount: fenOf(19_000) + 1 }] },
      '2024-06-30',
      undefined,
      ['reserve-not-overdrawn'],
    ],
    [
      'all that is left given back',
      { returned: [{ on: '2024-04-01', amount: fenOf(19_000) }] },
      '2024-06-30',
      undefined,
      [],
    ],
    ['paid on its first day', { established: '2024-03-02' }, '2024-06-30', undefined, []],
    ['香坊: first given 20,000 yuan', paying({ amount: 1 }), '2024-06-30', xiangfangReserve, []],
    [
      '香坊: a fen less, whatever came later',
      {
        allocations: [
          { on: '2024-02-01', amount: fenOf(30_000) },
          { on: '2024-01-01', amount: fenOf(20_000) - 1 },
        ],
        payments: [],
      },
      '2024-06-30',
      xiangfangReserve,
      ['reserve-first-allocation'],
    ],
    [
      '香坊: not given yet',
      { allocations: [{ on: '2024-07-01', amount: 1 }], payments: [] },
      '2024-06-30',
      xiangfangReserve,
      [],
    ],
    [
      '广汉: reported a month ago',
      { established: '2024-05-29', payments: [], reports: [] },
      '2024-07-01',
      guanghanReserve,
      [],
    ],
    [
      // A month after is a Saturday: it goes on to Monday, 1 July.
      '广汉: reported longer ago',
      { established: '2024-05-29', payments: [], reports: [] },
      '2024-07-02',
      guanghanReserve,
      ['reserve-reported'],
    ],
    [
      '广汉: reported a day late, and on its day since',
      { reports: ['2024-02-02', '2024-03-02'] },
      '2024-03-02',
      guanghanReserve,
      ['reserve-reported'],
    ],
    [
      '广汉: reported on each day, in any order',
      { reports: ['2024-03-01', '2024-02-01'] },
      '2024-03-02',
      guanghanReserve,
      [],
    ],
    [
      '广汉: each month at its end, of a short one and a long one',
      { reports: ['2024-01-31', '2024-02-29', '2024-03-31'] },
      '2024-04-30',
      guanghanReserve,
      [],
    ],
    [
      '广汉: early in one month and late in the next, and none in the third',
      { reports: ['2024-01-05', '2024-02-28'] },
      '2024-04-01',
      guanghanReserve,
      // 31 March is a Sunday: it goes on to Monday.
      [],
    ],
    [
      '广汉: and a day after',
      { reports: ['2024-01-05', '2024-02-28'] },
      '2024-04-02',
      guanghanReserve,
      ['reserve-reported'],
    ],
    ['广汉: never, in the first month', { reports: [] }, '2024-02-01', guanghanReserve, []],
    // Who accounts for a reserve that is closed is not late with a report of it.
    [
      '广汉: before it was set up, and after it was closed',
      { reports: ['2023-11-01', '2024-06-01'], closed: '2024-01-31', payments: [] },
      '2024-06-30',
      guanghanReserve,
      [],
    ],
    ['广汉: never, after it', { reports: [] }, '2024-02-02', guanghanReserve, ['reserve-reported']],
    [
      '广汉: on its last day',
      { reports: [], closed: '2024-02-02' },
      '2024-02-02',
      guanghanReserve,
      ['reserve-reported'],
    ],
    ['广汉: closed', { closed: '2024-01-20', payments: [], reports: [] }, '2024-02-02', guanghanReserve, []],
    ['广汉: none', { established: null, payments: [] }, '2024-06-30', guanghanReserve, []],
  ])('%s', (_, more, asOf, rule, expected) => expect(codes(more, asOf, rule)).toEqual(expected))

  const gone = { amount: fenOf(19_500), paid: '2024-03-02', returned: '2024-03-05' }
  it.each<[string, object, string, ReserveFundRule | undefined, string[]]>([
    [
      'the bank gave a payment back, and it was paid again',
      paying(gone, { amount: fenOf(19_500), paid: '2024-03-06' }),
      '2024-06-30',
      undefined,
      [],
    ],
    [
      'paid again before it was back',
      paying(gone, { amount: fenOf(19_500), paid: '2024-03-04' }),
      '2024-03-04',
      undefined,
      ['reserve-not-overdrawn'],
    ],
    [
      '山东: what came back counts for no limit',
      paying({ amount: fenOf(3000), returned: '2024-03-05' }, { amount: fenOf(3000), paid: '2024-03-06' }),
      '2024-06-30',
      shandongReserve,
      [],
    ],
    [
      '山东: nor is the case late for it',
      paying({ returned: '2024-03-05' }, { paid: '2024-03-20' }),
      '2024-06-30',
      shandongReserve,
      [],
    ],
    [
      '山东: a case paid in stages',
      paying({}, { paid: '2024-04-02', papers: null }),
      '2024-06-30',
      shandongReserve,
      [],
    ],
    [
      '山东: whether the papers are complete is not told',
      paying({ papers: undefined }),
      '2024-06-30',
      shandongReserve,
      [],
    ],
    [
      '山东: a case of before the rule',
      {
        ...paying({ reported: '2019-10-20', paid: '2019-10-22', amount: fenOf(5000), papers: null }),
        established: '2019-01-01',
        allocations: [{ on: '2019-01-01', amount: fenOf(20_000) }],
      },
      '2024-06-30',
      shandongReserve,
      [],
    ],
    [
      '山东: a case of its first day',
      {
        ...paying({ reported: '2019-10-20', paid: '2019-10-23', amount: fenOf(5000), papers: null }),
        established: '2019-01-01',
        allocations: [{ on: '2019-01-01', amount: fenOf(20_000) }],
      },
      '2024-06-30',
      shandongReserve,
      ['reserve-per-case', 'reserve-help-in-time', 'reserve-papers-in-time'],
    ],
    [
      '香坊: first given before the notice',
      { established: '2020-05-28', allocations: [{ on: '2020-05-28', amount: fenOf(10_000) }], payments: [] },
      '2024-06-30',
      xiangfangReserve,
      [],
    ],
    ['广汉: reports are not told', {}, '2024-06-30', guanghanReserve, []],
    [
      '广汉: set up years before, the first month of the rule',
      { established: '2018-01-01', payments: [], reports: [] },
      '2022-10-31',
      guanghanReserve,
      [],
    ],
    [
      '广汉: and a day after',
      { established: '2018-01-01', payments: [], reports: [] },
      '2022-11-01',
      guanghanReserve,
      ['reserve-reported'],
    ],
  ])('in an ordinary year: %s', (_, more, asOf, rule, expected) => expect(codes(more, asOf, rule)).toEqual(expected))

  it('holds again what came back, and has not used it', () => {
    const one = fund(paying(gone))
    expect(['2024-03-04', '2024-03-05'].map(asOf => reserveBalance(one, asOf))).toEqual([fenOf(500), fenOf(20_000)])
    expect(['2024-03-04', '2024-03-05'].map(to => reserveUse([one], { from: '2024-03-01', to })?.cases)).toEqual([1, 0])
    expect(ReservePayment.safeParse(payment({ returned: '2024-03-01' })).success).toBe(false)
  })

  it('tells of a case above the limit once, at its last payment', () => {
    const twice = fund(paying({}, { amount: fenOf(2001) }, { case: 'c2' }))
    expect(reserveFundProblems(twice, '2024-06-30', shandongReserve).map(({ path }) => path)).toEqual([
      ['payments', 1, 'amount'],
    ])
  })

  it('says whose rule it is, where it stands, and by when', () => {
    const [late] = reserveFundProblems(fund(paying({ papers: null })), '2024-03-08', shandongReserve)
    expect(late).toMatchObject({ path: ['payments', 0, 'papers'] })
    expect(late?.message.zh).toContain('山东省')
    expect(late?.message.en).toContain('(due 2024-03-07)')
    const [none] = reserveFundProblems(fund({ established: null }), '2024-06-30', shandongReserve)
    expect(none?.message.zh).not.toContain('（')
    const closed = (on: string, established: string | null = '2024-01-01') =>
      ReserveFund.safeParse({ ...fund(), established, closed: on }).success
    expect([closed('2024-01-01'), closed('2023-12-31'), closed('2024-06-30', null)]).toEqual([true, false, false])
  })
})
