import { describe, expect, it } from 'vitest'
import {
  DisabilityEvent,
  DisabledCareMonth,
  DisabledCarePlace,
  disabledCareProblems,
  disabledCareRates,
  disabledCareSubsidy,
  eventsOfDisabledDay,
  freeCarePlaces,
  helpDisabledDay,
  helpDisabledDayCite,
  internationalDisabledDay,
  RailwayWorker,
  railwayWorkerProblems,
} from './care.js'
import { missingOfSubsidyFile } from './file.js'
import {
  applicationsByChannel,
  bundleProblems,
  bundleProgress,
  channelShares,
  crossProvinceCalendar,
  DisabilityBundle,
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

  it('has no days before the notice, and a channel that a place opened before is a warning', () => {
    const early = application({ completeOn: '2021-04-21' })
    expect(crossProvinceCalendar(early)).toEqual([])
    expect(crossProvinceCalendar(application({ completeOn: '2021-04-22' })).map(({ id }) => id)).toEqual(['push'])
    expect(subsidyApplicationProblems(early, '2024-01-01')).toMatchObject([
      { code: 'subsidy-channel', severity: 'warning' },
    ])
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
    ['sent on before it was complete', { pushedOn: '2024-02-29' }, '2024-03-01', ['subsidy-order pushedOn']],
    [
      'told before it was decided',
      { pushedOn: '2024-03-06', decidedOn: '2024-03-20', toldOn: '2024-03-19' },
      '2024-03-20',
      ['subsidy-order toldOn'],
    ],
    ['on the first day', { completeOn: '2021-04-22', pushedOn: '2021-04-22' }, '2021-04-22', []],
    ['online, too soon', { channel: 'online', completeOn: '2022-05-14' }, '2024-01-01', ['subsidy-channel channel']],
    // Sent on by 6 March 2024, or taken back by then.
    // Decided and told at home; on which day it was sent there is not told.
    [
      'decided, and sent on a day that is not told',
      { decidedOn: '2024-03-15', toldOn: '2024-03-18' },
      '2024-06-01',
      ['subsidy-day push'],
    ],
    [
      'told, and decided on a day that is not told',
      { pushedOn: '2024-03-05', toldOn: '2024-03-18' },
      '2024-06-01',
      ['subsidy-day decide'],
    ],
    ['taken back in time', { withdrawnOn: '2024-03-06' }, '2024-06-01', []],
    ['taken back late', { withdrawnOn: '2024-03-07' }, '2024-06-01', ['subsidy-late push']],
    ['to be taken back later', { withdrawnOn: '2024-03-08' }, '2024-03-07', ['subsidy-late push']],
    ['online', { channel: 'online', completeOn: '2022-05-15' }, '2024-01-01', []],
    ['at home', { channel: 'window', completeOn: '2016-01-01' }, '2024-01-01', []],
  ])('%s', (_, more, asOf, expected) =>
    expect(
      subsidyApplicationProblems(application(more), asOf).map(({ code, path }) => [code, ...path].join(' ')),
    ).toEqual(expected),
  )

  it.each([
    ['left out', {}, 'warning'],
    ['said not to have come', { pushedOn: null }, 'error'],
    ['late', { pushedOn: '2024-03-07' }, 'error'],
  ])('a day that is %s: what is not told breaks no limit', (_, more, severity) =>
    expect(subsidyApplicationProblems(application(more), '2024-03-07')).toMatchObject([
      { code: 'subsidy-late', severity },
    ]),
  )
})

it('applications of a period by channel, each once', () => {
  const one = (id: string, channel: string, completeOn: string) => SubsidyApplication.parse({ id, channel, completeOn })
  const list = [
    one('1', 'online', '2024-01-01'),
    one('1', 'online', '2024-01-01'),
    one('2', 'window', '2024-12-31'),
    one('3', 'window', '2023-12-31'),
    one('4', 'window', '2025-01-01'),
  ]
  expect([...applicationsByChannel(list, { from: '2024-01-01', to: '2024-12-31' })]).toEqual([
    ['window', 1],
    ['cross-province', 0],
    ['cross-region', 0],
    ['online', 1],
  ])
  const shares = (to: string) => [...channelShares(list, { from: '2024-01-01', to }).values()]
  expect(shares('2024-12-31')).toEqual([0.5, 0, 0, 0.5])
  expect(shares('2023-12-30')).toEqual([null, null, null, null])
})

