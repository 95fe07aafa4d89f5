import { policyBook, policyFor, valueDefinitions } from '@minzheng/policy'
import { describe, expect, it } from 'vitest'
import { communityFacilityArea, communityFacilityAreaNational, facilityGap } from './area.js'
import {
  adjustmentProblems,
  CommitteeAdjustment,
  CommunityFacility,
  CommunityGrid,
  CommunityServiceRecord,
  communityServiceRecordProblems,
  coverageByArea,
  embeddedCentreVerdict,
  facilitiesOpen,
  facilityAreaOn,
  gridProblems,
  hasFacility,
  isOneStop,
  isUsualScale,
  platformStanding,
  SmartCommunityPlatform,
  servicePlanVerdict,
  usualScale,
} from './register.js'

// co-076, co-077: 1,850 households ask for 555.0 square metres.
describe('floor area', () => {
  const date = '2026-06-01'
  const program = communityFacilityArea.on(date)
  const book = policyBook(valueDefinitions([program]), communityFacilityAreaNational)
  const { policy } = policyFor(program, book, { place: '350200', date })
  it.each([
    [1850, 555, true, 0],
    [1850, 554.9, false, 0.1],
    [1850, 554.99, false, 0.01],
    [0, 0, true, 0],
    [99, 29.69, false, 0.01],
  ])('%i households, %f: %s', (households, floorArea, meets, gap) => {
    const result = program.assess({ households, floorArea }, policy)
    expect(result.meets).toBe(meets)
    expect(facilityGap(households, floorArea)).toBe(gap)
  })
  it('asks for so much', () =>
    expect(program.assess({ households: 1850, floorArea: null }, policy)).toMatchObject({
      required: 555,
      meets: null,
    }))
  it('or for what the place asks', () => {
    expect(program.assess({ households: 100, floorArea: 40 }, { per100Households: 40 }).meets).toBe(true)
    expect(program.assess({ households: 100, floorArea: 39.99 }, { per100Households: 40 }).meets).toBe(false)
    expect(facilityGap(100, 30, 40)).toBe(10)
  })
})

const facility = (more: object = {}) => ({
  name: '甲中心',
  kind: 'service-facility',
  opened: '2020-01-01',
  floorArea: 300,
  ...more,
})
const record = (more: object = {}) =>
  CommunityServiceRecord.parse({ unit: '甲', kind: 'residents', households: 1000, facilities: [facility()], ...more })

