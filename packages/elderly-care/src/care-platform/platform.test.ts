import { describe, expect, it } from 'vitest'
import { freshDevices, isFresh, LinkedDevice, linkedInstitutions } from './devices.js'
import { ItProjectStandard, itProjectScore } from './it-projects.js'
import { careMap, careMapProblems, MappedFacility } from './map.js'
import {
  CarePlatform,
  nextOrderStates,
  orderState,
  ordersByService,
  platformProblems,
  ServiceOrder,
  servedOrders,
} from './orders.js'
import { nextVendorStates, PlatformVendor, vendorProblems, vendorState, vendorVerificationDue } from './vendors.js'

const order = (facts: object = {}) =>
  ServiceOrder.parse({
    id: 'o1',
    elder: 'e1',
    service: 'meals',
    channel: 'hotline',
    placed: '2024-05-01',
    provider: 'p1',
    accepted: '2024-05-02',
    served: '2024-05-03',
    ...facts,
  })

describe('orders', () => {
  it.each([
    ['2024-04-30', {}, null],
    ['2024-05-01', {}, 'placed'],
    ['2024-05-02', {}, 'accepted'],
    ['2024-05-03', {}, 'served'],
    ['2024-05-03', { rating: 5 }, 'rated'],
    ['2024-05-02', { served: null, cancelled: '2024-05-02' }, 'cancelled'],
  ])('on %s, %o: %s', (asOf, facts, state) => expect(orderState(order(facts), asOf)).toBe(state))

  it('go on from placed to rated, and end there or cancelled', () => {
    expect(nextOrderStates.placed).toEqual(['accepted', 'served', 'cancelled'])
    expect([nextOrderStates.rated, nextOrderStates.cancelled]).toEqual([[], []])
  })

  const platform = (orders: object[], more: object = {}) =>
    platformProblems(
      CarePlatform.parse({
        elders: [{ id: 'e1', birth: '1940-01-01', division: '430202', abilityLevel: null }],
        providers: [
          { id: 'p1', name: '甲', services: ['meals'], since: '2024-05-02' },
          { id: 'p4', name: '丙', services: ['meals'], since: '2023-01-01', until: '2024-04-30' },
          ...(JSON.stringify(orders).includes('p3')
            ? [{ id: 'p3', name: '乙', services: ['meals'], since: '2024-05-02', until: '2024-05-01' }]
            : []),
        ],
        orders,
        ...more,
      }),
    ).map(({ code, path }) => `${code} ${path.at(-1)}`)

  // No source: what holds of any register that names its parts.
  it.each<[string, object, string[]]>([
    ['fits', {}, []],
    ['of nobody', { elder: 'e2' }, ['elder-not-on-record elder']],
    ['of who only asks', { elder: null, service: 'advice', provider: null, accepted: null, served: null }, []],
    ['advice of the hotline itself', { elder: null, service: 'advice', provider: null, accepted: null }, []],
    ['a complaint settled at once', { service: 'complaint', provider: null, accepted: null }, []],
    [
      'advice settled before the call',
      { service: 'advice', provider: null, accepted: null, served: '2024-04-30' },
      ['steps-out-of-order served'],
    ],
    ['help of nobody', { provider: null, accepted: null }, ['steps-out-of-order served']],
    [
      'a call for help, of who is not on record',
      { elder: null, service: 'emergency', provider: null, accepted: null, served: null },
      [],
    ],
    ['of nobody, and for help', { elder: null }, ['elder-not-on-record elder']],
    ['for nobody', { provider: 'p2' }, ['provider-not-on-record provider']],
    ['accepted by nobody', { provider: null }, ['accepted-by-nobody provider']],
    ['placed, and nobody has it yet', { provider: null, accepted: null, served: null }, []],
    ['for who does not do it', { service: 'bathing' }, ['provider-cannot provider']],
    ['a complaint of who does it', { service: 'complaint', channel: 'hotline' }, []],
    [
      'a complaint of who was not there yet',
      { service: 'complaint', accepted: '2024-05-01' },
      ['provider-cannot provider'],
    ],
    ['a complaint of who has left since', { service: 'complaint', provider: 'p4' }, []],
    ['for who has left', { provider: 'p4' }, ['provider-cannot provider']],
    ['for who does not do it yet', { accepted: '2024-05-01' }, ['provider-cannot provider']],
    ['for one that left before it came', { provider: 'p3' }, ['steps-out-of-order until', 'provider-cannot provider']],
    ['served before accepted', { served: '2024-05-01' }, ['steps-out-of-order served']],
    ['served, not accepted', { placed: '2024-05-02', accepted: null }, ['steps-out-of-order served']],
    ['served, acceptance not told', { placed: '2024-05-02', accepted: undefined }, []],
    ['a meal at the counter', { channel: 'counter', placed: '2024-05-02', accepted: null }, []],
    ['served and cancelled', { cancelled: '2024-05-04' }, ['steps-out-of-order cancelled']],
    ['accepted, not served yet', { served: null }, []],
    ['rated, not served', { served: null, rating: 4 }, ['rated-unserved rating']],
  ])('an order that is %s', (_, facts, problems) => expect(platform([order(facts)])).toEqual(problems))

  it('twice', () => expect(platform([order(), order()])).toEqual(['on-record-twice id']))
  it('for a provider with a contract a year', () => {
    const year = (which: number) => ({
      id: 'p1',
      name: '甲',
      services: ['meals'],
      since: `${which}-01-01`,
      until: `${which}-12-31`,
    })
    const of = (...years: number[]) => platform([order()], { providers: years.map(year) })
    expect(of(2024, 2025)).toEqual([])
    expect(of(2023, 2025)).toEqual(['provider-cannot provider'])
    expect(of(2024, 2024)).toEqual(['on-record-twice id'])
    const onOneDay = [year(2024), { ...year(2025), since: '2024-12-31' }]
    expect(platform([order()], { providers: onOneDay })).toEqual([])
    expect(platform([order()], { providers: [year(2024), { ...year(2025), since: '2024-12-30' }] })).toEqual([
      'on-record-twice id',
    ])
  })
  it('for a provider that has left', () => {
    const providers = (until: string) => ({
      providers: [{ id: 'p1', name: '甲', services: ['meals'], since: '2024-01-01', until }],
    })
    expect([platform([order()], providers('2024-05-02')), platform([order()], providers('2024-05-01'))]).toEqual([
      [],
      ['provider-cannot provider'],
    ])
  })
  it('served of those placed and not cancelled', () => {
    const orders = [order(), order({ served: null }), order({ served: null, cancelled: '2024-05-03' })]
    expect(servedOrders(orders, '2024-05-03')).toMatchObject({ yes: 1, no: 1 })
    expect(servedOrders(orders, '2024-05-02')).toMatchObject({ yes: 0, no: 3 })
  })

  it('whether anybody accepted it is not told', () => {
    const untold = order({ accepted: undefined, served: null })
    expect(orderState(untold, '2024-05-02')).toBeNull()
    expect(orderState(order({ accepted: undefined }), '2024-05-03')).toBe('served')
    // The provider began between the placing and the service: whoever accepted then did so lawfully.
    const of = (since: string, until: string | null = null) =>
      platformProblems({
        elders: [{ id: 'e1', birth: '1940-01-01', division: '430202', abilityLevel: null }],
        providers: [{ id: 'p1', name: '甲', services: ['meals'], since, until }],
        orders: [order({ accepted: undefined })],
      }).map(({ code }) => code)
    expect(of('2024-05-03')).toEqual([])
    expect(of('2024-05-04')).toEqual(['provider-cannot'])
    expect(of('2024-01-01', '2024-05-01')).toEqual([])
    expect(of('2024-01-01', '2024-04-30')).toEqual(['provider-cannot'])
  })

  it('by service, those placed in the period', () => {
    const orders = [
      order(),
      order({ service: 'bathing', placed: '2024-04-30' }),
      order({ service: 'bathing', placed: '2024-05-03', accepted: null, served: null }),
      order({ service: 'bathing', placed: '2024-05-04', accepted: null, served: null }),
      order({ served: null, cancelled: '2024-05-03' }),
    ]
    expect(ordersByService(orders, '2024-05-01', '2024-05-03')).toMatchObject({ meals: 1, bathing: 1, cleaning: 0 })
    expect(ordersByService(orders, '2024-05-01', '2024-05-02')).toMatchObject({ meals: 2, bathing: 0 })
  })
})

