import { agreement } from '@minzheng/testing/agreement'
import { describe, expect, it } from 'vitest'
import { CommunityAssociationFacts, communityAssociation2010 } from './members.js'
import { CommunityPilotTown, countiesShortOfPilots } from './pilot.js'
import {
  CommunityOrganisation,
  committeesBelow,
  committeesReaching,
  communityAverages2020,
  communityOrganisationProblems,
  organisationsByCommittee,
  reachesAverage,
} from './register.js'

// 扬州: 20 persons, 10 units, 20 together.
describe('members of a community association', () => {
  const yangzhou = { individualMembers: 20, unitMembers: 10, mixedMembers: 20 }
  const met = (individualMembers: number | null, unitMembers: number | null, policy: object = yangzhou) =>
    communityAssociation2010.assess(
      CommunityAssociationFacts.parse({ individualMembers, unitMembers }),
      policy as typeof yangzhou,
    ).membersMet
  it.each([
    ['twenty persons', 20, 0, true],
    ['nineteen persons', 19, 0, false],
    ['ten units', 0, 10, true],
    ['nine units', 0, 9, false],
    ['so-100: ten and nine', 10, 9, false],
    ['ten and ten', 10, 10, true],
    ['one and nineteen', 1, 19, true],
    ['none', 0, 0, false],
    ['units not known', 20, null, null],
  ])('%s', (_, individuals, units, expected) => expect(met(individuals, units)).toBe(expected))
  it('holds each kind against its own number, where that of both is lower', () => {
    const policy = { individualMembers: 20, unitMembers: 18, mixedMembers: 15 }
    expect([met(15, 0, policy), met(0, 15, policy), met(14, 1, policy), met(13, 1, policy)]).toEqual([
      false,
      false,
      true,
      false,
    ])
  })
  it('is undetermined where the place is not known, and free where it asks for none', () => {
    expect(met(20, 0, {})).toBeNull()
    const none = { individualMembers: null, unitMembers: null, mixedMembers: null }
    expect([met(1, 0, none), met(0, 1, none), met(1, 1, none)]).toEqual([true, true, true])
  })
  it('answers alike everywhere', () => agreement(communityAssociation2010))
})

const organisation = (more: object = {}) =>
  CommunityOrganisation.parse({
    name: '甲合唱队',
    committee: '511702001001',
    kind: 'culture-sport',
    tier: 'committee',
    since: '2024-01-10',
    head: 'a',
    members: 12,
    charter: true,
    profit: false,
    ...more,
  })

// No text of the nation that was read asks a filed one for a head, a charter, or no profit; both regulations (art. 4) bar a registered one from trade.
it.each([
  [{ head: 'none', charter: false, profit: true }, ['warning', 'warning', 'warning']],
  [{ tier: 'registered', profit: true }, ['error']],
])('what %o breaks is %o', (more, expected) =>
  expect(communityOrganisationProblems([organisation(more)], '2024-12-31').map(({ severity }) => severity)).toEqual(
    expected,
  ),
)

describe('the register', () => {
  const codes = (list: object[], asOf = '2024-12-31', least?: number) =>
    communityOrganisationProblems(list.map(organisation), asOf, least).map(({ code, path }) => [code, path])
  it.each([
    ['nothing', [{}], []],
    ['no head', [{ head: 'none' }], [['community-organisation-head', [0, 'head']]]],
    ['head not known', [{ head: null }], []],
    ['no head, registered', [{ head: 'none', tier: 'registered' }], []],
    ['no charter', [{ charter: false }], [['community-organisation-charter', [0, 'charter']]]],
    ['charter not known', [{ charter: null }], []],
    ['for profit', [{ profit: true, tier: 'registered' }], [['community-organisation-profit', [0, 'profit']]]],
    [
      'before the opinion of 2016',
      [{ since: '2010-01-01', until: '2016-08-20', head: 'none', profit: true }],
      [],
      '2016-08-20',
    ],
    [
      'on its day',
      [{ since: '2010-01-01', until: null, head: 'none' }],
      [['community-organisation-head', [0, 'head']]],
      '2016-08-21',
    ],
    ['twice', [{}, {}], [['community-organisation-twice', [1, 'name']]]],
    ['in two committees', [{}, { committee: '511702001002' }], []],
    ['once gone and once there', [{ until: '2024-06-30' }, { since: '2024-07-01' }], []],
    ['off the register', [{ head: 'none', until: '2024-12-30' }], []],
    ['on its last day', [{ head: 'none', until: '2024-12-31' }], [['community-organisation-head', [0, 'head']]]],
    ['not yet on it', [{ head: 'none', since: '2025-01-01' }], []],
  ] as [string, object[], unknown[], string?][])('breaks: %s', (_, list, expected, asOf) =>
    expect(codes(list, asOf)).toEqual(expected),
  )
  it.each([
    [12, []],
    [13, [['community-organisation-members', [0, 'members']]]],
  ])('with %i members asked of what is filed', (least, expected) =>
    expect(
      codes([{}, { name: '乙', tier: 'registered', members: 1 }, { name: '丙', members: null }], '2024-12-31', least),
    ).toEqual(expected),
  )
  it('refuses what cannot be', () => {
    const ok = (more: object) => CommunityOrganisation.safeParse({ ...organisation(), ...more }).success
    expect([
      ok({}),
      ok({ until: '2024-01-10' }),
      ok({ until: '2024-01-09' }),
      ok({ street: 'x' }),
      ok({ kind: 'owners' }),
    ]).toEqual([true, true, false, false, false])
  })
})

