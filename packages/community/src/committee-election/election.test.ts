import { describe, expect, it } from 'vitest'
import { countElection, ElectionCount } from './count.js'
import { residentsElection, residentsElection2026, villageElection } from './election.js'
import { residentsProxy2026, villageProxy } from './proxy.js'

const days = ['2018-12-28', '2025-12-31', '2026-10-01']

describe('a vote on a villagers’ committee', () => {
  const of = (facts: object, on: string) => villageElection.on(on).assess(villageElection.on(on).facts.parse(facts), {})

  // Source: 村民委员会组织法 art. 15, since 2026 art. 18: 过半数 is more than half. co-001, co-002: 500 and 501 of 1000.
  it.each([
    [1000, 500, false],
    [1000, 501, true],
    [1001, 501, true],
    [1001, 500, false],
    [1000, 1001, false],
    [1000, null, null],
    [null, 500, null],
  ])('%s registered, %s voted: valid %s', (registered, voted, valid) => {
    for (const on of days) expect(of({ registered, voted }, on).valid).toBe(valid)
  })

  // co-004: 251 of 500. co-005, co-007: a third of 501 and of 499 ballots is 167.
  it.each<[object, number]>([
    [{ voted: 500 }, 251],
    [{ voted: 501 }, 251],
    [{ round: 'run-off', voted: 600, ballots: 501 }, 167],
    [{ round: 'run-off', ballots: 499, voted: null }, 167],
    [{ round: 'run-off', voted: 502 }, 168],
  ])('%o needs %i', (facts, leastVotes) => expect(of(facts, '2026-10-01').leastVotes).toBe(leastVotes))

  it.each([
    [251, 1000, 501, true],
    [250, 1000, 501, false],
    [400, 1000, 500, false],
    [null, 1000, 500, false],
    [null, 1000, 501, null],
  ])('%s votes, %i registered, %i voted: %s', (votes, registered, voted, reached) =>
    expect(of({ votes, registered, voted }, '2026-10-01').reached).toBe(reached),
  )
})

describe('a vote on a residents’ committee', () => {
  const of = (facts: object) => residentsElection2026.assess(residentsElection2026.facts.parse(facts), {})

  // Source: 城市居民委员会组织法 art. 19. co-008, co-010, co-011: of representatives more than two thirds.
  it.each([
    ['voters', 3000, 1500, false],
    ['voters', 3000, 1501, true],
    ['households', 900, 451, true],
    ['households', 900, 450, false],
    ['representatives', 60, 40, false],
    ['representatives', 60, 41, true],
    ['representatives', 60, 61, false],
  ])('%s, %i of whom %i voted: %s', (way, electors, voted, valid) =>
    expect(of({ way, electors, voted }).valid).toBe(valid),
  )

  it('has no number in the law before 2026', () =>
    expect(() => residentsElection.on('2025-12-31')).toThrow('2026-01-01'))
})

describe('counting', () => {
  const count = (candidates: Readonly<Record<string, number>>, more: object = {}) =>
    ElectionCount.parse({
      electors: 1000,
      voted: 600,
      seats: 3,
      candidates: Object.entries(candidates).map(([name, votes]) => ({ name, votes })),
      ...more,
    })
  const on = '2026-11-18'

  it.each<[string, Readonly<Record<string, number>>, object, object]>([
    [
      'all elected',
      { a: 500, b: 400, c: 301, d: 200 },
      {},
      { elected: ['a', 'b', 'c'], shortSeats: 0, runOff: [], tied: [] },
    ],
    [
      'one short',
      { a: 500, b: 301, c: 300, d: 200, e: 100 },
      {},
      { elected: ['a', 'b'], shortSeats: 1, runOff: ['c', 'd'] },
    ],
    [
      'the last two with the same votes stand both',
      { a: 500, b: 301, c: 300, d: 200, e: 200 },
      {},
      { runOff: ['c', 'd', 'e'] },
    ],
    ['more than seats', { a: 500, b: 400, c: 310, d: 301 }, {}, { elected: ['a', 'b', 'c'], tied: [], shortSeats: 0 }],
    [
      'the same votes on the last seat',
      { a: 500, b: 400, c: 310, d: 310 },
      {},
      { elected: ['a', 'b'], tied: ['c', 'd'], shortSeats: 0 },
    ],
    ['half is too few', { a: 300 }, {}, { leastVotes: 301, elected: [], shortSeats: 3, runOff: ['a'] }],
    [
      'a run-off',
      { c: 167, d: 166 },
      { round: 'run-off', voted: 501, seats: 1 },
      { leastVotes: 167, elected: ['c'], shortSeats: 0 },
    ],
    [
      'a run-off without anybody',
      { c: 166, d: 166 },
      { round: 'run-off', voted: 501, seats: 1 },
      { elected: [], shortSeats: 1 },
    ],
    ['not valid', { a: 500 }, { voted: 500 }, { valid: false, elected: [], shortSeats: 3, runOff: [] }],
    ['nobody stood', {}, {}, { valid: true, elected: [], shortSeats: 3, runOff: [] }],
  ])('%s', (_, votes, more, expected) =>
    expect(countElection('village', count(votes, more), on)).toMatchObject(expected),
  )

  it('a community says who voted', () => {
    const one = count({ a: 30 }, { electors: 60, voted: 41, seats: 5 })
    expect(() => countElection('residents', one, on)).toThrow('who voted')
    expect(countElection('residents', { ...one, way: 'representatives' }, on)).toMatchObject({
      valid: true,
      elected: ['a'],
    })
    expect(() => countElection('residents', { ...one, way: 'voters' }, '2025-12-31')).toThrow('2026-01-01')
  })

  it('refuses what cannot be', () => {
    const fails = (more: object) => ElectionCount.safeParse({ ...count({ a: 1 }), ...more }).success
    expect(fails({})).toBe(true)
    expect(fails({ candidates: [{ name: 'a', votes: 601 }] })).toBe(false)
    expect(
      fails({
        candidates: [
          { name: 'a', votes: 1 },
          { name: 'a', votes: 2 },
        ],
      }),
    ).toBe(false)
    expect(fails({ ballots: 601 })).toBe(false)
    expect(fails({ ballots: 300, candidates: [{ name: 'a', votes: 301 }] })).toBe(false)
    const [a, b] = ['a', 'b'].map(name => ({ name, votes: 400 }))
    expect(fails({ seats: 1, candidates: [a, b] })).toBe(false)
    expect(fails({ seats: 2, candidates: [a, b] })).toBe(true)
    expect(fails({ seats: 0 })).toBe(false)
    expect(fails({ seats: 10 })).toBe(false)
  })
})

