import { describe, expect, it } from 'vitest'
import {
  CorrectionRequest,
  catalogueProblems,
  correctionProblems,
  DataCatalogueEntry,
  DataIncident,
  DataQualityCheck,
  dataQuality,
  incidentProblems,
  SharingRequest,
  sharingDue,
  sharingProblems,
  useRecordKeptUntil,
} from './data-sharing.js'
import {
  CivilSystem,
  chongqingFrame,
  eventsOverdue,
  linkIsStale,
  NetworkEvent,
  networkEventProblems,
  networkEventState,
  onesLeft,
  SystemLink,
  systemProblems,
  systemRuns,
  TechnologyPilot,
  technologyPilotProblems,
} from './platforms.js'
import { businessNotMapped, channelShare, itemIsListed, ServiceItem, serviceItemProblems } from './service-items.js'

describe('items of service', () => {
  const item = (more: object = {}) =>
    ServiceItem.parse({
      id: 'i1',
      name: '低保申请',
      level: 'county',
      since: '2020-01-01',
      onPlatform: '2020-01-01',
      guidePublished: '2020-01-01',
      fullyOnline: null,
      oneVisit: null,
      crossProvince: null,
      oneThing: null,
      ...more,
    })
  it.each([
    ['2019-12-31', false],
    ['2020-01-01', true],
    ['2024-12-31', true],
    ['2025-01-01', false],
  ])('on the list on %s: %s', (asOf, listed) => expect(itemIsListed(item({ until: '2024-12-31' }), asOf)).toBe(listed))
  it.each([
    ['fullyOnline', 1, 1 / 3],
    ['crossProvince', 1, 1 / 3],
    ['oneVisit', 2, 2 / 3],
    ['oneThing', 1, 1 / 3],
  ] as const)('%s: %i of them', (channel, having, share) => {
    const items = [
      item({ fullyOnline: '2024-06-01', oneVisit: '2024-06-01', oneThing: { name: '身后事', since: '2024-06-01' } }),
      item({ id: 'i2', fullyOnline: '2024-06-02', oneVisit: '2020-01-01', crossProvince: '2023-01-01' }),
      item({ id: 'i3', oneThing: { name: '身后事', since: '2024-06-02' } }),
      item({
        id: 'i4',
        until: '2024-05-31',
        fullyOnline: '2020-01-01',
        oneVisit: '2020-01-01',
        crossProvince: '2020-01-01',
      }),
    ]
    const found = { items: 3, with: having, unknown: 0, share }
    expect(channelShare(items, channel, '2024-06-01')).toEqual(found)
    expect(channelShare([...items, ...items], channel, '2024-06-01')).toEqual(found)
    // One that does not tell leaves the share open.
    const untold = item({ id: 'i5', [channel]: undefined })
    expect(channelShare([...items, untold], channel, '2024-06-01')).toEqual({
      items: 4,
      with: having,
      unknown: 1,
      share: null,
    })
  })
  it('an item is on the list before it leaves it', () =>
    expect(() => item({ until: '2019-12-31' })).toThrow('ends before it begins'))
  it('of none there is no share', () => expect(channelShare([], 'oneVisit', '2024-06-01').share).toBeNull())

  // 国务院令第716号 arts 4, 6, 7 and 10.
  it.each<[object, string, string[]]>([
    [{}, '2024-06-01', []],
    [{ onPlatform: '2024-06-02' }, '2024-06-01', ['on-the-platform']],
    [{ guidePublished: null }, '2024-06-01', ['guide-published']],
    [{ onPlatform: undefined, guidePublished: undefined }, '2024-06-01', []],
    [{ onPlatform: null, guidePublished: null, offPlatform: true }, '2024-06-01', []],
    [{ onPlatform: null, offPlatform: false }, '2024-06-01', ['on-the-platform']],
    [
      { asksForSharedData: true, takesElectronic: false },
      '2024-06-01',
      ['no-paper-that-is-shared', 'electronic-is-as-good'],
    ],
    [{ onPlatform: null, until: '2024-05-31' }, '2024-06-01', []],
    [{ since: '2019-01-01', onPlatform: null }, '2019-04-25', []],
    [{ since: '2019-01-01', onPlatform: null, guidePublished: '2019-01-01' }, '2019-04-26', ['on-the-platform']],
  ])('%o on %s: %j', (more, asOf, expected) =>
    expect(serviceItemProblems(item(more), asOf).map(({ code }) => code)).toEqual(expected),
  )
  it.each([
    [null, 'warning'],
    [false, 'error'],
  ])('kept off the platform: %s, not on it: %s', (offPlatform, severity) =>
    expect(
      serviceItemProblems(item({ onPlatform: null, guidePublished: null, offPlatform }), '2024-06-01').map(
        one => one.severity,
      ),
    ).toEqual([severity, severity]),
  )
  it('core business that is not mapped', () =>
    expect(
      businessNotMapped(
        [
          { item: 'a', mapped: '2024-06-01' },
          { item: 'b', mapped: '2024-06-02' },
          { item: 'c', mapped: null },
        ],
        '2024-06-01',
      ),
    ).toEqual(['b', 'c']))
})