describe('facilities', () => {
  it('count while they are open', () => {
    const one = record({
      facilities: [
        facility({ closed: '2026-06-01' }),
        facility({ name: '乙', opened: '2026-06-02', floorArea: 0.1 }),
        facility({ name: '丙', floorArea: 0.2, kind: 'party-service-centre' }),
        facility({ name: '丁', floorArea: 500, kind: 'love-courtyard' }),
        facility({ name: '戊', floorArea: null, kind: 'service-complex' }),
      ],
    })
    expect(facilityAreaOn(one, '2026-06-01')).toBe(300.2)
    expect(facilityAreaOn(one, '2026-06-02')).toBe(0.3)
    expect(facilitiesOpen(record({ facilities: undefined }), '2026-06-01', 'love-courtyard')).toBeNull()
    expect(facilitiesOpen(record({ facilities: [] }), '2026-06-01', 'love-courtyard')).toEqual([])
    expect(facilitiesOpen(one, '2026-06-01', 'love-courtyard')?.map(({ name }) => name)).toEqual(['丁'])
    expect(facilityAreaOn(record({ facilities: [facility({ floorArea: null })] }), '2026-06-01')).toBeNull()
    expect(facilityAreaOn(record({ facilities: [] }), '2026-06-01')).toBe(0)
    expect(facilityAreaOn(record({ facilities: undefined }), '2026-06-01')).toBeNull()
    expect(hasFacility(record({ facilities: undefined }), '2026-06-01')).toBeNull()
    expect(hasFacility(record({ facilities: [] }), '2026-06-01')).toBe(false)
  })
  it.each([
    ['service-facility', true],
    ['party-service-centre', true],
    ['love-courtyard', false],
    ['service-complex', false],
  ])('%s: %s', (kind, has) => expect(hasFacility(record({ facilities: [facility({ kind })] }), '2026-06-01')).toBe(has))
  it('no more room for activities than there is', () =>
    expect([300, 301].map(activityArea => CommunityFacility.safeParse(facility({ activityArea })).success)).toEqual([
      true,
      false,
    ]))

  it.each([
    [null, null],
    [undefined, null],
    [{ since: null }, false],
    [{}, null],
    [{ listed: 10, offered: 10 }, null],
    [{ since: '2026-06-01', listed: 0, offered: 0 }, null],
    [{ since: '2026-06-02', listed: 10, offered: 10 }, false],
    [{ since: '2026-06-01', listed: 10, offered: 10 }, true],
    [{ since: '2026-06-01', listed: 10, offered: 9 }, false],
    [{ since: '2026-06-01', listed: null, offered: 9 }, null],
    [{ since: '2026-06-01', listed: 9 }, null],
  ])('one stop: %o: %s', (oneStop, is) => expect(isOneStop(record({ oneStop }), '2026-06-01')).toBe(is))
  it('no more is offered than listed', () =>
    expect(CommunityServiceRecord.safeParse({ ...record(), oneStop: { listed: 9, offered: 10 } }).success).toBe(false))

  it('by area', () => {
    const all = [
      record({ tags: ['out-of-poverty'] }),
      record({ unit: '乙', tags: ['out-of-poverty'], facilities: [] }),
      record({ unit: '丙' }),
      record({ unit: '丙' }),
    ]
    expect(
      coverageByArea(
        all,
        'out-of-poverty',
        (one, asOf) => (one.unit === '乙' ? null : hasFacility(one, asOf)),
        '2026-06-01',
      ),
    ).toEqual({
      tagged: { yes: 1, all: 2, unknown: 1 },
      others: { yes: 1, all: 1, unknown: 0 },
    })
  })
  // A village that was merged into another is in no area any more.
  it.each([
    ['2020-12-31', 2],
    ['2021-01-01', 1],
  ])('by area on %s, of which one was done away with at the end of 2020: %i', (asOf, all) =>
    expect(
      coverageByArea(
        [record({ tags: ['poor'] }), record({ unit: '乙', tags: ['poor'], facilities: [], abolished: '2020-12-31' })],
        'poor',
        hasFacility,
        asOf,
      ).tagged,
    ).toEqual({ yes: 1, all, unknown: 0 }),
  )

  it('what is wrong', () => {
    const codes = (...all: CommunityServiceRecord[]) =>
      communityServiceRecordProblems(all).map(({ code, path }) => [code, ...path].join(' '))
    expect(codes(record())).toEqual([])
    expect(codes(record(), record({ facilities: [] }))).toEqual(['service-unit-twice 1 unit'])
    expect(codes(record({ facilities: [facility({ closed: '2019-12-31' })] }))).toEqual([
      'facility-days 0 facilities 0',
    ])
    expect(codes(record({ facilities: [facility({ closed: '2020-01-01' })] }))).toEqual([])
    expect(codes(record({ facilities: [facility({ opened: null, closed: '2020-01-01' })] }))).toEqual([
      'facility-days 0 facilities 0',
    ])
    expect(codes(record(), record({ unit: '乙' }))).toEqual([
      'facility-shared 0 facilities 0 name',
      'facility-shared 1 facilities 0 name',
    ])
    // Two villages may share one, or have one each of that name.
    const severities = (...all: CommunityServiceRecord[]) =>
      new Set(communityServiceRecordProblems(all).map(({ severity }) => severity))
    expect(severities(record(), record({ unit: '乙' }))).toEqual(new Set(['warning']))
    expect(severities(record({ facilities: [facility(), facility()] }))).toEqual(new Set(['error']))
  })
})

