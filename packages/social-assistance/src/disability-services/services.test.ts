import { describe, expect, it } from 'vitest'
import {
  DisabilityEvent,
  DisabledCareMonth,
  DisabledCarePlace,
  disabledCareRates,
  disabledCareSubsidy,
  eventsOfDisabledDay,
  freeCarePlaces,
  helpDisabledDay,
  RailwayWorker,
  railwayWorkerProblems,
} from './care.js'
import {
  BundledMatter,
  bundleProblems,
  crossProvinceCalendar,
  mattersFor,
  SubsidyApplication,
  subsidyApplicationProblems,
} from './handling.js'
import { DisabilityDue, DisabilityPayment, RecordChange, reconcilePayments, recordLatency } from './payments.js'

// 关于全面开展残疾人两项补贴资格认定申请“跨省通办”的通知 (2021-04-22): 3, 10 and 3 working days. Source: restated on a page and by a province.
describe('an application from elsewhere', () => {
  const application = (more: object = {}) =>
    SubsidyApplication.parse({ id: '1', channel: 'cross-province', completeOn: '2024-03-01', ...more })
  // 2024-03-01 was a Friday.
  it('has its days', () => {
    const steps = crossProvinceCalendar(
      application({ pushedOn: '2024-03-06', decidedOn: '2024-03-20', toldOn: '2024-03-25' }),
    )
    expect(steps.map(({ id, deadline: { due }, doneOn }) => [id, due, doneOn])).toEqual([
      ['push', '2024-03-06', '2024-03-06'],
      ['decide', '2024-03-20', '2024-03-20'],
      ['tell', '2024-03-25', '2024-03-25'],
    ])
    expect(crossProvinceCalendar(application()).map(({ id }) => id)).toEqual(['push'])
    expect(crossProvinceCalendar(application({ channel: 'online' }))).toEqual([])
  })

  it.each([
    ['sent on in time', { pushedOn: '2024-03-06' }, '2024-03-20', []],
    ['sent on late', { pushedOn: '2024-03-07' }, '2024-03-20', ['subsidy-late push']],
    ['not sent on yet', {}, '2024-03-06', []],
    ['not sent on', {}, '2024-03-07', ['subsidy-late push']],
    ['decided late', { pushedOn: '2024-03-06' }, '2024-03-21', ['subsidy-late decide']],
    ['told late', { pushedOn: '2024-03-06', decidedOn: '2024-03-20' }, '2024-03-26', ['subsidy-late tell']],
    [
      'before it was open',
      { completeOn: '2021-04-21', pushedOn: '2021-04-22' },
      '2021-04-22',
      ['subsidy-channel channel'],
    ],
    ['on the first day', { completeOn: '2021-04-22', pushedOn: '2021-04-22' }, '2021-04-22', []],
    ['online, too soon', { channel: 'online', completeOn: '2022-05-14' }, '2024-01-01', ['subsidy-channel channel']],
    ['online', { channel: 'online', completeOn: '2022-05-15' }, '2024-01-01', []],
    ['at home', { channel: 'window', completeOn: '2016-01-01' }, '2024-01-01', []],
  ])('%s', (_, more, asOf, expected) =>
    expect(
      subsidyApplicationProblems(application(more), asOf).map(({ code, path }) => [code, ...path].join(' ')),
    ).toEqual(expected),
  )
})