describe('vendors', () => {
  const verified = { identity: true, address: true, contact: true, licences: true }
  const vendor = (facts: object = {}) =>
    PlatformVendor.parse({
      name: '乙',
      applied: '2023-01-05',
      verified,
      admitted: '2023-01-31',
      rejected: null,
      earlierSuspensions: [],
      verifiedAgain: [],
      suspensionPublished: null,
      ...facts,
    })
  const codes = (facts: object, asOf: string) => vendorProblems(vendor(facts), asOf).map(({ code }) => code)

  const old = { applied: '2020-01-01', admitted: '2020-01-01' }
  const older = { ...old, verifiedAgain: ['2021-10-01', '2022-04-01', '2022-10-01', '2023-04-01'] }
  it.each<[string, object, string, string[]]>([
    // Six months after the end of January is the end of July.
    ['nothing', {}, '2023-07-31', []],
    ['网络交易监督管理办法 art. 24: six months and a day', {}, '2023-08-01', ['verified-every-six-months']],
    ['verified anew', { verifiedAgain: ['2023-07-31'] }, '2024-01-31', []],
    [
      '电子商务法 art. 27: admitted unverified',
      { verified: { ...verified, licences: false } },
      '2023-02-01',
      ['verified-before-admission'],
    ],
    ['art. 27: not known', { verified: { ...verified, licences: null } }, '2023-02-01', []],
    [
      'art. 24: verified anew a day late',
      { verifiedAgain: ['2023-08-01'] },
      '2024-02-01',
      ['verified-every-six-months'],
    ],
    ['art. 24: in since before the measures', { ...old, verifiedAgain: [] }, '2021-11-01', []],
    ['art. 24: six months of them', { ...old, verifiedAgain: [] }, '2021-11-02', ['verified-every-six-months']],
    ['art. 24: out in time', { removed: '2023-07-31' }, '2024-06-01', []],
    ['art. 24: out a day late', { removed: '2023-08-01' }, '2024-06-01', ['verified-every-six-months']],
    [
      'art. 24: due while suspended, verified on its return',
      {
        suspended: '2023-07-01',
        suspensionPublished: '2023-07-01',
        resumed: '2024-03-01',
        verifiedAgain: ['2024-03-01'],
      },
      '2024-09-01',
      [],
    ],
    // Suspended a second time, of itself; the first is on record beside.
    ...(
      [
        ['due in the first suspension, verified on its end', '2023-07-01', '2023-08-15', ['2023-08-15'], []],
        ['due in the first, and not verified', '2023-07-01', '2023-08-15', [], ['verified-every-six-months']],
        ['due before the first', '2023-08-15', '2023-09-15', ['2023-09-15'], ['verified-every-six-months']],
        ['the first over before it began', '2023-07-01', '2023-06-30', ['2023-07-31'], ['steps-in-order']],
        ['the first before it was admitted', '2023-01-30', '2023-02-01', ['2023-07-31'], ['steps-in-order']],
        ['the first over after the last began', '2023-07-01', '2023-10-02', ['2023-07-31'], ['steps-in-order']],
      ] as const
    ).map(([what, from, to, verifiedAgain, expected]): [string, object, string, string[]] => [
      `art. 24: ${what}`,
      {
        verifiedAgain,
        earlierSuspensions: [{ from, to }],
        suspended: '2023-10-01',
        resumed: '2023-11-01',
        forBreach: false,
      },
      '2023-12-01',
      [...expected],
    ]),
    [
      'art. 24: due while suspended, back and not verified',
      { suspended: '2023-07-01', suspensionPublished: '2023-07-01', resumed: '2024-03-01' },
      '2024-03-02',
      ['verified-every-six-months'],
    ],
    [
      'art. 24: back from a suspension, not verified, and out by now',
      { suspended: '2023-02-01', forBreach: false, resumed: '2023-03-01', removed: '2024-01-01' },
      '2024-06-01',
      ['verified-every-six-months'],
    ],
    [
      'art. 24: back, and out in time',
      { suspended: '2023-02-01', forBreach: false, resumed: '2023-03-01', removed: '2023-07-31' },
      '2024-06-01',
      [],
    ],
    ['admitted before it applied', { applied: '2023-02-01' }, '2023-02-01', ['steps-in-order']],
    ['removed before it was admitted', { removed: '2023-01-30' }, '2023-02-01', ['steps-in-order']],
    ['removed, and never admitted', { admitted: null, removed: '2023-01-30' }, '2023-02-01', ['steps-in-order']],
    ['suspended, and never admitted', { admitted: null, suspended: '2023-01-30' }, '2023-01-30', ['steps-in-order']],
    ['admitted and rejected', { rejected: '2023-01-10' }, '2023-02-01', ['steps-in-order']],
    ['back, and never suspended', { resumed: '2023-02-01' }, '2023-02-01', ['steps-in-order']],
    [
      'art. 36: before the law',
      { ...old, applied: '2018-01-01', admitted: '2018-01-01', forBreach: true, suspended: '2018-12-31' },
      '2019-06-01',
      [],
    ],
    [
      'art. 36: on its first day',
      { ...old, applied: '2018-01-01', admitted: '2018-01-01', forBreach: true, suspended: '2019-01-01' },
      '2019-06-01',
      ['suspension-published'],
    ],
    ['art. 31: kept since it came', { applied: '2023-01-31', recordsKeptFrom: '2023-01-31' }, '2023-02-01', []],
    ['art. 31: not since it came', { recordsKeptFrom: '2023-02-01' }, '2023-02-02', ['records-three-years']],
    [
      'art. 27 from 2019-01-01',
      { verified: { ...verified, contact: false }, applied: '2018-12-31', admitted: '2018-12-31' },
      '2019-01-02',
      [],
    ],
    [
      'art. 36: a suspension kept quiet',
      { suspended: '2023-03-01', forBreach: true },
      '2023-03-02',
      ['suspension-published'],
    ],
    ['art. 36: not known whether it was for a breach', { suspended: '2023-03-01' }, '2023-03-02', []],
    [
      'art. 36: not known whether it was made public',
      { suspended: '2023-03-01', forBreach: true, suspensionPublished: undefined },
      '2023-03-02',
      [],
    ],
    ['art. 24: not known when it was verified anew', { verifiedAgain: undefined }, '2024-06-01', []],
    ['art. 36: a pause of its own', { suspended: '2023-03-01', forBreach: false }, '2023-03-02', []],
    [
      'art. 36: removed for a breach',
      { removed: '2023-03-01', forBreach: true },
      '2023-03-02',
      ['suspension-published'],
    ],
    ['art. 36: left of itself', { removed: '2023-03-01' }, '2023-03-02', []],
    ['art. 36: on its day', { suspended: '2023-03-01', forBreach: true }, '2023-03-01', []],
    [
      'art. 36: made public',
      { suspended: '2023-03-01', forBreach: true, suspensionPublished: '2023-03-01' },
      '2023-03-02',
      [],
    ],
    ['art. 31: three years kept', { ...older, recordsKeptFrom: '2020-07-01' }, '2023-07-01', []],
    ['art. 31: a day less', { ...older, recordsKeptFrom: '2020-07-02' }, '2023-07-01', ['records-three-years']],
  ])('%s', (_, facts, asOf, expected) => expect(codes(facts, asOf)).toEqual(expected))

  it('art. 36 says in good time: a warning', () =>
    expect(vendorProblems(vendor({ suspended: '2023-03-01', forBreach: true }), '2023-03-02')).toMatchObject([
      { severity: 'warning' },
    ]))
  // What is left out is not told: a suspension that a verification waited for, or that the mall said no.
  it('an earlier suspension that is not told leaves a verification open', () => {
    const untold = vendor({ earlierSuspensions: undefined })
    expect(vendorProblems(untold, '2023-08-01')).toMatchObject([{ severity: 'warning' }])
    expect(vendorProblems(vendor(), '2023-08-01')).toMatchObject([{ severity: 'error' }])
    expect(['2023-07-31', '2023-08-01'].map(asOf => vendorVerificationDue(untold, asOf))).toEqual(['2023-07-31', null])
    expect(vendorState(vendor({ admitted: null, rejected: undefined }), '2023-06-01')).toBeNull()
    expect(vendorState(vendor({ rejected: undefined }), '2023-06-01')).toBe('admitted')
  })
  it('six months that fell into a suspension end with it; nothing is due of who is out', () => {
    const due = (facts: object, asOf: string) => vendorVerificationDue(vendor(facts), asOf)
    const back = { suspended: '2023-07-31', resumed: '2024-03-01' }
    expect([due(back, '2023-07-30'), due(back, '2024-02-29'), due(back, '2024-03-01')]).toEqual([
      '2023-07-31',
      null,
      '2024-03-01',
    ])
    expect(due({ suspended: '2023-03-01', resumed: '2023-07-31' }, '2023-08-01')).toBe('2023-07-31')
    expect(due({ removed: '2023-06-01' }, '2023-06-01')).toBeNull()
    expect(due({ verifiedAgain: undefined }, '2023-06-01')).toBeNull()
  })
  it('six months run from the last verification', () => {
    expect(vendorVerificationDue(vendor(), '2023-01-30')).toBeNull()
    expect(vendorVerificationDue(vendor(old), '2021-05-01')).toBe('2021-11-01')
    expect(vendorVerificationDue(vendor({ verifiedAgain: ['2023-05-01', '2023-04-01'] }), '2023-06-01')).toBe(
      '2023-11-01',
    )
  })
  it.each([
    [{ admitted: null }, 'verified'],
    [{ admitted: null, verified: { ...verified, identity: null } }, 'applied'],
    [{ admitted: null, rejected: '2023-02-01' }, 'rejected'],
    [{}, 'admitted'],
    [{ suspended: '2023-03-01' }, 'suspended'],
    [{ suspended: '2023-03-01', resumed: '2023-06-01' }, 'admitted'],
    [{ earlierSuspensions: [{ from: '2023-06-01', to: '2023-06-02' }] }, 'suspended'],
    [{ earlierSuspensions: [{ from: '2023-05-01', to: '2023-06-01' }] }, 'admitted'],
    [{ suspended: '2023-03-01', resumed: '2023-06-02' }, 'suspended'],
    [{ suspended: '2023-03-01', removed: '2023-04-01' }, 'removed'],
  ])('%o: %s', (facts, state) => {
    expect(vendorState(vendor(facts), '2023-01-04')).toBeNull()
    expect(vendorState(vendor(facts), '2023-06-01')).toBe(state)
    expect(nextVendorStates).toHaveProperty(state)
  })
})