// 政务数据共享条例, in force since 2025-08-01; 2025-08-01 is a Friday.
describe('shared data', () => {
  const request = (more: object = {}) =>
    SharingRequest.parse({
      id: 'r1',
      attribute: 'conditional',
      received: '2025-08-01',
      answered: null,
      shared: null,
      prolongedBy: 0,
      ...more,
    })
  it.each([
    [{}, { answer: '2025-08-15', share: null }],
    [{ attribute: 'unconditional' }, { answer: '2025-08-04', share: null }],
    [{ prolongedBy: 10 }, { answer: '2025-08-29', share: null }],
    [
      { answered: '2025-08-15', agreed: true },
      { answer: '2025-08-15', share: '2025-09-12' },
    ],
    [
      { answered: '2025-08-15', agreed: false },
      { answer: '2025-08-15', share: null },
    ],
    [{ received: '2025-07-31' }, { answer: null, share: null }],
  ])('%o is due %o', (more, due) => expect(sharingDue(request(more))).toEqual(due))
  it.each<[object, string, string[]]>([
    [{ prolongedBy: 0, answered: '2025-08-16' }, '2025-12-01', ['error']],
    [{ prolongedBy: undefined, answered: '2025-08-15' }, '2025-12-01', []],
    [{ prolongedBy: undefined, answered: '2025-08-29' }, '2025-12-01', ['warning']],
    [{ prolongedBy: undefined, answered: '2025-08-30' }, '2025-12-01', ['error']],
    [{ prolongedBy: undefined }, '2025-08-29', ['warning']],
    [{ prolongedBy: undefined }, '2025-08-30', ['error']],
  ])('a request, told prolonged or not: %o on %s: %j', (more, asOf, expected) =>
    expect(sharingProblems(request(more), asOf).map(({ severity }) => severity)).toEqual(expected),
  )
  it.each<[object, string[]]>([
    [{ updated: '2025-08-22' }, ['warning']],
    [{ updated: '2025-08-22', prolonged: false }, ['error']],
    [{ updated: '2025-08-22', prolonged: true }, []],
    [{ updated: '2025-08-23' }, ['error']],
  ])('an update, told prolonged or not: %o: %j', (change, expected) => {
    const record = entry({ changes: [{ changed: '2025-08-01', ...change }] })
    expect(catalogueProblems(record, '2025-12-01').map(({ severity }) => severity)).toEqual(expected)
  })
  const codes = (more: object, asOf = '2025-12-01') => sharingProblems(request(more), asOf).map(({ code }) => code)
  it.each<[string, object, string?, string[]?]>([
    ['in time', { answered: '2025-08-15', agreed: true, shared: '2025-09-12' }],
    [
      'answered a day late',
      { answered: '2025-08-16', agreed: true, shared: '2025-09-01' },
      '2025-12-01',
      ['request-answered'],
    ],
    ['not answered, on the last day', {}, '2025-08-15', []],
    ['not answered, a day later', {}, '2025-08-16', ['request-answered']],
    ['nobody told whether it was answered', { answered: undefined }, '2025-08-16', []],
    ['nor whether it was shared', { answered: '2025-08-15', agreed: true, shared: undefined }],
    [
      'shared a day late',
      { answered: '2025-08-15', agreed: true, shared: '2025-09-13' },
      '2025-12-01',
      ['data-shared'],
    ],
    ['not shared, on the last day', { answered: '2025-08-15', agreed: true }, '2025-09-12', []],
    ['not shared, a day later', { answered: '2025-08-15', agreed: true }, '2025-09-13', ['data-shared']],
    [
      'refused without a reason',
      { answered: '2025-08-10', agreed: false, reasonGiven: false },
      '2025-12-01',
      ['refusal-explained'],
    ],
    ['refused with one', { answered: '2025-08-10', agreed: false, reasonGiven: true }],
    ['before the regulation', { received: '2025-07-31', answered: '2025-08-10', agreed: false, reasonGiven: false }],
    ['due beyond the calendar of the year', { received: '2026-12-25' }, '2026-12-31', []],
    ['answered before it was asked', { answered: '2025-07-31', agreed: false }, '2025-12-01', ['request-steps']],
    [
      'shared before the answer',
      { answered: '2025-08-15', agreed: true, shared: '2025-08-14' },
      '2025-12-01',
      ['request-steps'],
    ],
    [
      'refused, and shared',
      { answered: '2025-08-15', agreed: false, reasonGiven: true, shared: '2025-08-16' },
      '2025-12-01',
      ['request-steps'],
    ],
    ['not received yet', { received: '2025-12-02' }],
  ])('%s', (_, more, asOf, expected = []) => expect(codes(more, asOf)).toEqual(expected))

  const entry = (more: object = {}) =>
    DataCatalogueEntry.parse({
      name: '低保对象',
      items: ['姓名'],
      provider: '民政局',
      frequency: 'month',
      attribute: 'unconditional',
      assessed: '2025-08-01',
      ...more,
    })
  const change = (more: object) => [{ changed: '2025-08-01', updated: '2025-08-15', published: '2025-08-19', ...more }]
  it.each<[string, object, string?, string[]?]>([
    ['in order', { changes: change({}) }],
    [
      'due beyond the calendar of the year',
      { changes: [{ changed: '2026-12-25', updated: null, published: null }] },
      '2026-12-31',
      [],
    ],

    ['not assessed', { assessed: null }, '2025-12-01', ['catalogue-assessed']],
    [
      'drawn up on the first day, not assessed',
      { assessed: null, compiled: '2025-08-01' },
      '2025-12-01',
      ['catalogue-assessed'],
    ],
    ['drawn up before', { assessed: null, compiled: '2025-07-31' }],
    ['not drawn up yet', { assessed: null, compiled: '2025-12-02' }],
    ['conditions not written', { attribute: 'conditional', conditions: null }, '2025-12-01', ['catalogue-conditions']],
    [
      'neither conditions nor assessment nor update told',
      { attribute: 'none', assessed: undefined, compiled: '2025-08-01', changes: [{ changed: '2025-08-01' }] },
    ],
    ['conditions written', { attribute: 'none', conditions: '某法第一条' }],
    [
      'updated a day late',
      { changes: change({ updated: '2025-08-16', published: '2025-08-18' }) },
      '2025-12-01',
      ['catalogue-updated'],
    ],
    ['prolonged', { changes: change({ updated: '2025-08-22', published: '2025-08-26', prolonged: true }) }],
    [
      'prolonged, a day late',
      { changes: change({ updated: '2025-08-23', published: '2025-08-26', prolonged: true }) },
      '2025-12-01',
      ['catalogue-updated'],
    ],
    ['published a day late', { changes: change({ published: '2025-08-20' }) }, '2025-12-01', ['catalogue-published']],
    ['changed before', { changes: change({ changed: '2025-07-31', updated: null, published: null }) }],
    ['changed later', { changes: change({ changed: '2025-12-02', updated: null, published: null }) }],
    ['before the regulation', { assessed: null }, '2025-07-31', []],
  ])('a catalogue: %s', (_, more, asOf = '2025-12-01', expected = []) =>
    expect(catalogueProblems(entry(more), asOf).map(({ code }) => code)).toEqual(expected),
  )
  it.each([
    ['2025-08-15', '2025-12-01', 0],
    ['2025-08-16', '2025-12-01', 1],
    [null, '2025-08-15', 0],
    [null, '2025-08-16', 1],
  ])('a check answered on %s, as of %s: %i problems', (answered, asOf, problems) => {
    expect(
      correctionProblems(CorrectionRequest.parse({ id: 'c', received: '2025-08-01', answered }), asOf),
    ).toHaveLength(problems)
    expect(correctionProblems(CorrectionRequest.parse({ id: 'c', received: '2025-07-31', answered }), asOf)).toEqual([])
  })
  it.each([
    ['2025-07-31', null],
    ['2025-08-01', '2028-08-01'],
    ['2025-09-01', '2028-09-01'],
  ])('the record of a use of %s is kept until %s', (used, until) => expect(useRecordKeptUntil(used)).toBe(until))

  // Art. 35: 立即, without hours.
  it.each([
    ['2025-09-02', 'warning'],
    [null, 'error'],
  ])('the plan began on %s: %s', (planStarted, severity) =>
    expect(
      incidentProblems(DataIncident.parse({ id: 'i', found: '2025-09-01', planStarted }), '2025-12-01'),
    ).toMatchObject([{ code: 'plan-at-once', severity }]),
  )

  it.each<[object, string, string[]]>([
    [{ planStarted: '2025-09-01', reported: '2025-09-02', closed: '2025-09-03' }, '2025-12-01', []],
    [{ planStarted: '2025-09-02' }, '2025-12-01', ['plan-at-once']],
    [{}, '2025-09-01', []],
    [{ planStarted: null }, '2025-09-02', ['plan-at-once']],
    [{}, '2025-09-02', []],
    [{ closed: '2025-09-03' }, '2025-09-03', []],
    [{ planStarted: '2025-09-01', closed: '2025-09-03', reported: null }, '2025-09-03', ['incident-reported']],
    [{ planStarted: '2025-09-01', closed: '2025-09-03', reported: '2025-09-04' }, '2025-12-01', ['incident-reported']],
    [{ planStarted: '2025-09-01', closed: '2025-09-03' }, '2025-09-02', []],
    [{ planStarted: '2025-09-01', closed: '2025-09-03', reported: '2025-09-03' }, '2025-09-03', []],
    [{ found: '2025-07-31' }, '2025-12-01', []],
  ])('an incident, %o as of %s: %j', (more, asOf, expected) =>
    expect(
      incidentProblems(DataIncident.parse({ id: 'i', found: '2025-09-01', ...more }), asOf).map(({ code }) => code),
    ).toEqual(expected),
  )
})