describe('proxies', () => {
  const made = { away: true, written: true, candidate: false }
  const village = (facts: object, on: string, policy: object = {}) =>
    villageProxy
      .on(on)
      .assess(villageProxy.on(on).facts.parse({ ...made, holder: 'near-relative', held: 1, ...facts }), policy).allowed
  const community = (facts: object) =>
    residentsProxy2026.assess(
      residentsProxy2026.facts.parse({ ...made, way: 'voters', holder: 'voter', held: 1, ...facts }),
      {},
    ).allowed

  // co-053: three held. co-056: before 2026 a near relative alone (art. 15). Both sides of the day.
  it.each<[object, string, boolean | null]>([
    [{ held: 3 }, '2026-06-01', true],
    [{ held: 4 }, '2026-06-01', false],
    [{ held: null }, '2026-06-01', null],
    [{ holder: 'voter' }, '2026-01-01', true],
    [{ holder: 'voter' }, '2025-12-31', false],
    [{ holder: 'voter' }, '2018-12-28', false],
    [{ holder: 'outsider' }, '2026-01-01', false],
    [{ candidate: true }, '2026-01-01', false],
    // Before 2026 art. 15 left the way of voting to the province: what it set is not known here.
    [{ candidate: true }, '2025-12-31', null],
    [{ held: 2 }, '2025-12-31', null],
    [{ held: 9, away: false }, '2025-12-31', false],
    [{}, '2025-12-31', true],
    [{ written: false }, '2026-01-01', false],
    [{ away: false }, '2025-12-31', false],
    [{ holder: null }, '2025-12-31', null],
    [{ away: undefined }, '2026-01-01', null],
    [{ written: undefined }, '2025-12-31', null],
    [{ candidate: undefined }, '2026-01-01', null],
  ])('a village: %o on %s: %s', (facts, on, allowed) => expect(village(facts, on)).toBe(allowed))

  // 北京市村民委员会选举办法 art. 25: three at most, none to a candidate.
  it('a local rule of before', () => {
    const beijing = { mostHeld: 3, candidateBarred: true }
    expect(village({ held: 3 }, '2025-06-01', beijing)).toBe(true)
    expect(village({ held: 4 }, '2025-06-01', beijing)).toBe(false)
    expect(village({ candidate: true }, '2018-06-01', beijing)).toBe(false)
    const none = { mostHeld: null, candidateBarred: null }
    expect(village({ held: 9, candidate: true }, '2025-06-01', none)).toBe(true)
  })

  // co-055: none where representatives elect.
  it.each<[object, boolean]>([
    [{ way: 'representatives' }, false],
    [{}, true],
    [{ held: 3 }, true],
    [{ held: 4 }, false],
    [{ candidate: true }, false],
    [{ holder: 'outsider' }, false],
    [{ written: false }, false],
  ])('a community: %o: %s', (facts, allowed) => expect(community(facts)).toBe(allowed))
})