describe('IT projects', () => {
  const standard = ItProjectStandard.parse({
    weights: { progress: 40, use: 60 },
    vetoes: ['false-data'],
    grades: [
      { grade: '优秀', least: 90 },
      { grade: '合格', least: 60 },
    ],
  })
  // No source: a place sets the weights.
  it.each([
    [{ progress: 40, use: 50 }, [], '优秀'],
    [{ progress: 40, use: 49.9 }, [], '合格'],
    [{ progress: 40, use: 60 }, ['false-data'], 'none'],
    [{ progress: 40 }, [], null],
  ])('%o %o: %s', (points, vetoed, grade) => expect(itProjectScore(standard, points, vetoed).grade).toBe(grade))
  it('a criterion and a veto of the place itself', () => {
    const own = ItProjectStandard.parse({ ...standard, weights: { progress: 40, 培训推广: 60 }, vetoes: ['弄虚作假'] })
    expect([itProjectScore(own, { progress: 40, 培训推广: 50 }), itProjectScore(own, {}, ['弄虚作假'])]).toMatchObject([
      { grade: '优秀' },
      { grade: 'none' },
    ])
  })
  it('weights make 100, and grades go down', () => {
    const of = (more: object) => ItProjectStandard.safeParse({ ...standard, ...more }).success
    const equal = standard.grades.map(one => ({ ...one, least: 60 }))
    expect(of({ grades: equal })).toBe(false)
    expect([of({}), of({ weights: { use: 99 } }), of({ grades: [...standard.grades].reverse() })]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('the map', () => {
  const facility = (facts: object = {}) =>
    MappedFacility.parse({
      id: 'f1',
      name: '甲养老院',
      kind: 'home',
      division: '500112',
      address: '某路1号',
      longitude: 106.63,
      latitude: 29.72,
      opened: '2024-01-01',
      ...facts,
    })
  it('has what is open, longitude first', () => {
    const map = careMap(
      [facility(), facility({ id: 'f2', closed: '2024-05-01' }), facility({ id: 'f3', opened: '2024-05-03' })],
      '2024-05-02',
    )
    expect(map).toMatchObject({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'f1',
          geometry: { type: 'Point', coordinates: [106.63, 29.72] },
          properties: { name: '甲养老院' },
        },
      ],
    })
    expect(careMap([facility({ closed: '2024-05-02' })], '2024-05-02').features).toHaveLength(1)
  })
  it.each([
    [73, 3, 0],
    [136, 54, 0],
    [72.99, 30, 1],
    [136.01, 30, 1],
    [100, 2.99, 1],
    [100, 54.01, 1],
  ])('%d, %d: %i problems', (longitude, latitude, problems) => {
    expect(careMapProblems([facility({ longitude, latitude })])).toHaveLength(problems)
  })
  it('names what is twice and what lies abroad', () => {
    const exchanged = facility({ id: 'f2', longitude: 29.72, latitude: 106.63 })
    expect(careMapProblems([facility({ closed: '2024-01-01' })])).toEqual([])
    expect(careMapProblems([facility({ closed: '2023-12-31' })]).map(({ code }) => code)).toEqual([
      'ends-before-it-begins',
    ])
    // Closed and opened anew, or moved: the same facility, and not twice.
    const moved = [facility({ closed: '2024-01-01' }), facility({ opened: '2024-01-02', address: '新址' })]
    expect(careMapProblems(moved)).toEqual([])
    expect(['2024-01-01', '2024-01-02'].map(on => careMap(moved, on).features).map(all => all.length)).toEqual([1, 1])
    expect(careMapProblems([facility(), facility(), exchanged]).map(({ code, path }) => [code, path[0]])).toEqual([
      ['on-record-twice', 1],
      ['not-in-china', 2],
    ])
  })
})

describe('linked devices', () => {
  const device = (facts: object = {}) =>
    LinkedDevice.parse({
      institution: '甲',
      device: 'c1',
      kind: 'camera',
      linked: '2024-01-01',
      lastReport: '2024-05-01',
      everyDays: 1,
      ...facts,
    })
  it.each([
    ['2024-05-01', {}, true],
    ['2024-05-02', {}, true],
    ['2024-05-03', {}, false],
    ['2024-05-08', { everyDays: 7 }, true],
    ['2024-05-09', { everyDays: 7 }, false],
    ['2024-05-01', { lastReport: null }, false],
    ['2024-05-01', { lastReport: undefined }, null],
    ['2024-05-01', { everyDays: undefined }, true],
    ['2024-05-02', { everyDays: undefined }, null],
    ['2024-04-30', {}, null],
  ])('on %s, %o: fresh %s', (asOf, facts, fresh) => expect(isFresh(device(facts), asOf)).toBe(fresh))

  it('is not unlinked before it was linked', () => {
    const parse = (unlinked: string) => LinkedDevice.safeParse({ ...device(), unlinked }).success
    expect([parse('2024-01-01'), parse('2023-12-31')]).toEqual([true, false])
  })
  it('stale ones are named; what is not linked is not counted', () => {
    const devices = [
      device(),
      device({ device: 'c2', lastReport: '2024-04-01' }),
      device({ device: 'c3', unlinked: '2024-04-30' }),
    ]
    expect(freshDevices(devices, '2024-05-01')).toMatchObject({
      yes: 1,
      no: 1,
      stale: [{ institution: '甲', device: 'c2' }],
    })
  })
  it('a home is linked with every kind asked for', () => {
    const devices = [device(), device({ device: 's1', kind: 'smoke-alarm', unlinked: '2024-04-30' })]
    const of = (asOf: string) => linkedInstitutions(['甲', '乙', '甲'], devices, asOf, ['camera', 'smoke-alarm'])
    expect(of('2024-04-30')).toMatchObject({ yes: 1, no: 1, lacking: { 乙: ['camera', 'smoke-alarm'] } })
    expect(of('2024-05-01').lacking).toEqual({ 甲: ['smoke-alarm'], 乙: ['camera', 'smoke-alarm'] })
    expect(linkedInstitutions(['甲'], devices, '2024-05-01', ['camera']).share).toBe(1)
  })
})