describe('quality of data', () => {
  const check = (more: object = {}) => ({ field: 'f', rows: 100, empty: 20, wrong: 8, outdated: 4, ...more })
  it('complete of all rows, the rest of those filled', () => {
    expect(dataQuality([check()])).toEqual({ complete: 0.8, correct: 0.9, upToDate: 0.95 })
    expect(dataQuality([check(), check({ empty: 0, wrong: 0, outdated: 0 })])).toEqual({
      complete: 0.9,
      correct: 172 / 180,
      upToDate: 176 / 180,
    })
    expect(dataQuality([check({ rows: 20, wrong: 0, outdated: 0 })])).toEqual({
      complete: 0,
      correct: null,
      upToDate: null,
    })
    expect(dataQuality([])).toEqual({ complete: null, correct: null, upToDate: null })
  })
  it('no more faults than rows', () => {
    const parse = (more: object) => DataQualityCheck.safeParse(check(more)).success
    expect([
      parse({}),
      parse({ wrong: 80 }),
      parse({ wrong: 81 }),
      parse({ outdated: 80 }),
      parse({ outdated: 81 }),
    ]).toEqual([true, true, false, true, false])
  })
})

describe('systems', () => {
  const link = (more: object = {}) =>
    SystemLink.parse({
      id: 'l1',
      from: '民政',
      to: '医保',
      basis: '某办法',
      fields: ['a'],
      everyDays: 7,
      since: '2024-01-01',
      lastCarried: '2024-05-25',
      ...more,
    })
  it('a connection ends after it begins', () => {
    expect(link({ until: '2024-01-01' }).until).toBe('2024-01-01')
    expect(() => link({ until: '2023-12-31' })).toThrow('ends before it begins')
    expect(() => link({ since: null, until: '2024-01-01' })).toThrow('ends before it begins')
  })
  const system = (more: object = {}) =>
    CivilSystem.parse({ name: '甲平台', kind: 'platform', launched: '2023-01-01', ...more })
  it.each([
    ['2024-06-01', {}, false],
    ['2024-06-02', {}, true],
    ['2024-05-25', { everyDays: 0 }, false],
    ['2024-05-26', { everyDays: 0 }, true],
    ['2024-01-08', { lastCarried: null }, false],
    ['2024-01-09', { lastCarried: null }, true],
    ['2024-06-01', { lastCarried: '2024-06-02' }, null],
    ['2024-06-01', { lastCarried: undefined }, null],
    ['2024-06-01', { lastCarried: null }, true],
    ['2023-12-31', { lastCarried: null }, false],
    ['2024-06-02', { until: '2024-06-01' }, false],
    ['2024-06-02', { since: null }, false],
  ])('a connection on %s, %o, is stale: %s', (asOf, more, stale) => expect(linkIsStale(link(more), asOf)).toBe(stale))
  it.each([
    ['2022-12-31', false],
    ['2023-01-01', true],
    ['2024-12-31', true],
    ['2025-01-01', false],
  ])('in service on %s: %s', (asOf, runs) => expect(systemRuns(system({ closed: '2024-12-31' }), asOf)).toBe(runs))
  it.each<[object, string, string[]]>([
    [{ links: [link()] }, '2024-06-01', []],
    [{ links: [link()] }, '2024-06-02', ['link-alive']],
    [{ links: [link({ basis: null, lastCarried: '2025-07-31' })] }, '2025-07-31', []],
    [{ links: [link({ basis: null, since: '2025-07-31', lastCarried: '2025-08-01' })] }, '2025-08-01', []],
    [{ links: [link({ basis: null, since: '2025-08-01', lastCarried: '2025-08-01' })] }, '2025-08-01', ['link-basis']],
    [{ links: [link({ basis: undefined, since: '2025-08-01', lastCarried: undefined })] }, '2026-08-01', []],
    [{ links: [link({ basis: null, since: '2025-08-01', acrossDepartments: false })] }, '2025-08-01', []],
    [{ links: [link({ basis: null, since: '2025-08-01', until: '2025-08-01' })] }, '2025-08-02', []],
    [{ ownExchange: true }, '2025-07-31', []],
    [{ ownExchange: true }, '2025-08-01', ['no-new-exchange']],
    [{ ownExchange: true, closed: '2025-07-31' }, '2025-08-01', []],
  ])('%o on %s: %j', (more, asOf, expected) =>
    expect(systemProblems(system(more), asOf).map(({ code }) => code)).toEqual(expected),
  )
  // 政务数据共享条例 art. 31: 原则上.
  it('an exchange of its own is odd', () =>
    expect(systemProblems(system({ ownExchange: true }), '2025-08-01')).toMatchObject([{ severity: 'warning' }]))
  it.each([
    [null, 'warning'],
    [true, 'error'],
  ])('across departments: %s, without a basis: %s', (acrossDepartments, severity) =>
    expect(
      systemProblems(
        system({
          links: [link({ basis: null, since: '2025-08-01', lastCarried: '2025-08-01', acrossDepartments })],
        }),
        '2025-08-01',
      ).map(one => one.severity),
    ).toEqual([severity]),
  )
  it('the five of 厦门', () =>
    expect(onesLeft(system({ ones: { 'one-store': '2023-06-01', 'one-net': '2023-06-02' } }), '2023-06-01')).toEqual([
      'one-number',
      'one-net',
      'one-window',
      'one-screen',
    ]))
  it('the frame of 重庆 is 1, 3, 6 and 1', () => {
    const of = Object.values(chongqingFrame).map(part => part.of)
    expect(['first-one', 'three', 'six', 'last-one'].map(one => of.filter(part => part === one).length)).toEqual([
      1, 3, 6, 1,
    ])
    expect(CivilSystem.safeParse({ name: '渝悦', kind: 'application', framePart: 'society' }).success).toBe(true)
  })
})