describe('so many for each committee', () => {
  const of = (committee: string, count: number, more: object = {}) =>
    Array.from({ length: count }, (_, index) => organisation({ committee, name: `${committee}-${index}`, ...more }))
  const register = [
    ...of('a', 12),
    ...of('a', 2),
    ...of('b', 11, { tier: 'registered' }),
    ...of('c', 12, { until: '2024-12-30' }),
    ...of('d', 9),
    ...of('d', 3, { tier: 'registered' }).map((one, index) => ({ ...one, name: `r${index}` })),
  ]
  const counts = organisationsByCommittee(register, ['a', 'b', 'c', 'd'], '2024-12-31')
  it('counts registered and filed, of those on the register', () =>
    expect(counts).toEqual([
      { committee: 'a', registered: 0, filed: 12 },
      { committee: 'b', registered: 11, filed: 0 },
      { committee: 'c', registered: 0, filed: 0 },
      { committee: 'd', registered: 3, filed: 9 },
    ]))
  // 每个居委会至少成立12个社区社会组织.
  it('names the committees with fewer than twelve, fewest first', () => {
    expect(committeesBelow(counts, 12).map(({ committee }) => committee)).toEqual(['c', 'b'])
    expect(committeesBelow([...counts].reverse(), 13).map(({ committee }) => committee)).toEqual(['c', 'b', 'a', 'd'])
  })
  // 35 of four committees: 8.75 each.
  it.each([
    [8.75, true],
    [8.76, false],
    [communityAverages2020.urban, false],
    [communityAverages2020.rural, true],
  ])('on average at least %f', (least, reached) => expect(reachesAverage(counts, least)).toBe(reached))
  it('says how many of all have twelve', () => {
    expect(committeesReaching(counts, 12)).toEqual({ reached: 2, of: 4, share: 0.5 })
    expect(committeesReaching([], 12)).toEqual({ reached: 0, of: 0, share: null })
  })
  it('of no committee nothing is known', () => expect(reachesAverage([], 1)).toBeNull())
  it('the averages of the nation', () =>
    expect([communityAverages2020.urban, communityAverages2020.rural]).toEqual([10, 5]))
})

// dazhou-2024 item 24: each of the other six counties chooses two towns.
describe('pilot towns by county', () => {
  const pilot = (town: string, county: string | null, more: object = {}) =>
    CommunityPilotTown.parse({ town, county, since: '2024-03-01', ...more })
  const towns = [
    pilot('a', '511702'),
    pilot('b', '511702'),
    pilot('c', '511703'),
    pilot('c', '511703', { since: '2024-06-01' }),
    pilot('d', '511703', { until: '2024-12-30' }),
  ]
  const short = (more: readonly CommunityPilotTown[] = [], least = 2) =>
    countiesShortOfPilots([...towns, ...more], ['511702', '511703', '511722'], least, '2024-12-31')
  it('names those with fewer than two, a town once', () => {
    expect(short()).toEqual([
      { county: '511722', pilots: 0 },
      { county: '511703', pilots: 1 },
    ])
    expect(short([pilot('e', '511703'), pilot('f', '511722'), pilot('g', '511722')])).toEqual([])
  })
  it('does not say so where a town names no county', () => {
    expect(short([pilot('e', null)])).toBeNull()
    expect(short([pilot('e', null)], 0)).toEqual([])
  })
  it('a pilot ends after it began', () => expect(() => pilot('a', null, { until: '2024-02-29' })).toThrow())
})