describe('a bundle of matters', () => {
  it.each([
    [
      { certificate: false, grade: null, dibao: true },
      ['certificate!', 'living-subsidy!', 'nursing-subsidy', 'assistive-device'],
    ],
    [{ certificate: true, grade: 2, dibao: false }, ['nursing-subsidy!', 'dibao', 'assistive-device']],
    [{ certificate: true, grade: 3, dibao: true }, ['living-subsidy!', 'assistive-device']],
    [{ certificate: null, grade: 4, dibao: null }, ['certificate', 'living-subsidy', 'dibao', 'assistive-device']],
  ] as const)('of %j', (applicant, expected) =>
    expect(mattersFor(applicant).map(({ matter, sure }) => (sure ? `${matter}!` : matter))).toEqual(expected),
  )

  const of = (matter: string, grantedOn: string | null, more: object = {}) =>
    BundledMatter.parse({ matter, appliedOn: '2024-03-01', grantedOn, ...more })
  it.each([
    ['in order', [of('certificate', '2024-03-10'), of('living-subsidy', '2024-03-10')], false, []],
    [
      'before the certificate',
      [of('certificate', '2024-03-10'), of('nursing-subsidy', '2024-03-09')],
      false,
      ['bundle-order'],
    ],
    ['with a certificate from before', [of('nursing-subsidy', '2024-03-09')], true, []],
    ['without any', [of('nursing-subsidy', '2024-03-09')], false, ['bundle-order']],
    ['dibao hangs on nothing', [of('dibao', '2024-03-09')], false, []],
    ['both ways', [of('dibao', '2024-03-09', { refusedOn: '2024-03-09' })], false, ['bundle-outcome']],
    ['on the day of asking', [of('dibao', '2024-03-01')], false, []],
    ['before it was asked', [of('dibao', '2024-02-29')], false, ['bundle-days']],
    ['refused before it was asked', [of('dibao', null, { refusedOn: '2024-02-29' })], false, ['bundle-days']],
    ['twice', [of('dibao', null), of('dibao', null)], false, ['bundle-twice']],
  ])('%s', (_, bundle, hasCertificate, expected) =>
    expect(bundleProblems(bundle, { hasCertificate }).map(({ code }) => code)).toEqual(expected),
  )
})

describe('payments', () => {
  const due = (person: string, more: object = {}) =>
    DisabilityDue.parse({ person, kind: 'living', month: '2024-03', amount: 10_000, ...more })
  const paid = (person: string, more: object = {}) =>
    DisabilityPayment.parse({ ...due(person), paidOn: '2024-03-10', ...more })
  it.each([
    ['as due', [due('a')], [paid('a')], []],
    ['not paid', [due('a')], [], [['not-paid', -10_000]]],
    ['given back', [due('a')], [paid('a', { returnedOn: '2024-03-12' })], [['returned', -10_000]]],
    ['given back, and paid anew', [due('a')], [paid('a', { returnedOn: '2024-03-12' }), paid('a')], []],
    ['too little', [due('a')], [paid('a', { amount: 9_999 })], [['too-little', -1]]],
    ['too much', [due('a')], [paid('a', { amount: 10_001 })], [['too-much', 1]]],
    ['twice', [due('a')], [paid('a'), paid('a')], [['twice', 10_000]]],
    ['not due', [], [paid('a')], [['not-due', 10_000]]],
    ['not due, and given back', [], [paid('a', { returnedOn: '2024-03-12' })], []],
    [
      'of another month',
      [due('a')],
      [paid('a', { month: '2024-04' })],
      [
        ['not-paid', -10_000],
        ['not-due', 10_000],
      ],
    ],
    [
      'of the other subsidy',
      [due('a')],
      [paid('a', { kind: 'nursing' })],
      [
        ['not-paid', -10_000],
        ['not-due', 10_000],
      ],
    ],
  ])('%s', (_, owed, payments, expected) =>
    expect(reconcilePayments(owed, payments).differences.map(({ what, difference }) => [what, difference])).toEqual(
      expected,
    ),
  )

  it('has its sums', () =>
    expect(reconcilePayments([due('a'), due('b')], [paid('a'), paid('b', { returnedOn: '2024-03-12' })])).toMatchObject(
      {
        due: 20_000,
        paid: 10_000,
      },
    ))

  it('a system is as fast as its entries', () => {
    const change = (person: string, on: string, enteredOn: string | null) =>
      RecordChange.parse({ person, change: 'death', on, enteredOn })
    const changes = [
      change('a', '2024-03-01', '2024-03-06'),
      change('b', '2024-03-01', '2024-03-07'),
      change('c', '2024-03-30', null),
      change('d', '2024-03-01', '2024-04-01'),
      change('e', '2024-04-01', null),
    ]
    expect(recordLatency(changes, { asOf: '2024-03-31', mostDays: 5 })).toEqual({
      days: [5, 6, 1, 30],
      late: ['b', 'd'],
      open: 2,
    })
  })
})