describe('events of one network', () => {
  const event = (id: string, more: object = {}) => NetworkEvent.parse({ id, found: '2025-03-01', ...more })
  it.each([
    ['2025-02-28', 'later'],
    ['2025-03-01', 'found'],
    ['2025-03-02', 'assigned'],
    ['2025-03-04', 'handled'],
    ['2025-03-05', 'closed'],
  ])('on %s: %s', (asOf, state) =>
    expect(
      networkEventState(event('e', { assigned: '2025-03-02', handled: '2025-03-04', closed: '2025-03-05' }), asOf),
    ).toBe(state),
  )
  it('steps in their order', () => {
    const codes = (more: object) => networkEventProblems(event('e', more)).map(({ path }) => path[0])
    expect(codes({ assigned: '2025-03-01', closed: '2025-03-01' })).toEqual([])
    expect(codes({ assigned: '2025-02-28', handled: '2025-03-05', closed: '2025-03-04' })).toEqual([
      'assigned',
      'closed',
    ])
  })
  it('overdue', () => {
    const events = [
      event('a', { closed: null }),
      event('a2'),
      event('b', { closed: '2025-03-08' }),
      event('c', { closed: '2025-03-09' }),
      event('d', { found: '2025-03-10', closed: null }),
    ]
    expect(eventsOverdue(events, 7, '2025-03-08')).toEqual([])
    expect(eventsOverdue(events, 7, '2025-03-09')).toEqual(['a', 'c'])
  })
})

