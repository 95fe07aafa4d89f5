import { describe, expect, it } from 'vitest'
import { residentsAssembly, villageAssembly } from './assembly.js'
import { residentsRepresentatives2026, villageRepresentatives } from './representatives.js'
import { assemblyMattersOn, assemblyNoticeDue, meetingInterval, missedMeetings } from './schedule.js'

const days = ['2018-12-28', '2025-12-31', '2026-10-01']

describe('a villagers’ assembly', () => {
  const of = (facts: object, on: string) => villageAssembly.on(on).assess(villageAssembly.on(on).facts.parse(facts), {})

  // Source: 村民委员会组织法 arts 21-22, since 2026 arts 25-26. co-029, co-031, co-032.
  it.each<[string, object, object]>([
    ['901 of 1800 adults', { adults: 1800, adultsPresent: 901 }, { quorum: true }],
    ['half', { adults: 1800, adultsPresent: 900, households: 450, householdsPresent: 0 }, { quorum: false }],
    ['half, households not known', { adults: 1800, adultsPresent: 900 }, { quorum: null }],
    [
      '300 of 450 households',
      { adults: 1800, adultsPresent: 0, households: 450, householdsPresent: 300 },
      { quorum: true },
    ],
    ['299 of 450', { adults: 1800, adultsPresent: 0, households: 450, householdsPresent: 299 }, { quorum: false }],
    ['a tenth ask', { adults: 1800, adultsAsking: 180 }, { mustConvene: true }],
    ['one fewer', { adults: 1800, adultsAsking: 179 }, { mustConvene: false }],
    ['a third of the representatives', { representatives: 31, representativesAsking: 11 }, { mustConvene: true }],
    ['10 of 31', { representatives: 31, representativesAsking: 10 }, { mustConvene: false }],
    ['carried', { adults: 1800, adultsPresent: 901, present: 901, inFavour: 451 }, { votesNeeded: 451, carried: true }],
    [
      'not carried',
      { adults: 1800, adultsPresent: 901, present: 902, inFavour: 451 },
      { votesNeeded: 452, carried: false },
    ],
    ['more votes than people', { adults: 1800, adultsPresent: 901, present: 901, inFavour: 902 }, { carried: false }],
    [
      'no quorum',
      { adults: 1800, adultsPresent: 9, households: 450, householdsPresent: 9, present: 9, inFavour: 9 },
      { carried: false },
    ],
  ])('%s', (_, facts, expected) => {
    for (const on of days) expect(of(facts, on)).toMatchObject(expected)
  })
})

describe('a residents’ assembly', () => {
  const of = (facts: object, on: string) => {
    const program = residentsAssembly.on(on)
    return program.assess(program.facts.parse(facts) as never, {})
  }

  // Source: 城市居民委员会组织法 arts 9-10 until 2025 (a fifth), arts 26-27 since (a tenth). co-034, co-035.
  it.each<[string, object, string, boolean]>([
    ['a tenth of the residents', { adults: 4000, adultsAsking: 400 }, '2026-10-01', true],
    ['one fewer', { adults: 4000, adultsAsking: 399 }, '2026-10-01', false],
    ['a tenth before 2026', { adults: 4000, adultsAsking: 400 }, '2025-06-01', false],
    ['a fifth before 2026', { adults: 4000, adultsAsking: 800 }, '2025-12-31', true],
    ['one fewer', { adults: 4000, adultsAsking: 799 }, '2018-12-28', false],
    ['a tenth of the households', { households: 900, householdsAsking: 90 }, '2026-01-01', true],
    ['one fewer', { households: 900, householdsAsking: 89 }, '2026-01-01', false],
    ['a fifth of the households', { households: 900, householdsAsking: 180 }, '2025-12-31', true],
    ['one fewer', { households: 900, householdsAsking: 179 }, '2025-12-31', false],
    ['a third of the representatives', { representatives: 60, representativesAsking: 20 }, '2026-01-01', true],
    ['one fewer', { representatives: 60, representativesAsking: 19 }, '2026-01-01', false],
    ['a third of the groups', { groups: 9, groupsAsking: 3 }, '2025-12-31', true],
    ['one fewer', { groups: 9, groupsAsking: 2 }, '2025-12-31', false],
  ])('%s: %s', (_, facts, on, mustConvene) => expect(of(facts, on).mustConvene).toBe(mustConvene))

  it.each([
    [100, 50, 50, false, false],
    [100, 51, 26, true, true],
    [100, 51, 25, true, false],
    [100, 51, 52, true, false],
    [100, 101, 60, false, false],
  ])('of %i %i are there, %i for it: %s, %s', (members, present, inFavour, quorum, carried) => {
    for (const on of days) expect(of({ members, present, inFavour }, on)).toMatchObject({ quorum, carried })
  })
})

