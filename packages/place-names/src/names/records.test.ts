import { describe, expect, it } from 'vitest'
import { monitoredChange, monitoringScore, PeaceBoundary, peaceProblems, peaceVerdict } from '../divisions/rating.js'
import { PlaceName } from './place-name.js'
import {
  CultureEvent,
  Enclave,
  enclaveProblems,
  eventsByVenue,
  NameFacility,
  NamePublication,
  nameFacilityProblems,
  openFacilities,
  PlannedName,
  plannedNameUse,
  protectionCounts,
  publicationProblems,
  publicationState,
  standardNameList,
} from './records.js'

const asOf = '2024-12-31'

describe('records of place names', () => {
  it('planned names, used by a day, of each zone', () => {
    const names = [
      { name: '甲路', zone: '东区', usedOn: '2024-12-31' },
      { name: '乙路', zone: '东区', usedOn: '2025-01-01' },
      { name: '丙路', zone: '西区' },
      { name: '甲路', zone: '东区' },
    ].map(one => PlannedName.parse(one))
    expect([...plannedNameUse(names, asOf)]).toEqual([
      ['东区', { planned: 2, used: 1 }],
      ['西区', { planned: 1, used: 0 }],
    ])
  })

  it('lists of protection, each name once', () => {
    const name = (...protection: readonly object[]) =>
      PlaceName.parse({
        name: '甲村',
        specific: '甲',
        generic: '村',
        kind: 'natural-village',
        status: 'standard',
        division: '500112',
        protection,
      })
    const counts = protectionCounts(
      [
        name(
          { level: 'county', batch: 1, listedOn: '2023-01-01' },
          { level: 'county', batch: 1, listedOn: '2023-01-01' },
          { level: 'province', category: '红色地名', listedOn: '2024-12-31' },
        ),
        name({ level: 'county', batch: 2, listedOn: '2025-01-01' }),
        name({ level: 'county', batch: 3, listedOn: '2023-01-01', until: '2024-12-30' }),
        name({ level: 'county', batch: 1, listedOn: '2023-01-01' }),
        name({ level: 'county' }),
        name({ level: 'county' }, { level: 'province', listedOn: '2025-06-01' }),
        name(),
      ],
      asOf,
    )
    expect(counts).toMatchObject({ names: 2, undated: 1 })
    expect([...counts.entries]).toEqual([
      ['county 1', 2],
      ['province 红色地名', 1],
    ])
  })

  it('facilities open on a day', () => {
    const facilities = [
      { name: 'a', kind: 'museum', openedOn: '2024-12-31' },
      { name: 'a', kind: 'museum', openedOn: '2024-12-31' },
      { name: 'b', kind: 'museum', openedOn: '2025-01-01' },
      { name: 'c', kind: 'museum', openedOn: '2020-01-01', closedOn: '2024-12-31' },
      { name: 'd', kind: 'food-brand', openedOn: '2020-01-01', closedOn: '2025-01-01' },
      { name: 'e', kind: 'theme-park' },
    ].map(one => NameFacility.parse({ division: '320404', ...one }))
    expect([...openFacilities(facilities, asOf)]).toEqual([
      ['museum', 1],
      ['food-brand', 1],
    ])
  })

  it.each<[string, object[], string[]]>([
    ['sound', [{ openedOn: '2024-01-01', closedOn: '2024-01-01' }, { openedOn: '2024-01-01' }], []],
    [
      'opened again, the later one first',
      [{ openedOn: '2024-01-01' }, { openedOn: '2020-01-01', closedOn: '2023-12-31' }],
      [],
    ],
    ['closed before it opened', [{ openedOn: '2024-01-02', closedOn: '2024-01-01' }], ['facility-days 0']],
    ['closed, never opened', [{ openedOn: null, closedOn: '2024-01-01' }], ['facility-days 0']],
    ['closed, its opening not on record', [{ closedOn: '2024-01-01' }], []],
    ['twice', [{ openedOn: '2024-01-01' }, { openedOn: '2024-02-01' }], ['facility-twice 1']],
    ['of another place', [{}, { division: '320402' }], []],
    ['about no name', [{ names: [] }], ['facility-names 0']],
  ])('a register of facilities: %s', (_, list, expected) =>
    expect(
      nameFacilityProblems(
        list.map(one => NameFacility.parse({ name: 'a', kind: 'museum', division: '320404', names: ['甲村'], ...one })),
      ).map(({ code, path }) => [code, ...path].join(' ')),
    ).toEqual(expected),
  )

  it('a register as a list', () => {
    const place = (name: string, division: string, more: object = {}) =>
      PlaceName.parse({ name, specific: name, generic: '', kind: 'street', status: 'standard', division, ...more })
    const register = [
      place('乙', '320404', { roman: 'Yi' }),
      place('甲', '320402'),
      place('丙', '320402', { status: 'abolished' }),
      place('丁', '320402', { status: 'proposed' }),
    ]
    expect(standardNameList(register)).toEqual([
      { name: '甲', roman: '', kind: 'street', division: '320402' },
      { name: '乙', roman: 'Yi', kind: 'street', division: '320404' },
    ])
  })

  it.each([
    [{ draftedOn: '2024-02-01', publishedOn: '2024-02-01' }, 0],
    [{ draftedOn: '2024-02-01', publishedOn: '2024-01-31' }, 1],
    [{ reviewedOn: '2024-02-01', publishedOn: '2024-01-31' }, 1],
  ])('a publication in order: %j', (days, count) =>
    expect(publicationProblems(NamePublication.parse({ title: 'a', kind: 'study', ...days }))).toHaveLength(count),
  )

  it.each([
    ['2024-01-31', 'planned'],
    ['2024-02-01', 'drafted'],
    ['2024-06-01', 'reviewed'],
    ['2024-12-31', 'published'],
  ])('a publication on %s: %s', (day, state) => {
    const given = {
      title: '标准地名志',
      kind: 'gazetteer',
      draftedOn: '2024-02-01',
      reviewedOn: '2024-06-01',
      publishedOn: asOf,
    }
    expect(publicationState(NamePublication.parse(given), day)).toBe(state)
  })

  it('events by the kind of place', () => {
    const events = ['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map(on =>
      CultureEvent.parse({ name: '地名文化进社区', on, venue: 'community' }),
    )
    expect([...eventsByVenue(events, { from: '2024-01-01', to: asOf })]).toEqual([['community', 2]])
  })

  it('events for the culture of boundaries alone', () => {
    const event = (subject: string) =>
      CultureEvent.parse({ name: '边界法治宣传', on: '2024-05-01', subject, venue: 'community' })
    const events = [event('boundaries'), event('place-names')]
    const year = { from: '2024-01-01', to: asOf }
    expect([...eventsByVenue(events, year)]).toEqual([['community', 2]])
    expect([...eventsByVenue(events, { ...year, subject: 'boundaries' })]).toEqual([['community', 1]])
  })

  it('enclaves', () => {
    const codes = (more: object) =>
      enclaveProblems(
        Enclave.parse({ name: '甲', belongsTo: '500112', liesIn: '511603', agreement: '川渝线协议书', ...more }),
      ).map(({ code }) => code)
    expect(codes({})).toEqual([])
    expect(codes({ liesIn: '500112' })).toEqual(['enclave-sides'])
    expect(codes({ liesIn: '500000' })).toEqual(['enclave-sides'])
    expect(codes({ belongsTo: '511603101' })).toEqual(['enclave-sides'])
    expect(codes({ liesIn: '500113' })).toEqual([])
    expect(codes({ agreement: undefined })).toEqual(['enclave-agreement'])
    const [found] = enclaveProblems(Enclave.parse({ name: '甲', belongsTo: '500112', liesIn: '511603' }))
    expect(found?.remedy.zh).toBe('请补记（界线管理条例第十一条）。')
    expect(
      Enclave.safeParse({
        name: '甲',
        belongsTo: '500112',
        liesIn: '511603',
        outline: [
          [106, 29],
          [107, 29],
        ],
      }).success,
    ).toBe(false)
  })
})