// 国发〔2015〕52号: the living subsidy on dibao, the nursing subsidy of grades 1 and 2 in need of long-term care; places may go further.
describe('a bundle of matters', () => {
  it.each([
    [
      { certificate: false, grade: null, dibao: true },
      ['certificate!', 'living-subsidy', 'nursing-subsidy', 'assistive-device'],
    ],
    [
      { certificate: true, grade: 2, dibao: false, longTermCare: true },
      ['dibao', 'living-subsidy', 'nursing-subsidy!', 'assistive-device'],
    ],
    [{ certificate: true, grade: 2, dibao: true }, ['living-subsidy!', 'nursing-subsidy', 'assistive-device']],
    [
      { certificate: true, grade: 3, dibao: true, longTermCare: true },
      ['living-subsidy!', 'nursing-subsidy', 'assistive-device'],
    ],
    [
      { certificate: null, grade: 1, dibao: null, longTermCare: true },
      ['certificate', 'dibao', 'living-subsidy', 'nursing-subsidy', 'assistive-device'],
    ],
  ] as const)('of %j', (applicant, expected) =>
    expect(mattersFor(applicant).map(({ matter, sure }) => (sure ? `${matter}!` : matter))).toEqual(expected),
  )

  const of = (matter: string, grantedOn: string | null, more: object = {}) => ({
    matter,
    appliedOn: '2024-03-01',
    grantedOn,
    ...more,
  })
  const bundle = (hasCertificate: boolean | null, ...matters: object[]) =>
    DisabilityBundle.parse({
      id: '1',
      person: 'a',
      channel: 'window',
      acceptedOn: '2024-03-01',
      hasCertificate,
      matters,
    })
  it.each([
    ['in order', false, [of('certificate', '2024-03-10'), of('living-subsidy', '2024-03-10')], []],
    [
      'before the certificate',
      false,
      [of('certificate', '2024-03-10'), of('nursing-subsidy', '2024-03-09')],
      ['bundle-order'],
    ],
    ['with a certificate from before', true, [of('nursing-subsidy', '2024-03-09')], []],
    ['without any', false, [of('nursing-subsidy', '2024-03-09')], ['bundle-order']],
    ['nobody knows whether with one', null, [of('nursing-subsidy', '2024-03-09')], ['bundle-certificate']],
    [
      'the certificate granted at the second time of asking',
      false,
      [
        of('certificate', null, { refusedOn: '2024-03-05' }),
        of('certificate', '2024-03-10', { appliedOn: '2024-03-05' }),
        of('living-subsidy', '2024-03-10'),
      ],
      [],
    ],
    [
      'asked again once it was refused, the later one first',
      false,
      [of('dibao', '2024-03-10', { appliedOn: '2024-03-05' }), of('dibao', null, { refusedOn: '2024-03-05' })],
      [],
    ],
    [
      'asked again before it was refused',
      false,
      [of('dibao', null, { refusedOn: '2024-03-05' }), of('dibao', null, { appliedOn: '2024-03-04' })],
      ['bundle-twice'],
    ],
    ['dibao hangs on nothing', false, [of('dibao', '2024-03-09')], []],
    ['nor does a device', false, [of('assistive-device', '2024-03-09')], []],
    ['both ways', false, [of('dibao', '2024-03-09', { refusedOn: '2024-03-09' })], ['bundle-outcome']],
    ['on the day of asking', false, [of('dibao', '2024-03-01')], []],
    ['before it was asked', false, [of('dibao', '2024-02-29')], ['bundle-days']],
    ['refused before it was asked', false, [of('dibao', null, { refusedOn: '2024-02-29' })], ['bundle-days']],
    ['asked for apart', false, [of('dibao', '2024-03-01', { appliedOn: '2024-02-29' })], ['bundle-apart']],
    ['twice', false, [of('dibao', null), of('dibao', null)], ['bundle-twice']],
    ['two that the place adds', false, [of('other', null), of('other', null)], []],
  ])('%s', (_, hasCertificate, matters, expected) =>
    expect(bundleProblems(bundle(hasCertificate, ...matters)).map(({ code }) => code)).toEqual(expected),
  )

  it.each([
    ['2024-03-09', { granted: [], refused: ['dibao'], open: ['certificate'], waiting: ['living-subsidy'] }, false],
    ['2024-03-10', { granted: ['certificate'], refused: ['dibao'], open: ['living-subsidy'], waiting: [] }, false],
    ['2024-03-12', { granted: ['certificate', 'living-subsidy'], refused: ['dibao'], open: [], waiting: [] }, true],
  ])('how far it is on %s', (asOf, expected, complete) =>
    expect(
      bundleProgress(
        bundle(
          false,
          of('certificate', '2024-03-10'),
          of('living-subsidy', '2024-03-12'),
          of('dibao', null, { refusedOn: '2024-03-09' }),
        ),
        asOf,
      ),
    ).toEqual({ withdrawn: [], ...expected, complete }),
  )

  it('a matter that was taken back is not open, and may be asked for again', () => {
    const taken = of('dibao', null, { withdrawnOn: '2024-03-05' })
    const at = (asOf: string) => bundleProgress(bundle(true, taken), asOf)
    expect(at('2024-03-04')).toMatchObject({ open: ['dibao'], withdrawn: [], complete: false })
    expect(at('2024-03-05')).toMatchObject({ open: [], withdrawn: ['dibao'], complete: true })
    const again = (appliedOn: string) =>
      bundleProblems(bundle(true, taken, of('dibao', null, { appliedOn }))).map(({ code }) => code)
    expect([again('2024-03-04'), again('2024-03-05')]).toEqual([['bundle-twice'], []])
    expect(bundleProblems(bundle(true, of('dibao', null, { withdrawnOn: '2024-02-29' })))).toMatchObject([
      { code: 'bundle-days' },
    ])
  })
})