describe('a meeting of villagers’ representatives', () => {
  const of = (facts: object, on = '2026-10-01', policy: object = {}) =>
    villageRepresentatives.on(on).assess(villageRepresentatives.on(on).facts.parse(facts), policy)
  const whole = { population: 700, committee: 5, representatives: 55, women: 20 }

  // Source: arts 25-26, since 2026 arts 29-30. co-013: 40 of 60 are two thirds. co-037: 27 of 34. co-038: 11 of 35.
  it.each<[string, object, object]>([
    ['made up as asked', whole, { composed: true }],
    [
      '27 of 34 are fewer than four fifths',
      { ...whole, committee: 7, representatives: 27, women: 12 },
      { composed: false },
    ],
    ['28 of 35', { ...whole, committee: 7, representatives: 28, women: 12 }, { composed: true }],
    ['11 women of 35', { ...whole, committee: 7, representatives: 28, women: 11 }, { composed: false }],
    ['women alone', { ...whole, women: 55 }, { composed: true }],
    ['all for it', { ...whole, present: 40, inFavour: 40 }, { carried: true }],
    ['more women than representatives', { ...whole, women: 56 }, { composed: false }],
    ['40 of 60', { ...whole, present: 40 }, { quorum: true }],
    ['39 of 60', { ...whole, present: 39 }, { quorum: false }],
    ['61 of 60', { ...whole, present: 61 }, { quorum: false }],
    ['carried', { ...whole, present: 40, inFavour: 21 }, { votesNeeded: 21, carried: true }],
    ['half', { ...whole, present: 40, inFavour: 20 }, { carried: false }],
    ['more votes than people', { ...whole, present: 40, inFavour: 41 }, { carried: false }],
    ['a fifth ask', { ...whole, representativesAsking: 11 }, { mustConvene: true }],
    ['one fewer', { ...whole, representativesAsking: 10 }, { mustConvene: false }],
    ['one for each five to fifteen households', { households: 451 }, { leastByHouseholds: 31, mostByHouseholds: 90 }],
  ])('%s', (_, facts, expected) => {
    for (const on of days) expect(of(facts, on)).toMatchObject(expected)
  })

  // 浙江省实施办法 art. 18: 30, 40, 50. co-041, co-043, co-044.
  it.each([
    [499, 30],
    [500, 40],
    [999, 40],
    [1000, 50],
  ])('in Zhejiang %i villagers have %i', (population, least) => {
    const zhejiang = { leastUnder500: 30, leastFrom500: 40, leastFrom1000: 50 }
    expect(of({ population }, '2025-12-31', zhejiang).leastByPlace).toBe(least)
    expect(of({ population }, '2025-12-31').leastByPlace).toBe(0)
    const composed = (representatives: number) =>
      of({ population, committee: 3, representatives, women: 20 }, '2025-12-31', zhejiang).composed
    expect([composed(least), composed(least - 1)]).toEqual([true, false])
  })

  // 山东省实施办法 art. 24.
  it('in Shandong two thirds of the women have to come', () => {
    const there = (womenPresent: number) =>
      of({ ...whole, women: 21, present: 40, womenPresent }, '2025-12-31', { twoThirdsOfWomen: true }).quorum
    expect([there(14), there(13)]).toEqual([true, false])
  })
})