// Source: 国办发〔2021〕56号 as told; the opinion of 2017; the opinion of 2024.
it.each([
  [0.8, 30, 18, 'met'],
  [0.79, 30, 18, 'not-met'],
  [0.8, 29.9, 18, 'not-met'],
  [0.8, 30, 17.9, 'not-met'],
  [0.8, null, 18, 'undetermined'],
])('a plan of services with %s, %s, %s: %s', (rural, area, workers, verdict) =>
  expect(
    servicePlanVerdict(
      {
        'community-facility-coverage-rural': rural,
        'community-facility-area-per-100-households': area,
        'community-workers-per-10000': workers,
      },
      '2025-12-31',
    ).verdict,
  ).toBe(verdict),
)
it('a target is missed on its day, and open before', () => {
  const figures = { 'community-facility-coverage-rural': 0.79, 'community-workers-per-10000': 18 }
  const met = (asOf: string) => servicePlanVerdict(figures, asOf).criteria.map(one => one.met)
  expect(met('2021-12-26')).toEqual([null, null, null])
  expect(met('2021-12-27')).toEqual([null, null, true])
  expect(met('2025-12-30')).toEqual([null, null, true])
  expect(met('2025-12-31')).toEqual([false, null, true])
})

// Source: 城市社区嵌入式服务设施建设导则（试行）, as told.
it.each([
  [600, ['elderly-care', 'meals', 'sports'], []],
  [599.9, ['elderly-care', 'meals', 'sports'], ['embedded-area']],
  [null, ['elderly-care', 'meals', 'sports'], ['embedded-area']],
  [600, ['elderly-care', 'meals', 'meals'], ['embedded-functions']],
  [600, ['elderly-care', 'sports', 'health'], ['embedded-first-functions']],
  [600, ['infant-care', 'child-minding', 'culture'], []],
] as const)('a centre of %s square metres with %j lacks %j', (area, functions, lacking) =>
  expect(
    embeddedCentreVerdict(area, functions)
      .criteria.filter(({ met }) => met !== true)
      .map(({ code }) => code),
  ).toEqual(lacking),
)

// 一般、原则上、鼓励: a city may go below.
it.each([
  [600, ['elderly-care', 'meals', 'sports'], 'met'],
  [599.9, ['elderly-care', 'meals', 'sports'], 'undetermined'],
  [600, ['elderly-care', 'meals'], 'undetermined'],
  [600, ['elderly-care', 'sports', 'health'], 'undetermined'],
] as const)('a centre of %s square metres with %j: %s', (area, functions, verdict) =>
  expect(embeddedCentreVerdict(area, functions).verdict).toBe(verdict),
)