it.each([
  ['living', ['request', 'form', 'identity', 'household', 'certificate', 'account'], ['hardship']],
  ['nursing', ['request', 'form', 'identity', 'household', 'certificate', 'account'], []],
  ['nursing', ['form', 'form'], ['request', 'identity', 'household', 'certificate', 'account']],
] as const)('a file of the %s subsidy with %j lacks %j', (subsidy, held, missing) =>
  expect(missingOfSubsidyFile(held, subsidy)).toEqual(missing),
)

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
    ['twice on the list', [due('a'), due('a')], [paid('a'), paid('a')], [['listed-twice', 0]]],
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

  it('does not come back before it was paid', () => {
    const payment = (returnedOn: string) =>
      DisabilityPayment.safeParse({ ...due('a'), paidOn: '2024-03-10', returnedOn })
    expect([payment('2024-03-10').success, payment('2024-03-09').success]).toEqual([true, false])
  })

  it('has its sums', () =>
    expect(reconcilePayments([due('a'), due('b')], [paid('a'), paid('b', { returnedOn: '2024-03-12' })])).toMatchObject(
      {
        due: 20_000,
        paid: 10_000,
      },
    ))

  it('sums up each batch, what came back apart', () => {
    const payments = [
      paid('a', { batch: '2024-03' }),
      paid('b', { batch: '2024-03', returnedOn: '2024-03-12' }),
      paid('b', { batch: '2024-03补发' }),
      paid('c'),
    ]
    expect(reconcilePayments([due('a'), due('b'), due('c')], payments)).toMatchObject({
      differences: [],
      batches: [
        { batch: '2024-03', payments: 2, amount: 20_000, returned: 10_000 },
        { batch: '2024-03补发', payments: 1, amount: 10_000, returned: 0 },
      ],
    })
  })

  it('a system is as fast as its entries', () => {
    const change = (person: string, on: string, enteredOn: string | null) =>
      RecordChange.parse({ person, change: 'death', on, enteredOn })
    const changes = [
      change('a', '2024-03-01', '2024-03-06'),
      change('b', '2024-03-01', '2024-03-07'),
      change('c', '2024-03-30', null),
      change('d', '2024-03-01', '2024-04-01'),
      change('e', '2024-04-01', null),
      change('f', '2024-03-20', '2024-03-10'),
    ]
    expect(recordLatency(changes, { asOf: '2024-03-31', mostDays: 5 })).toEqual({
      days: [5, 6, 1, 30, 0],
      late: ['b', 'd'],
      open: 2,
    })
    expect(recordLatency(changes, { asOf: '2024-03-31', mostDays: null }).late).toEqual([])
  })
})

