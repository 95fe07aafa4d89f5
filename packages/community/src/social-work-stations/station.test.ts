import { describe, expect, it } from 'vitest'
import {
  hasProject,
  postsOn,
  SocialWorkPost,
  SocialWorkStation,
  stationLoad,
  stationLoadOn,
  stationRuns,
  stationsWithoutProject,
  tierCoverage,
} from './station.js'

const station = (more: object = {}) =>
  SocialWorkStation.parse({ id: 's1', serves: '甲镇', opened: '2021-06-01', workers: 2, funds: 150_000_00, ...more })

// Source: 中国社会报 2022-01-04: more than 17,000 stations, more than 40,000 workers, about 2.49 billion yuan.
it('the load of all stations of the country', () => {
  const { workersPerStation, fundsPerStation } = stationLoad({
    stations: 17_000,
    workers: 40_000,
    funds: 2_490_000_000_00,
  })
  expect(workersPerStation?.toFixed(2)).toBe('2.35')
  expect((fundsPerStation! / 1_000_000).toFixed(2)).toBe('14.65')
})

describe('the load of registered stations', () => {
  it.each<[object[], object]>([
    [[], { stations: 0, workersPerStation: null }],
    [
      [{}, { id: 's2', workers: 3, funds: 150_000_00 }],
      { stations: 2, workers: 5, workersPerStation: 2.5, fundsPerStation: 150_000_00 },
    ],
    [
      [{}, { id: 's2', workers: null }],
      { stations: 2, workers: null, workersPerStation: null, fundsPerStation: 150_000_00 },
    ],
    [[{}, { id: 's2', tier: 'community' }], { stations: 1, workers: 2 }],
    [[{}, {}], { stations: 1, workers: 2 }],
    [[{}, { id: 's2', opened: '2022-01-01' }], { stations: 1 }],
    [[{}, { id: 's2', closed: '2021-12-30' }], { stations: 1 }],
  ])('%o: %o', (list, expected) =>
    expect(
      stationLoadOn(
        list.map(one => station(one)),
        '2021-12-31',
      ),
    ).toMatchObject(expected),
  )
})

it.each([
  ['2021-05-31', false],
  ['2021-06-01', true],
  ['2022-05-31', true],
  ['2022-06-01', false],
])('works on %s: %s', (asOf, runs) => expect(stationRuns(station({ closed: '2022-05-31' }), asOf)).toBe(runs))

it.each([
  ['2022-02-28', false],
  ['2022-03-01', true],
  ['2022-12-31', true],
  ['2023-01-01', false],
])('one project a station, on %s: %s', (asOf, has) =>
  expect(hasProject(station({ projects: [{ name: '甲', from: '2022-03-01', until: '2022-12-31' }] }), asOf)).toBe(has),
)

it('one project of several is enough', () =>
  expect(
    hasProject(
      station({
        projects: [
          { name: '甲', from: '2021-03-01', until: '2021-12-31' },
          { name: '乙', from: '2022-03-01' },
        ],
      }),
      '2022-06-01',
    ),
  ).toBe(true))

it('has no more certificates than workers', () => {
  const parse = (certified: number | null, workers: number | null = 2) =>
    SocialWorkStation.safeParse({ ...station(), certified, workers }).success
  expect([parse(2), parse(3), parse(null), parse(3, null)]).toEqual([true, false, true, true])
  const closes = (closed: string) => SocialWorkStation.safeParse({ ...station(), closed }).success
  expect([closes('2021-05-31'), closes('2021-06-01')]).toEqual([false, true])
})

it('the three tiers cover the places that they are for', () => {
  const nodes = [
    station(),
    station({ id: 's2', serves: '丙镇' }),
    station({ id: 's3', tier: 'county', serves: '某县' }),
    station({ id: 's4', tier: 'community', serves: '一社区', closed: '2021-12-30' }),
  ]
  const places = { county: ['某县'], town: ['甲镇', '乙镇', '乙镇'], community: ['一社区', '二社区'] }
  expect(tierCoverage(nodes, places, '2021-12-31')).toEqual([
    { tier: 'county', covered: 1, all: 1, missing: [] },
    { tier: 'town', covered: 1, all: 2, missing: ['乙镇'] },
    { tier: 'community', covered: 0, all: 2, missing: ['一社区', '二社区'] },
  ])
})

it('places of one name are told apart by what they lie in', () => {
  const room = (more: object) => station({ tier: 'community', serves: '和平村', ...more })
  const missing = (nodes: object[], community: string[]) =>
    tierCoverage(nodes.map(room), { county: [], town: [], community }, '2021-12-31')[2]?.missing
  const both = ['甲镇 和平村', '乙镇 和平村']
  expect(missing([{ within: '甲镇' }], both)).toEqual(['乙镇 和平村'])
  expect(missing([{ within: '甲镇' }, { within: '乙镇' }], both)).toEqual([])
  expect(missing([{}], both)).toEqual(both)
  expect(missing([{ within: '甲镇' }], ['和平村'])).toEqual([])
})

it('posts, held and vacant', () => {
  let next = 0
  const post = (more: object) =>
    SocialWorkPost.parse({ id: `p${next++}`, at: 'agency', created: '2023-01-01', ...more })
  const held = { by: 'w', since: '2023-02-01', until: '2023-06-30' }
  const posts = [
    post({ held: null, created: '2022-01-01', abolished: '2022-12-31' }),
    post({ held }),
    post({ abolished: '2023-05-31' }),
    post({}),
    post({ created: '2023-07-01' }),
  ]
  expect(postsOn(posts, '2023-06-30')).toEqual({ posts: 2, held: 1, vacant: 1 })
  expect(postsOn(posts, '2023-07-01')).toEqual({ posts: 3, held: 0, vacant: 3 })
  expect(postsOn(posts, '2023-01-31')).toEqual({ posts: 3, held: 0, vacant: 3 })
  expect(postsOn(posts, '2023-02-01')).toEqual({ posts: 3, held: 1, vacant: 2 })
  expect(postsOn([...posts, ...posts], '2023-02-01')).toEqual({ posts: 3, held: 1, vacant: 2 })
  // Who held it before held it then.
  const [first, second] = [
    { by: 'a', since: '2023-01-01', until: '2023-06-30' },
    { by: 'b', since: '2023-09-01' },
  ]
  const changed = [SocialWorkPost.parse({ ...post({}), created: '2023-01-01', held: second, heldBefore: [first] })]
  expect(['2023-06-30', '2023-07-01', '2023-09-01'].map(on => postsOn(changed, on).held)).toEqual([1, 0, 1])
  const stands = (more: object) => SocialWorkPost.safeParse({ ...post({}), ...more }).success
  expect([stands({ abolished: '2022-12-31' }), stands({ abolished: '2023-01-01' })]).toEqual([false, true])
})

it('one project for each station', () => {
  const projects = [{ name: '甲项目', from: '2022-01-01', until: '2022-12-31' }]
  const all = [
    station({ projects }),
    station({ id: 's2', projects: [] }),
    station({ id: 's3', tier: 'county', projects: [] }),
    station({ id: 's4', opened: '2022-06-01', projects: [] }),
    // Nothing is told of its projects.
    station({ id: 's5' }),
  ]
  expect(stationsWithoutProject(all, '2021-12-31')).toEqual(['s1', 's2'])
  expect(stationsWithoutProject(all, '2022-05-31')).toEqual(['s2'])
  expect(stationsWithoutProject(all, '2022-12-31')).toEqual(['s2', 's4'])
  expect(stationsWithoutProject(all, '2023-01-01')).toEqual(['s1', 's2', 's4'])
})
