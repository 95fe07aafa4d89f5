import { describe, expect, it } from 'vitest'
import { Deliberation, deliberationProblems, deliberationState, linkageOf, streamOf } from './deliberation.js'

const matter = (more: object = {}) =>
  Deliberation.parse({
    unit: '甲社区',
    committee: 'residents',
    matter: '加装电梯',
    form: 'council',
    announced: '2026-03-01',
    held: '2026-03-10',
    agenda: ['是否加装'],
    participants: ['villagers', 'experts'],
    outcome: 'agreed',
    carriedOut: '2026-05-01',
    published: '2026-05-02',
    ...more,
  })

it.each<[object, string, string]>([
  [{}, '2026-03-09', 'to-be-held'],
  [{}, '2026-03-10', 'held'],
  [{}, '2026-05-01', 'carried-out'],
  [{ outcome: 'none' }, '2026-05-01', 'without-outcome'],
  [{ outcome: 'to-assembly', putToAssembly: '2026-04-01' }, '2026-04-01', 'at-assembly'],
  [{ held: null }, '2026-05-01', 'to-be-held'],
])('%o on %s: %s', (more, asOf, state) => expect(deliberationState(matter(more), asOf)).toBe(state))

// Source: 村民委员会组织法 art. 33 and 城市居民委员会组织法 art. 32 since 2026.
describe('what a deliberation lacks', () => {
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2026-06-01', []],
    ['no agenda', { agenda: [] }, '2026-06-01', ['deliberation-agenda']],
    ['of an agenda nothing is told', { agenda: undefined }, '2026-06-01', []],
    ['announced after it', { announced: '2026-03-11' }, '2026-06-01', ['deliberation-order']],
    ['made known before it was held', { published: '2026-03-09' }, '2026-06-01', ['deliberation-order']],
    ['nobody wrote down who', { participants: [] }, '2026-06-01', []],
    ['nobody of the people', { participants: ['experts'] }, '2026-06-01', ['deliberation-people']],
    ['past the assembly', { outcome: 'to-assembly', putToAssembly: null }, '2026-06-01', ['deliberation-assembly']],
    ['through the assembly', { outcome: 'to-assembly', putToAssembly: '2026-04-01' }, '2026-06-01', []],
    ['the assembly is not told of', { outcome: 'to-assembly' }, '2026-06-01', []],
    ['not made known', { published: null }, '2026-06-01', ['deliberation-published']],
    // Art. 35: what was agreed on is made known, and what became of it.
    ['agreed, the quarter after not over', { carriedOut: null, published: null }, '2026-06-30', []],
    ['agreed, and over', { carriedOut: null, published: null }, '2026-07-01', ['deliberation-published']],
    ['of an outcome nothing is told', { outcome: undefined, published: null }, '2026-12-31', []],
    [
      'agreed on the first day of the law',
      { announced: null, held: '2026-01-01', carriedOut: null, published: null },
      '2026-07-01',
      ['deliberation-published'],
    ],
    ['left to the assembly', { outcome: 'to-assembly', carriedOut: null, published: null }, '2026-12-31', []],
    [
      'agreed before 2026',
      { announced: null, held: '2025-12-31', carriedOut: null, published: null },
      '2026-12-31',
      [],
    ],
    ['whether it was made known is not told', { published: undefined }, '2026-12-31', []],
    ['nothing agreed', { outcome: 'none', carriedOut: null, published: null }, '2026-06-01', []],
    ['nothing agreed, and carried out', { outcome: 'none' }, '2026-06-01', ['deliberation-outcome']],
    ['not carried out yet', { published: null }, '2026-04-30', []],
    ['not held yet', { agenda: [] }, '2026-03-09', []],
  ])('%s', (_, more, asOf, expected) =>
    expect(deliberationProblems(matter(more), asOf).map(({ code }) => code)).toEqual(expected),
  )

  it.each([
    ['village', '2026-01-01', '村民委员会组织法第三十三条'],
    ['residents', '2026-01-01', '居民委员会组织法第三十二条'],
    ['village', '2025-12-31', undefined],
  ])('%s on %s', (committee, held, source) => {
    const said = (more: object) =>
      deliberationProblems(matter({ committee, held, announced: null, ...more }), '2026-06-01')[0]?.message.zh
    expect(said({ agenda: [] })).toBe('没有议题。')
    if (source === undefined) expect(said({ participants: ['experts'] })).toBe('协商应当有村（居）民参加。')
    else expect(said({ participants: ['experts'] })).toContain(source)
    if (source !== undefined) expect(said({ published: null })).toMatch(/第三十[四五]条第二款/)
  })

  it('before the law asked, and for the agenda, it is a warning', () => {
    const severities = (more: object, asOf = '2026-10-01') =>
      deliberationProblems(
        matter({
          committee: 'village',
          announced: null,
          agenda: [],
          participants: ['experts'],
          published: null,
          ...more,
        }),
        asOf,
      ).map(({ code, severity }) => `${code} ${severity}`)
    expect(severities({})).toEqual([
      'deliberation-agenda warning',
      'deliberation-people error',
      'deliberation-published error',
    ])
    // Made known in good time: in a village with the general matters of the quarter after, at the latest; in a community no day is set.
    expect(severities({}, '2026-09-30').at(-1)).toBe('deliberation-published warning')
    expect(severities({ committee: 'residents' }).at(-1)).toBe('deliberation-published warning')
    const before = { held: '2025-12-01', carriedOut: '2025-12-31' }
    expect(severities(before)).toEqual([
      'deliberation-agenda warning',
      'deliberation-people warning',
      'deliberation-published warning',
    ])
    // Carried out under the law, which asks that it is made known.
    expect(severities({ ...before, carriedOut: '2026-01-01' }).at(-1)).toBe('deliberation-published error')
    expect(severities({ held: '2025-12-01', outcome: 'none' })).toContain('deliberation-outcome error')
  })
})

// Source: 南岸’s three streams.
it.each([
  [true, null, 'big'],
  [true, true, 'big'],
  [false, true, 'small'],
  [false, false, 'private'],
  [null, false, null],
  [false, null, null],
])('government %s, shared %s: %s', (government, shared, stream) =>
  expect(streamOf({ government, shared })).toBe(stream),
)

it.each<[Parameters<typeof linkageOf>[0]['parties'], string, number]>([
  [['community', 'social-organisation', 'social-worker', 'volunteer', 'charity-resource'], 'five', 0],
  [['community', 'social-organisation', 'social-worker', 'volunteer'], 'three', 1],
  [['community', 'social-organisation', 'social-worker'], 'three', 2],
  [['community', 'social-worker', 'volunteer', 'charity-resource'], 'none', 1],
])('%j: %s, %i missing', (parties, linkage, missing) => {
  const found = linkageOf({ parties })
  expect([found.linkage, found.missing.length]).toEqual([linkage, missing])
})