it.each([
  [180, 90, true],
  [-180, -90, true],
  [180.01, 0, false],
  [-180.01, 0, false],
  [0, 90.01, false],
  [0, -90.01, false],
])('a corner at %d, %d is on the globe: %s', (longitude, latitude, isThere) => {
  const outline = [
    [106, 29],
    [107, 29],
    [longitude, latitude],
  ]
  expect(Enclave.safeParse({ name: '甲', belongsTo: '500112', liesIn: '511603', outline }).success).toBe(isThere)
})

describe('ratings', () => {
  it.each([
    [[true, true], 'met'],
    [[true, null], 'undetermined'],
    [[false, null], 'not-met'],
  ])('a peaceful boundary, %j: %s', (met, expected) => {
    const criteria = met.map((one, index) => ({ name: String(index), met: one }))
    expect(peaceVerdict(PeaceBoundary.parse({ line: '甲乙线', year: 2024, criteria }))).toBe(expected)
  })

  it.each([
    [{ awardedOn: null }, false, []],
    [{}, true, ['peace-agreement warning']],
    [{}, false, ['peace-award error', 'peace-agreement warning']],
    [{}, null, ['peace-award warning', 'peace-agreement warning']],
    [{ agreedOn: '2024-12-01' }, true, []],
    [{ agreedOn: '2024-12-02' }, true, ['peace-days error']],
  ])('the award of a peaceful boundary, %j, met: %s: %j', (more, met, expected) => {
    const rating = { line: '甲乙线', year: 2024, criteria: [{ name: '无争议', met }], awardedOn: '2024-12-01', ...more }
    expect(peaceProblems(PeaceBoundary.parse(rating)).map(({ code, severity }) => `${code} ${severity}`)).toEqual(
      expected,
    )
  })

  const indicators = [
    { name: '人口', before: 100, after: 120, points: 80 },
    { name: '财政', before: 5, after: 6, points: 65 },
  ]
  it('an indicator changes by its difference, and in proportion to what it was', () => {
    const change = (before: number | null, after: number | null) =>
      monitoredChange({ name: '人口', before, after, points: null })
    expect(change(100, 120)).toEqual({ difference: 20, share: 0.2 })
    expect(change(8, 6)).toEqual({ difference: -2, share: -0.25 })
    expect(change(-4, -5)).toEqual({ difference: -1, share: -0.25 })
    expect(change(0, 6)).toEqual({ difference: 6, share: null })
    expect(change(0.1, 0.3)).toEqual({ difference: 0.2, share: 2 })
    expect([change(null, 6), change(5, null)]).toEqual([null, null])
  })
  it('a change scores by the weights of the caller', () => {
    expect(monitoringScore(indicators, { 人口: 33, 财政: 67 })).toEqual({ score: 69.95 })
    expect(monitoringScore(indicators, { 人口: 100, 财政: 0 })).toEqual({ score: 80 })
  })

  it.each([
    [undefined, ['monitoring-weights']],
    [{}, ['monitoring-weight-missing', 'monitoring-weight-missing', 'monitoring-weights-total']],
    [{ 人口: 50, 财政: 49 }, ['monitoring-weights-total']],
    [{ 人口: 50, 财政: 40, 面积: 10 }, ['monitoring-weight-unknown']],
    [{ 人口: 50.5, 财政: 49.5 }, ['monitoring-weight', 'monitoring-weight']],
    [{ 人口: 101, 财政: -1 }, ['monitoring-weight', 'monitoring-weight']],
  ])('and not without them: %j: %j', (weights, expected) => {
    const scored = monitoringScore(indicators, weights)
    expect([scored.score, scored.problems?.map(({ code }) => code)]).toEqual([null, expected])
  })

  it('nor where points are missing, or an indicator stands twice', () => {
    const [first, second] = indicators
    const weights = { 人口: 50, 财政: 50 }
    expect(monitoringScore([first!, { ...second!, points: null }], weights).problems?.map(({ code }) => code)).toEqual([
      'monitoring-points',
    ])
    expect(monitoringScore([...indicators, first!], weights).problems?.map(({ code }) => code)).toEqual([
      'monitoring-twice',
    ])
  })
})