describe('how large a community is', () => {
  it('nothing before the law of 1990', () =>
    expect([usualScale('residents', '1989-12-31'), usualScale('residents', '1990-01-01')?.least]).toEqual([null, 100]))
  // co-046, co-047: 1,000 to 3,000 since 2026 (art. 3), 100 to 700 before (art. 6); advice.
  it.each([
    ['2026-01-01', 999, false],
    ['2026-01-01', 1000, true],
    ['2026-06-01', 3000, true],
    ['2026-06-01', 3001, false],
    ['2025-12-31', 99, false],
    ['2025-12-31', 100, true],
    ['2025-12-31', 700, true],
    ['2025-12-31', 701, false],
  ])('on %s %i: %s', (on, households, usual) => expect(isUsualScale('residents', households, on)).toBe(usual))
  it('a village has none', () => expect(isUsualScale('village', 10, '2026-01-01')).toBeNull())
  it('articles', () =>
    expect(['2025-12-31', '2026-01-01'].map(on => usualScale('residents', on)?.cite.article)).toEqual([
      '第六条',
      '第三条',
    ]))

  it.each<[string, object, string[]]>([
    ['a village in order', { proposed: '2026-01-05', agreed: '2026-02-01', approved: '2026-03-01' }, []],
    ['all on one day', { proposed: '2026-03-01', agreed: '2026-03-01', approved: '2026-03-01' }, []],
    ['without its assembly', { proposed: '2026-01-05', agreed: null, approved: '2026-03-01' }, ['adjustment-agreed']],
    ['its steps not told', { approved: '2026-03-01' }, []],
    ['a community’s steps not told', { kind: 'residents', approved: '2026-03-01' }, []],
    [
      'agreed after it',
      { proposed: '2026-01-05', agreed: '2026-03-02', approved: '2026-03-01' },
      ['adjustment-agreed'],
    ],
    [
      'agreed to before it was proposed',
      { proposed: '2026-02-02', agreed: '2026-02-01', approved: '2026-03-01' },
      ['adjustment-order'],
    ],
    ['not proposed', { proposed: null, agreed: '2026-02-01', approved: '2026-03-01' }, ['adjustment-proposed']],
    ['not approved yet', {}, []],
    ['approved later', { approved: '2026-06-02' }, []],
    ['a name', { what: 'name', approved: '2026-03-01' }, []],
    ['a community', { kind: 'residents', proposed: '2026-01-05', approved: '2026-03-01' }, []],
    [
      'a community that nobody proposed',
      { kind: 'residents', proposed: null, approved: '2026-01-01' },
      ['adjustment-proposed'],
    ],
    ['a community until 2025', { kind: 'residents', approved: '2025-12-31' }, []],
  ])('%s', (_, more, expected) =>
    expect(
      adjustmentProblems(CommitteeAdjustment.parse({ kind: 'village', what: 'bounds', ...more }), '2026-06-01').map(
        ({ code }) => code,
      ),
    ).toEqual(expected),
  )

  it.each([
    ['village', '2026-03-01', '第三条'],
    ['village', '2025-03-01', '第三条'],
    ['residents', '2026-03-01', '第三条'],
  ])('%s approved on %s: %s', (kind, approved, article) =>
    expect(
      adjustmentProblems(CommitteeAdjustment.parse({ kind, what: 'set-up', proposed: null, approved }), '2026-06-01')[0]
        ?.message.zh,
    ).toContain(article),
  )

  it('grids', () => {
    const grid = (more: object = {}) =>
      CommunityGrid.parse({ grid: 'a', units: ['甲'], households: 300, workerSince: '2026-06-01', ...more })
    const codes = (more: object, most?: number) =>
      gridProblems([grid(more)], '2026-06-01', most).map(({ code }) => code)
    expect(codes({})).toEqual([])
    expect(codes({ units: ['甲', '乙'] })).toEqual(['grid-across'])
    expect(codes({ workerSince: '2026-06-02' })).toEqual(['grid-without-worker'])
    expect(codes({ workerSince: null })).toEqual(['grid-without-worker'])
    expect(codes({ workerSince: undefined })).toEqual([])
    expect(codes({}, 300)).toEqual([])
    expect(codes({}, 299)).toEqual(['grid-too-large'])
    expect(codes({ households: null }, 299)).toEqual([])
    expect(gridProblems([grid(), grid()], '2026-06-01').map(({ code, path }) => [code, path[0]])).toEqual([
      ['grid-twice', 1],
    ])
  })
})

it('a platform', () => {
  const platform = SmartCommunityPlatform.parse({
    platform: '数字近邻',
    launched: '2023-01-01',
    units: [
      { unit: '甲', onlineSince: '2023-06-30' },
      { unit: '甲', onlineSince: '2023-06-01' },
      { unit: '乙' },
      { unit: '丙', onlineSince: '2023-07-01' },
    ],
    links: [
      { system: '政务服务', direction: 'both', datasets: ['办件'], agreedOn: '2023-01-01', lastExchange: '2023-06-20' },
      { system: '12345', direction: 'in', datasets: ['诉求'], agreedOn: null, lastExchange: '2023-06-19' },
      { system: '城管', direction: 'out', datasets: ['事件'], agreedOn: '2023-07-01', lastExchange: null },
      { system: '气象', direction: 'in', datasets: ['预警'] },
    ],
  })
  expect(platformStanding(platform, '2023-06-30', 10)).toEqual({
    online: 1,
    units: 3,
    notAgreed: ['12345', '城管'],
    silent: ['12345', '城管'],
    notTold: ['气象'],
  })
})