// 个人信息保护法 art. 55.
it.each<[object, string, string[]]>([
  [{ touchesPersons: true, effectsAssessed: null }, '2024-06-01', ['effects-assessed']],
  [{ touchesPersons: true, effectsAssessed: '2024-01-01' }, '2024-06-01', []],
  [{ touchesPersons: true, effectsAssessed: '2024-01-02' }, '2024-06-01', ['effects-assessed']],
  [{ touchesPersons: null }, '2024-06-01', []],
  [{ touchesPersons: true, effectsAssessed: null }, '2024-01-01', ['effects-assessed']],
  [{ touchesPersons: true }, '2024-06-01', []],
  [{ touchesPersons: true, effectsAssessed: null }, '2023-12-31', []],
  [{ touchesPersons: true, effectsAssessed: null, from: '2021-10-31' }, '2024-06-01', []],
  [{ touchesPersons: true, effectsAssessed: null, from: '2021-11-01' }, '2024-06-01', ['effects-assessed']],
  [{ until: '2024-05-31', evaluated: null }, '2024-05-31', []],
  [{ until: '2023-12-31', evaluated: '2024-01-01' }, '2024-06-01', ['pilot-days']],
  [{ until: '2024-05-31', evaluated: null }, '2024-06-01', ['pilot-evaluated']],
  [{ until: '2024-05-31' }, '2024-06-01', []],
  [{ until: '2024-05-31', evaluated: '2024-06-01' }, '2024-06-01', []],
])('a pilot, %o as of %s: %j', (more, asOf, expected) =>
  expect(
    technologyPilotProblems(
      TechnologyPilot.parse({ id: 'p', technology: 'ai', purpose: '预警', from: '2024-01-01', ...more }),
      asOf,
    ).map(({ code }) => code),
  ).toEqual(expected),
)