describe('care', () => {
  const rates = disabledCareRates['changzhou-2022']
  const month = (more: object) =>
    DisabledCareMonth.parse({ person: 'a', form: 'boarding', grade: 1, month: '2024-02-10', days: 29, ...more })
  it.each([
    ['severe, boarding', {}, {}, 200_000],
    ['grade 2', { grade: 2 }, {}, 200_000],
    ['grade 3', { grade: 3 }, {}, 150_000],
    ['grade not known', { grade: null }, {}, null],
    ['by day', { form: 'day', grade: null }, {}, 60_000],
    ['at home', { form: 'home' }, {}, 20_000],
    ['part of the month', { days: 28 }, {}, null],
    ['no day', { days: 0 }, {}, 0],
    ['part of it that counts', { days: 15 }, { leastDays: 15 }, 200_000],
    ['part of it that does not', { days: 14 }, { leastDays: 15 }, 0],
  ])('%s', (_, more, set, expected) => expect(disabledCareSubsidy(month(more), { ...rates, ...set })).toBe(expected))

  it('has free places', () => {
    const place = (places: number, inCare: number) =>
      DisabledCarePlace.parse({ name: 'a', forms: ['day'], places, inCare })
    expect([freeCarePlaces([place(20, 12), place(10, 11)]), freeCarePlaces([])]).toEqual([7, 0])
  })

  // 残疾人保障法 art. 14: the third Sunday of May.
  it.each([
    [2021, '2021-05-16'],
    [2022, '2022-05-15'],
    [2023, '2023-05-21'],
    [2024, '2024-05-19'],
    [2025, '2025-05-18'],
  ])('the day of %i is %s', (year, day) => expect(helpDisabledDay(year)).toBe(day))

  it('knows no day before 1991, and which events fell into its week', () => {
    expect(() => helpDisabledDay(1990)).toThrow()
    const event = (on: string) => DisabilityEvent.parse({ name: on, on, kind: 'publicity' })
    const events = ['2024-05-18', '2024-05-19', '2024-05-25', '2024-05-26'].map(event)
    expect(eventsOfDisabledDay(events, 2024).map(({ on }) => on)).toEqual(['2024-05-19', '2024-05-25'])
  })

  const worker = (more: object = {}) =>
    RailwayWorker.parse({
      person: 'a',
      as: 'militia',
      servedFrom: '1970-09-01',
      servedTo: '1973-08-31',
      listedOn: '2013-01-01',
      payments: [{ on: '2024-02-01', kind: 'festival', amount: 50_000 }],
      ...more,
    })
  it.each([
    ['sound', [worker()], []],
    [
      'before the building',
      [worker({ servedFrom: '1966-01-01', servedTo: '1967-12-31' })],
      ['railway-years 0 servedFrom'],
    ],
    ['after it', [worker({ servedFrom: '1974-01-01', servedTo: '1975-12-31' })], ['railway-years 0 servedFrom']],
    ['ended before it began', [worker({ servedTo: '1970-08-31' })], ['railway-days 0 servedTo']],
    ['paid after he left', [worker({ leftOn: '2024-01-31' })], ['railway-paid-after 0 payments 0']],
    ['paid on the day', [worker({ leftOn: '2024-02-01' })], []],
    ['paid on the first day of the list', [worker({ listedOn: '2024-02-01' })], []],
    ['paid the day before', [worker({ listedOn: '2024-02-02' })], ['railway-paid-before 0 payments 0']],
    ['twice', [worker(), worker()], ['railway-twice 1']],
  ])('a railway worker: %s', (_, workers, expected) =>
    expect(railwayWorkerProblems(workers).map(({ code, path }) => [code, ...path].join(' '))).toEqual(expected),
  )
})