describe('care', () => {
  const published = disabledCareRates['changzhou-2022']
  const rates = { ...published, unknownAfter: '2024-12-31' }
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
    ['more days than the month has', { days: 30 }, {}, null],
    ['the first month of the rates', { month: '2022-10-01', days: 31 }, {}, 200_000],
    ['the month before', { month: '2022-09-30', days: 30 }, {}, null],
    ['part of it that counts', { days: 15 }, { leastDays: 15 }, 200_000],
    ['part of it that does not', { days: 14 }, { leastDays: 15 }, 0],
  ])('%s', (_, more, set, expected) => expect(disabledCareSubsidy(month(more), { ...rates, ...set })).toBe(expected))

  it.each([
    ['2023-09-01', 30, 200_000],
    ['2023-10-01', 31, null],
  ])('as published, of the month of %s', (first, days, expected) =>
    expect(disabledCareSubsidy(month({ month: first, days }), published)).toBe(expected),
  )

  it.each([
    ['the day of the move is counted twice', 16, 'warning'],
    ['more than that', 17, 'error'],
  ])('29 days in February: %s', (_, days, severity) => {
    const moved = [month({ days: 14, place: 'a' }), month({ days, place: 'b' })]
    expect(disabledCareProblems(moved)).toMatchObject([{ code: 'care-days-together', severity }])
  })

  it.each([
    ['as it should be', [{}, { month: '2024-03-01' }, { person: 'b' }], []],
    ['more days than the month has', [{ days: 30 }], ['care-days 0']],
    ['twice', [{ days: 10 }, { days: 10, month: '2024-02-20' }], ['care-twice 1']],
    [
      'moved to another place',
      [
        { days: 14, place: 'a' },
        { days: 15, place: 'b' },
      ],
      [],
    ],
    [
      'moved, too many days',
      [
        { days: 14, place: 'a' },
        { days: 16, place: 'b' },
      ],
      ['care-days-together 1'],
    ],
    [
      'twice in one place',
      [
        { days: 10, place: 'a' },
        { days: 10, place: 'a' },
      ],
      ['care-twice 1'],
    ],
    ['two forms', [{ days: 14 }, { days: 15, form: 'day' }], []],
    ['two forms, too many days', [{ days: 14 }, { days: 16, form: 'day' }], ['care-days-together 1']],
  ])('months of care: %s', (_, list, expected) =>
    expect(disabledCareProblems(list.map(month)).map(({ code, path }) => [code, ...path].join(' '))).toEqual(expected),
  )

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

  // The revised law is in force from 2008-07-01, after the day of that year.
  it.each([
    [1991, '第四十八条'],
    [2008, '第四十八条'],
    [2009, '第十四条'],
  ])('the day of %i is set by %s', (year, article) => expect(helpDisabledDayCite(year).article).toBe(article))

  it('3 December is the international day, since 1992', () => {
    expect(internationalDisabledDay(1992)).toBe('1992-12-03')
    expect(() => internationalDisabledDay(1991)).toThrow()
    const event = DisabilityEvent.parse({ name: 'a', on: '2024-12-03', kind: 'publicity' })
    expect(eventsOfDisabledDay([event], 2024)).toEqual([event])
    expect(eventsOfDisabledDay([{ ...event, on: '1991-12-03' }], 1991)).toEqual([])
  })

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
    ['partly before the building', [worker({ servedFrom: '1967-12-31' })], ['railway-years 0 servedFrom']],
    ['partly after it', [worker({ servedTo: '1974-01-01' })], ['railway-years 0 servedFrom']],
    ['of its first and last days', [worker({ servedFrom: '1968-01-01', servedTo: '1973-12-31' })], []],
    ['left before listed', [worker({ leftOn: '2012-12-31', payments: [] })], ['railway-listed 0 leftOn']],
    [
      'paid twice in a month',
      [
        worker({
          payments: ['2024-02-01', '2024-02-29', '2024-03-01'].map(on => ({ on, kind: 'monthly', amount: 1 })),
        }),
      ],
      ['railway-paid-twice 0 payments 1'],
    ],
    ['twice', [worker(), worker()], ['railway-twice 1']],
    ['listed anew', [worker({ leftOn: '2024-02-01' }), worker({ listedOn: '2024-02-02', payments: [] })], []],
    [
      'listed anew on the day',
      [worker({ leftOn: '2024-02-02' }), worker({ listedOn: '2024-02-02', payments: [] })],
      ['railway-twice 1'],
    ],
  ])('a railway worker: %s', (_, workers, expected) =>
    expect(railwayWorkerProblems(workers).map(({ code, path }) => [code, ...path].join(' '))).toEqual(expected),
  )

  it.each([
    ['hardship', undefined, 'warning'],
    ['other', undefined, 'warning'],
    ['other', '2024-04', 'warning'],
    ['hardship', '2024-04', 'error'],
    ['festival', undefined, 'error'],
  ])('paid once, after he died: %s of %s is a %s', (kind, month, severity) => {
    const given = { on: '2024-04-10', kind, amount: 100_000, ...(month === undefined ? {} : { month }) }
    const found = railwayWorkerProblems([worker({ leftOn: '2024-03-20', payments: [given] })])
    expect(found).toMatchObject([{ code: 'railway-paid-after', severity }])
  })

  // Paid in the month after, several months together, and after his death for the months that he lived.
  it.each<[string, object, string[]]>([
    ['in arrears, died in March', { leftOn: '2024-03-20', paid: [['2024-04-10', '2024-03']] }, []],
    ['for a month after his death', { leftOn: '2024-03-20', paid: [['2024-04-10', '2024-04']] }, ['after error']],
    ['after his death, the month not told', { leftOn: '2024-03-20', paid: [['2024-04-10']] }, ['after warning']],
    [
      'a quarter on one day',
      {
        paid: [
          ['2024-03-25', '2024-01'],
          ['2024-03-25', '2024-02'],
          ['2024-03-25', '2024-03'],
        ],
      },
      [],
    ],
    [
      'one month on two days',
      {
        paid: [
          ['2024-02-25', '2024-02'],
          ['2024-03-25', '2024-02'],
        ],
      },
      ['twice error'],
    ],
    ['two on one day, the months not told', { paid: [['2024-03-25'], ['2024-03-25']] }, ['twice warning']],
    ['two on one day, one of them told', { paid: [['2024-03-25'], ['2024-03-25', '2024-03']] }, ['twice warning']],
    ['for the month of his listing', { listedOn: '2024-03-15', paid: [['2024-03-10', '2024-03']] }, []],
    ['for the month before', { listedOn: '2024-03-15', paid: [['2024-03-20', '2024-02']] }, ['before error']],
  ])('a railway worker is paid by the month: %s', (_, { paid: list, ...more }: { paid?: string[][] }, expected) => {
    const payments = list!.map(([on, month]) => ({ on, kind: 'monthly', amount: 1, ...(month ? { month } : {}) }))
    const problems = railwayWorkerProblems([worker({ ...more, payments })])
    expect(problems.map(({ code, severity }) => `${code.replace('railway-paid-', '')} ${severity}`)).toEqual(expected)
  })
})
