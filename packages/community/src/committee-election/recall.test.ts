import { explain } from '@minzheng/rules/reasons'
import { describe, expect, it } from 'vitest'
import { residentsRecall, residentsRecall2018, residentsRecall2026, villageRecall } from './recall.js'

describe('a recall in a village', () => {
  const of = (facts: object, on = '2026-10-01', policy: object = {}) =>
    villageRecall.on(on).assess(villageRecall.on(on).facts.parse(facts), policy)

  // Source: 村民委员会组织法 art. 16, since 2026 art. 19. co-019, co-020, co-022.
  it.each<[string, object, boolean | null]>([
    ['a fifth of the voters', { voters: 1250, votersAsking: 250 }, true],
    ['one fewer', { voters: 1250, votersAsking: 249 }, false],
    ['10 of 31 representatives', { representatives: 31, representativesAsking: 10 }, false],
    ['11 of 31', { representatives: 31, representativesAsking: 11 }, true],
    ['10 of 30', { representatives: 30, representativesAsking: 10 }, true],
    ['one of five', { voters: 5, votersAsking: 1 }, true],
    ['nobody', { voters: 0, representatives: 0 }, false],
    ['voters not known', { votersAsking: 250 }, null],
    ['not known how many ask', { voters: 1250, votersAsking: null }, null],
    ['the township alone, and what the place lets it is not known', { townshipProposes: true }, null],
  ])('%s: %s', (_, facts, admissible) => {
    for (const on of ['2018-12-28', '2025-12-31', '2026-01-01']) expect(of(facts, on).admissible).toBe(admissible)
  })

  // 上海市村民委员会选举办法 art. 27.
  it.each([true, null])('the township, where the place lets it: %s', townshipMayPropose =>
    expect(of({ townshipProposes: true }, '2026-10-01', { townshipMayPropose }).admissible).toBe(
      townshipMayPropose === true,
    ),
  )

  // co-028: 520 of 1000 voted, 261 for it. The example calls this removed without a petition; the vote carries, and who asked decides the rest.
  it.each<[object, object]>([
    [
      { registered: 1000, voted: 520, inFavour: 261 },
      { votesNeeded: 261, voteCarries: true, removed: false },
    ],
    [
      { registered: 1000, voted: 520, inFavour: 261, votersAsking: null },
      { voteCarries: true, removed: null },
    ],
    [
      { registered: 1000, voted: 520, inFavour: 260 },
      { voteCarries: false, removed: false },
    ],
    [{ registered: 1000, voted: 500, inFavour: 500 }, { voteCarries: false }],
    [{ registered: 1000, voted: 501, inFavour: 502 }, { voteCarries: false }],
    [{ registered: 500, voted: 501, inFavour: 400 }, { voteCarries: false }],
    [
      { voters: 1250, votersAsking: 250, registered: 1000, voted: 520, inFavour: 261 },
      { admissible: true, voteCarries: true, removed: true },
    ],
    [{ voters: 1250, votersAsking: 249, registered: 1000, voted: 520, inFavour: 261 }, { removed: false }],
  ])('%o: %o', (facts, expected) => expect(of(facts)).toMatchObject(expected))

  it('says why, with its articles', () => {
    const program = villageRecall.on('2026-10-01')
    const facts = program.facts.parse({
      voters: 1250,
      votersAsking: 250,
      registered: 1000,
      voted: 520,
      inFavour: 260,
    })
    const { rules } = explain(program, facts, {})
    const text = JSON.stringify(rules)
    expect(rules.find(({ name }) => name === 'removed')?.reason.value).toBe(false)
    expect(text).toContain('五分之一以上有选举权的村民联名')
    expect(text).toContain('第十九条第一款')
    expect(text).toContain('第十九条第二款')
    expect(JSON.stringify(explain(villageRecall.on('2025-12-31'), facts, {}))).toContain('第十六条第二款')
  })
})

describe('a recall in a community', () => {
  const of = (facts: object) =>
    residentsRecall2026.assess(residentsRecall2026.facts.parse({ way: 'voters', ...facts }), {})

  // Source: 城市居民委员会组织法 art. 20. co-023, co-025.
  it.each<[string, object, boolean]>([
    ['a tenth of the voters', { voters: 5200, votersAsking: 520 }, true],
    ['one fewer', { voters: 5200, votersAsking: 519 }, false],
    ['a tenth of the households', { households: 900, householdsAsking: 90 }, true],
    ['one fewer household', { households: 900, householdsAsking: 89 }, false],
    ['a third of the representatives', { representatives: 60, representativesAsking: 20 }, true],
    ['one fewer representative', { representatives: 60, representativesAsking: 19 }, false],
  ])('%s: %s', (_, facts, admissible) => expect(of(facts).admissible).toBe(admissible))

  it.each([
    ['voters', 5200, 2600, 2000, false],
    ['voters', 5200, 2601, 1301, true],
    ['voters', 5200, 2601, 1300, false],
    ['households', 900, 451, 226, true],
    ['representatives', 60, 40, 40, false],
    ['representatives', 60, 41, 21, true],
    ['representatives', 60, 61, 40, false],
  ])('%s, %i, %i voted, %i for it: %s', (way, electors, voted, inFavour, voteCarries) =>
    expect(of({ way, electors, voted, inFavour }).voteCarries).toBe(voteCarries),
  )

  // co-026: until 2025 the law named no share of who may ask; arts 9 and 10 have the assembly decide.
  it('until 2025 the assembly removed', () => {
    const program = residentsRecall2018
    expect(residentsRecall.on('2025-06-01')).toBe(program)
    const facts = program.facts.parse({ members: 5200, membersAsking: 520, present: 2601, inFavour: 1301 })
    expect(program.assess(facts, {})).toMatchObject({ admissible: null, voteCarries: true, removed: null })
    const { rules } = explain(program, facts, {})
    expect(rules.find(({ name }) => name === 'admissible')?.notKnown?.map(({ path }) => path)).toEqual([
      'petitionShare',
    ])
    expect(program.assess(facts, { petitionShare: 0.1 })).toMatchObject({ admissible: true, removed: true })
    expect(program.assess(facts, { petitionShare: 0.11 })).toMatchObject({ admissible: false, removed: false })
    expect(program.assess({ ...facts, present: 2600 }, {}).voteCarries).toBe(false)
    expect(program.assess({ ...facts, present: 5201, inFavour: 5000 }, {}).voteCarries).toBe(false)
    expect(program.assess({ ...facts, membersAsking: 0 }, { petitionShare: 0 }).admissible).toBe(false)
  })

  it('by the law of the day', () =>
    expect(
      ['1990-01-01', '2018-12-28', '2018-12-29', '2025-12-31', '2026-01-01'].map(on => residentsRecall.on(on)),
    ).toEqual([0, 0, 1, 1, 2].map(index => residentsRecall.versions[index])))
})