describe('a meeting of residents’ representatives', () => {
  const of = (facts: object) => residentsRepresentatives2026.assess(residentsRepresentatives2026.facts.parse(facts), {})

  // Source: 城市居民委员会组织法 arts 13, 28, 29. co-040: 48 to 120 for 2,400 households, as a rule.
  it.each<[object, object]>([
    [{ households: 2400 }, { leastByHouseholds: 48, mostByHouseholds: 120 }],
    [{ households: 2401 }, { leastByHouseholds: 49, mostByHouseholds: 120 }],
    [{ committee: 9, representatives: 36 }, { composed: true }],
    [{ committee: 9, representatives: 35 }, { composed: false }],
    [
      { committee: 9, representatives: 36, present: 30, inFavour: 16 },
      { quorum: true, votesNeeded: 16, carried: true },
    ],
    [{ committee: 9, representatives: 36, present: 29 }, { quorum: false }],
    [{ committee: 9, representatives: 36, present: 30, inFavour: 15 }, { carried: false }],
    [{ representatives: 36, representativesAsking: 8 }, { mustConvene: true }],
    [{ representatives: 36, representativesAsking: 7 }, { mustConvene: false }],
  ])('%o: %o', (facts, expected) => expect(of(facts)).toMatchObject(expected))
})

describe('when meetings are held', () => {
  it.each([
    ['village', 'assembly', '2026-01-01', 12, '第二十五条第三款'],
    ['village', 'assembly', '2025-12-31', undefined, undefined],
    ['village', 'representatives', '2026-01-01', 3, '第三十条第一款'],
    ['village', 'representatives', '2025-12-31', 3, '第二十六条第一款'],
    ['residents', 'representatives', '2026-01-01', 6, '第二十八条第二款'],
    ['residents', 'representatives', '2025-12-31', undefined, undefined],
    ['residents', 'assembly', '2026-01-01', undefined, undefined],
  ] as const)('%s, %s on %s: every %s months', (kind, meeting, on, months, article) => {
    const found = meetingInterval(kind, meeting, on)
    expect(found?.months).toBe(months)
    expect(found?.cite.article).toBe(article)
  })

  it.each([
    [
      'village',
      'representatives',
      ['2026-03-31', '2026-10-01'],
      '2026-01-01',
      '2026-12-31',
      ['2026-04-01', '2026-07-01'],
    ],
    ['village', 'representatives', [], '2026-01-02', '2026-06-29', []],
    ['village', 'representatives', [], '2026-01-02', '2026-06-30', ['2026-04-01']],
    // The quarter in which the law of 2010-10-28 began is not asked for a meeting.
    ['village', 'representatives', [], '2010-01-01', '2011-03-31', ['2011-01-01']],
    ['village', 'assembly', [], '2024-01-01', '2026-12-31', ['2026-01-01']],
    ['village', 'assembly', ['2026-12-31'], '2024-01-01', '2026-12-31', []],
    ['residents', 'representatives', ['2026-07-01'], '2025-01-01', '2026-12-31', ['2026-01-01']],
    ['residents', 'assembly', [], '2025-01-01', '2026-12-31', []],
  ] as const)('%s, %s: %j from %s to %s', (kind, meeting, held, from, to, missed) =>
    expect(missedMeetings(kind, meeting, held, { from, to })).toEqual(missed),
  )

  it.each([
    ['village', '2026-03-11', false, '2026-03-01'],
    ['village', '2026-03-11', true, null],
    ['village', '2025-12-31', true, '2025-12-21'],
    ['residents', '2026-01-01', false, '2025-12-22'],
    ['residents', '2025-12-31', false, null],
  ] as const)('%s, assembly on %s, special %s: told by %s', (kind, on, special, due) =>
    expect(assemblyNoticeDue(kind, on, { special })).toBe(due),
  )
  it('what a village decides changed in 2026', () => {
    expect(assemblyMattersOn('2010-10-27')).toBeNull()
    expect(assemblyMattersOn('2010-10-28')).toHaveProperty('homesteads')
    expect(meetingInterval('village', 'representatives', '2010-10-27')).toBeNull()
    expect(assemblyNoticeDue('village', '2010-10-27')).toBeNull()
    expect(assemblyMattersOn('2025-12-31')).toHaveProperty('homesteads')
    expect(assemblyMattersOn('2026-01-01')).not.toHaveProperty('homesteads')
    expect(assemblyNoticeDue('village', '2026-03-11')).toBe('2026-03-01')
  })
})
