import { describe, expect, it } from 'vitest'
import {
  CommitteeRecord,
  committeeProblems,
  committeeVacancies,
  isCommitteeSize,
  isOnePersonInBoth,
  supervisionAdvice,
  supervisionVerdict,
} from './register.js'

const member = (person: string, more: object = {}) => ({
  person,
  post: 'member',
  since: '2024-03-01',
  woman: false,
  ...more,
})
const watch = (person: string, more: object = {}) => ({
  person,
  since: '2024-03-01',
  chair: false,
  finance: false,
  nearRelatives: [],
  ...more,
})
const village = (more: object = {}) =>
  CommitteeRecord.parse({
    committee: '甲村',
    kind: 'village',
    elected: '2024-03-01',
    seats: 3,
    members: [member('a', { post: 'head' }), member('b', { woman: true }), member('c')],
    secretary: 'a',
    supervision: {
      setUp: '2024-03-05',
      members: [watch('x', { chair: true, finance: true }), watch('y'), watch('z')],
    },
    reviews: [{ on: '2024-12-20' }, { on: '2025-01-10' }],
    ...more,
  })
const yearly = (...years: readonly number[]) => ({ reviews: years.map(year => ({ on: `${year}-12-20` })) })
const codes = (more: object, asOf = '2026-06-01') => committeeProblems(village(more), asOf).map(({ code }) => code)

// co-049, co-050, co-052: three to seven; communities five to nine.
it.each([
  ['village', 2, false],
  ['village', 3, true],
  ['village', 7, true],
  ['village', 8, false],
  ['residents', 4, false],
  ['residents', 5, true],
  ['residents', 9, true],
  ['residents', 10, false],
] as const)('%s with %i members: %s', (kind, members, valid) => expect(isCommitteeSize(kind, members)).toBe(valid))

describe('vacancies', () => {
  const left = (until: string | null) => ({
    members: [member('a', { post: 'head' }), member('b'), member('c', { until })],
  })
  it.each<[object, string, object]>([
    [{}, '2026-06-01', { vacant: 0, since: null, days: 0, each: [] }],
    [left('2026-05-31'), '2026-05-31', { vacant: 0, since: null, days: 0 }],
    // Who left before the election, or comes later, is of other days.
    [
      {
        members: [
          member('a', { post: 'head' }),
          member('b', { since: '2021-03-01' }),
          member('c', { since: '2021-03-01', until: '2023-12-31' }),
          member('d', { since: '2026-09-01' }),
        ],
      },
      '2026-06-01',
      { vacant: 1, since: '2024-03-01', each: ['2024-03-01'] },
    ],
    // One left in 2025, another a year later; who comes fills the seat that was empty longest.
    [
      {
        members: [
          member('a', { post: 'head' }),
          member('b', { until: '2026-05-31' }),
          member('c', { until: '2025-01-31' }),
        ],
      },
      '2026-06-10',
      { vacant: 2, since: '2026-06-01', days: 10, each: ['2025-02-01', '2026-06-01'] },
    ],
    [
      {
        members: [
          member('a', { post: 'head' }),
          member('b', { until: '2025-06-30' }),
          member('c', { until: '2025-01-31' }),
          member('d', { since: '2025-04-01', until: '2025-05-31' }),
        ],
      },
      '2025-07-01',
      { vacant: 2, since: '2025-07-01', days: 1, each: ['2025-06-01', '2025-07-01'] },
    ],
    [left('2026-05-31'), '2026-06-01', { vacant: 1, since: '2026-06-01', days: 1 }],
    [left('2026-05-31'), '2026-06-30', { vacant: 1, since: '2026-06-01', days: 30 }],
    [{ seats: 5 }, '2024-02-29', { vacant: null, since: null, days: 0 }],
    [{ seats: 5 }, '2024-03-01', { vacant: 2, since: '2024-03-01', days: 1 }],
    [
      { members: [...left('2025-01-31').members, member('d', { since: '2025-03-01', until: '2025-04-30' })] },
      '2025-05-02',
      { vacant: 1, since: '2025-05-01', days: 2 },
    ],
    [
      { members: [...left('2025-01-31').members, member('d', { since: '2025-03-01' })] },
      '2025-05-02',
      { vacant: 0, since: null, days: 0 },
    ],
  ])('%o on %s: %o', (more, asOf, expected) => expect(committeeVacancies(village(more), asOf)).toMatchObject(expected))
})

it.each([
  [{}, true],
  [{ secretary: 'b' }, false],
  [{ secretary: null }, null],
  [{ members: [member('a')] }, null],
  [{ members: [member('b', { post: 'head' }), member('a', { post: 'head' })] }, null],
  [{ members: [member('a', { post: 'head' })], abolished: '2026-06-01' }, true],
  [{ members: [member('a', { post: 'head' })], abolished: '2026-05-31' }, null],
])('one person in both posts: %o: %s', (more, same) =>
  expect(isOnePersonInBoth(village(more), '2026-06-01')).toBe(same),
)

// Source: 村民委员会组织法 arts 8, 14, 23, 38 since 2026, arts 6, 11, 19, 33 before; 城市居民委员会组织法 arts 7, 8.
describe('what a committee breaks', () => {
  const men = { members: [member('a', { post: 'head' }), member('b'), member('c')] }
  const kin = {
    members: [member('a', { post: 'head', nearRelatives: ['c'] }), member('b', { woman: true }), member('c')],
  }
  const earlier = [member('a', { post: 'head' }), member('b', { woman: true }), member('c')].map(one => ({
    ...one,
    since: '2017-06-01',
  }))
  const community = {
    kind: 'residents',
    seats: 5,
    members: ['a', 'b', 'c', 'd', 'e'].map(one => member(one, { post: one === 'a' ? 'head' : 'member' })),
  }
  it.each<[string, object, string, string[]]>([
    ['nothing', {}, '2026-06-01', []],
    ['two seats', { seats: 2 }, '2026-06-01', ['committee-size', 'committee-size']],
    ['one short', { seats: 4 }, '2026-06-01', ['committee-vacancy']],
    [
      'two heads',
      { members: [member('a', { post: 'head' }), member('b', { woman: true }), member('c', { post: 'head' })] },
      '2026-06-01',
      ['committee-head'],
    ],
    ['no woman', men, '2026-06-01', ['committee-woman']],
    ['not known of one', { members: [...men.members.slice(0, 2), member('c', { woman: null })] }, '2026-06-01', []],
    ['no woman in a community', community, '2026-01-01', ['committee-woman']],
    ['no woman in a community before', { ...community, reviews: [] }, '2025-12-31', []],
    ['near relatives', kin, '2026-01-01', ['committee-relatives']],
    ['near relatives before', kin, '2025-12-31', []],
    [
      'a relative who left',
      {
        members: [
          ...kin.members.slice(0, 2),
          member('c', { until: '2026-05-31' }),
          member('d', { since: '2026-06-01' }),
        ],
      },
      '2026-06-01',
      [],
    ],
    ['the term over', yearly(2024, 2025, 2026, 2027, 2028), '2029-03-01', []],
    ['a day later', yearly(2024, 2025, 2026, 2027, 2028), '2029-03-02', ['committee-term-over']],
    ['reviewed early in a year, and late in the next', yearly(2024), '2025-12-31', []],
    ['a year that is over without a review', yearly(2024), '2026-01-01', ['committee-review']],
    ['of which the review came in the next', yearly(2024, 2026), '2027-01-01', ['committee-review']],
    ['none since the election', { reviews: [] }, '2024-12-31', []],
    ['and its year is over', { reviews: [] }, '2025-01-01', ['committee-review']],
    ['reviews not told', { reviews: undefined }, '2025-03-02', []],
    [
      'twice not competent',
      {
        reviews: [
          { on: '2024-12-20', notCompetent: ['c'] },
          { on: '2025-12-20', notCompetent: ['c'] },
        ],
      },
      '2026-06-01',
      ['committee-twice-not-competent'],
    ],
    [
      'twice not competent, and gone that day',
      {
        members: [member('a', { post: 'head' }), member('b', { woman: true }), member('c', { until: '2025-12-20' })],
        reviews: [
          { on: '2024-12-20', notCompetent: ['c'] },
          { on: '2025-12-20', notCompetent: ['c'] },
        ],
      },
      '2025-12-20',
      [],
    ],
    [
      'once, and once again',
      {
        reviews: [
          { on: '2024-12-20', notCompetent: ['c'] },
          { on: '2025-08-01' },
          { on: '2026-01-15', notCompetent: ['c'] },
        ],
      },
      '2026-06-01',
      [],
    ],
    [
      'no head',
      { members: [member('a', { post: 'deputy' }), member('b', { woman: true }), member('c')] },
      '2026-06-01',
      ['committee-vacancy'],
    ],
    [
      'one in two posts',
      { members: [member('a', { post: 'head' }), member('b', { woman: true }), member('c'), member('a')] },
      '2026-06-01',
      ['committee-person-twice'],
    ],
    [
      'a term that may end on two days, after the earlier',
      { elected: '2017-06-01', ...yearly(2017, 2018, 2019, 2020, 2021), members: earlier },
      '2022-06-01',
      [],
    ],
    [
      'and after both',
      { elected: '2017-06-01', ...yearly(2017, 2018, 2019, 2020, 2021), members: earlier },
      '2022-06-02',
      ['committee-term-over'],
    ],
    ['before the law that is held', { ...men, elected: '2009-03-01', reviews: [] }, '2010-10-27', []],
    ['before the election', men, '2024-02-29', []],
    [
      'found not competent in a community before the law asked',
      {
        ...community,
        members: community.members.map((one, at) => ({ ...one, woman: at === 1 })),
        reviews: [
          { on: '2025-02-01', notCompetent: ['c'] },
          { on: '2026-01-15', notCompetent: ['c'] },
        ],
      },
      '2026-06-01',
      [],
    ],
    [
      'the second still to come',
      {
        reviews: [
          { on: '2024-08-01' },
          { on: '2025-08-01', notCompetent: ['c'] },
          { on: '2026-06-02', notCompetent: ['c'] },
        ],
      },
      '2026-06-01',
      [],
    ],
  ])('%s', (_, more, asOf, expected) => expect(codes(more, asOf)).toEqual(expected))

  it('who was elected before the law asked is warned of', () => {
    const severity = (more: object) =>
      committeeProblems(village({ ...kin, ...more }), '2026-06-01').map(one => [one.code, one.severity])
    const later = kin.members.map((one, at) => (at === 2 ? { ...one, since: '2026-01-01' } : one))
    expect(severity({})).toEqual([['committee-relatives', 'warning']])
    expect(severity({ members: later })).toEqual([['committee-relatives', 'error']])
    expect(severity({ elected: '2026-01-01', reviews: [] })).toEqual([['committee-relatives', 'error']])
    const said = (elected: string) =>
      committeeProblems(village({ ...community, elected, reviews: [] }), '2026-06-01').map(one => one.severity)
    expect([said('2025-12-31'), said('2026-01-01')]).toEqual([['warning'], ['error']])
    expect(committeeProblems(village(men), '2026-06-01').map(one => one.severity)).toEqual(['error'])
  })

  it('nothing is asked of a committee that was done away with', () => {
    const gone = village({ seats: 4, abolished: '2026-06-01' })
    expect(['2026-06-01', '2026-06-02'].map(asOf => committeeProblems(gone, asOf).length)).toEqual([1, 0])
    expect(['2026-06-01', '2026-06-02'].map(asOf => committeeVacancies(gone, asOf).vacant)).toEqual([1, null])
  })

  // In good time (及时) names no day: the quarter after is waited for, and longer where it is put off with approval.
  it.each([
    [undefined, '2029-06-30', '2029-07-01'],
    ['2029-09-30', '2029-09-30', '2029-10-01'],
  ])('a term that is over, put off to %s, is a warning until %s', (postponedTo, still, after) => {
    const severity = (asOf: string) =>
      committeeProblems(village({ ...yearly(2024, 2025, 2026, 2027, 2028), postponedTo }), asOf).map(
        one => one.severity,
      )
    expect(['2029-03-01', still, after].map(severity)).toEqual([[], ['warning'], ['error']])
  })

  it('of the year of the election the review is a warning', () =>
    expect(
      committeeProblems(village({ reviews: [] }), '2026-01-01').map(({ message, severity }) => [
        /期限 (.{10})/.exec(message.zh)?.[1],
        severity,
      ]),
    ).toEqual([
      ['2024-12-31', 'warning'],
      ['2025-12-31', 'error'],
    ]))

  it('names the article of the day', () => {
    const text = (asOf: string) =>
      JSON.stringify(committeeProblems(village(men), asOf).map(({ message }) => message.zh))
    expect(text('2026-01-01')).toContain('第八条')
    expect(text('2025-12-31')).toContain('第六条')
    const size = (kind: 'village' | 'residents', asOf: string) =>
      committeeProblems(village({ kind, seats: 30, reviews: [] }), asOf)[0]?.message.zh
    expect(size('residents', '2025-12-31')).toContain('第七条')
    expect(size('residents', '2026-01-01')).toContain('第八条')
    const review = (kind: 'village' | 'residents', asOf: string) =>
      committeeProblems(village({ kind, seats: 5, reviews: [] }), asOf).findLast(
        ({ code }) => code === 'committee-review',
      )?.message.zh
    // Of 2025 by the law of 2025, though it is asked about later.
    expect(review('village', '2027-01-01')).toContain('第三十八条')
    expect(review('village', '2026-12-31')).toContain('第三十三条')
    expect(review('residents', '2026-12-31')).toBeUndefined()
    expect(review('residents', '2027-01-01')).toContain('第三十七条')
    const vacant = (kind: 'village' | 'residents', asOf: string) =>
      committeeProblems(village({ kind, seats: 6, reviews: [] }), asOf).find(({ code }) => code === 'committee-vacancy')
        ?.message.zh
    expect(
      [
        vacant('village', '2026-01-01'),
        vacant('village', '2025-12-31'),
        vacant('residents', '2026-01-01'),
        vacant('residents', '2025-12-31'),
      ].map(one => /第.+条/.exec(one ?? '')?.[0]),
    ).toEqual(['第二十三条', '第十九条', '第二十四条', '第十条'])
    expect(codes({ kind: 'residents', seats: 5, reviews: [] }, '2025-12-31')).toEqual(['committee-vacancy'])
  })

  it('refuses a post that ends before it begins', () =>
    expect(CommitteeRecord.safeParse({ ...village(), members: [member('a', { until: '2024-02-29' })] }).success).toBe(
      false,
    ))
})

// Source: 村民委员会组织法 art. 37 since 2026, art. 32 before; the opinion of 2017, item 2; 城市居民委员会组织法 art. 36.
describe('the supervising body', () => {
  const body = (members: object[]) => ({ supervision: { setUp: '2024-03-05', members } })
  const three = [watch('x', { chair: true, finance: true }), watch('y'), watch('z')]
  const found = (found: string, reported: string | null) => ({
    supervision: { ...body(three).supervision, findings: [{ found, reported }] },
  })
  const open = (more: object, asOf = '2026-06-01') =>
    [supervisionVerdict, supervisionAdvice]
      .flatMap(judge => judge(village(more), asOf)?.criteria ?? [])
      .filter(({ met }) => met !== true)
      .map(({ code, met }) => [code.replace('supervision-', ''), met])
  it.each<[string, object, unknown[]]>([
    ['as it should be', {}, []],
    ['none', { supervision: null }, [['set-up', false]]],
    ['not told', { supervision: undefined }, [['set-up', null]]],
    ['relatives not told', body([...three, watch('w', { nearRelatives: undefined })]), [['apart', null]]],
    [
      'relatives not told, and one of the committee',
      body([...three, watch('a', { nearRelatives: undefined })]),
      [['apart', false]],
    ],
    ['set up later', { supervision: { setUp: '2026-06-02', members: [] } }, [['set-up', false]]],
    ['a member of the committee', body([...three, watch('a')]), [['apart', false]]],
    ['a near relative', body([...three, watch('w', { nearRelatives: ['b'] })]), [['apart', false]]],
    ['nobody who knows money', body([watch('x', { chair: true }), watch('y'), watch('z')]), [['finance', false]]],
    ['not known', body([watch('x', { chair: true, finance: null }), watch('y'), watch('z')]), [['finance', null]]],
    ['two', body(three.slice(0, 2)), [['size', null]]],
    ['six', body([...three, watch('u'), watch('v'), watch('w')]), [['size', null]]],
    ['five', body([...three, watch('u'), watch('v')]), []],
    ['no chair', body([watch('x', { finance: true }), watch('y'), watch('z')]), [['chair', false]]],
    ['two chairs', body([three[0]!, watch('y', { chair: true }), watch('z')]), [['chair', false]]],
    [
      'who is chair not told',
      body([watch('x', { chair: null, finance: true }), watch('y'), watch('z')]),
      [['chair', null]],
    ],
    [
      'whether the secretary is chair not told',
      { secretary: 'y', ...body([three[0]!, watch('y', { chair: null }), watch('z')]) },
      [
        ['chair', null],
        ['secretary', null],
      ],
    ],
    ['the secretary in the chair', { secretary: 'x' }, [['secretary', null]]],
    ['secretary not known', { secretary: null }, [['secretary', null]]],
    ['one who left', body([...three, watch('a', { until: '2026-05-31' })]), []],
    ['a community, only apart', { kind: 'residents', ...body([watch('x')]) }, []],
    [
      'nobody in it',
      body([]),
      [
        ['apart', null],
        ['finance', null],
        ['size', null],
        ['chair', false],
      ],
    ],
    ['a community without', { kind: 'residents', supervision: null }, [['set-up', false]]],
    ['a breach told on the day', found('2026-01-01', '2026-06-01'), []],
    ['a breach not told yet', found('2026-01-01', '2026-06-02'), [['reported', null]]],
    ['a breach not told, found on the day', found('2026-06-01', null), [['reported', null]]],
    ['a breach found before the law asked', found('2025-12-31', null), []],
    ['a breach found later', found('2026-06-02', null), []],
  ])('%s', (_, more, expected) => expect(open(more)).toEqual(expected))

  it.each([
    ['2026-06-30', null],
    ['2026-07-01', false],
  ])('a breach that is told to nobody, on %s: %s', (asOf, met) =>
    expect(open(found('2026-01-01', null), asOf)).toEqual([['reported', met]]),
  )

  it('by the day', () => {
    const told = (kind: 'village' | 'residents') =>
      supervisionVerdict(village({ kind, ...found('2026-02-01', '2026-02-01') }), '2026-06-01').criteria.find(
        ({ code }) => code === 'supervision-reported',
      )?.cite.article
    expect([told('village'), told('residents')]).toEqual(['第三十七条第三款', '第三十六条第三款'])
    const articles = (kind: 'village' | 'residents', asOf: string) =>
      supervisionVerdict(village({ kind }), asOf).criteria[0]?.cite.article
    expect([
      articles('village', '2026-01-01'),
      articles('village', '2025-12-31'),
      articles('residents', '2026-01-01'),
      articles('residents', '2025-12-31'),
    ]).toEqual(['第三十七条', '第三十二条', '第三十六条', undefined])
    expect(supervisionVerdict(village({ kind: 'residents' }), '2025-12-31').verdict).toBe('undetermined')
    expect(supervisionVerdict(village(), '2010-10-27').verdict).toBe('undetermined')
    expect(supervisionVerdict(village({ supervision: null }), '2010-10-28').verdict).toBe('not-met')
    const early = village({
      supervision: { setUp: '2015-01-01', members: [watch('x', { since: '2015-01-01', finance: true })] },
      members: [],
    })
    expect(supervisionVerdict(early, '2017-12-04').verdict).toBe('met')
    expect(supervisionAdvice(early, '2017-12-03')).toBeNull()
    expect(supervisionAdvice(early, '2017-12-04')?.verdict).toBe('not-met')
    expect(supervisionAdvice(village({ kind: 'residents' }), '2026-06-01')).toBeNull()
    expect(supervisionAdvice(village({ supervision: null }), '2026-06-01')).toBeNull()
    expect(committeeProblems(village({ seats: 4 }), '2026-06-01').map(({ severity }) => severity)).toEqual(['warning'])
  })
})

// 村民委员会组织法 art. 38: the member is found not competent, in whatever post; who left the committee and came back begins anew.
it.each<[string, object[], string[]]>([
  [
    'a member who became head between two reviews',
    [
      member('a', { until: '2025-06-30' }),
      member('a', { post: 'head', since: '2025-07-01' }),
      member('b', { woman: true }),
      member('c'),
    ],
    ['committee-twice-not-competent'],
  ],
  [
    'who resigned and was elected again',
    [
      member('a', { until: '2025-03-31' }),
      member('a', { post: 'head', since: '2025-07-01' }),
      member('b', { woman: true }),
      member('c'),
    ],
    [],
  ],
])('twice not competent: %s', (_, members, expected) =>
  expect(
    codes({
      members,
      reviews: [
        { on: '2024-12-20', notCompetent: ['a'] },
        { on: '2025-12-20', notCompetent: ['a'] },
      ],
    }),
  ).toEqual(expected),
)

// Lawful: the seat may be filled by election (arts 19 and 23), and who comes takes the place of who goes on that day.
it.each<[string, object, string, string[]]>([
  [
    'the only woman died',
    { members: [member('a', { post: 'head' }), member('b', { woman: true, until: '2025-05-05' }), member('c')] },
    '2025-06-01',
    ['committee-vacancy warning', 'committee-woman warning'],
  ],
  [
    'no woman, every seat filled',
    { members: [member('a', { post: 'head' }), member('b'), member('c')] },
    '2025-06-01',
    ['committee-woman error'],
  ],
  [
    'a head took over on the last day of the one before',
    {
      members: [
        member('a', { post: 'head', until: '2025-05-31' }),
        member('b', { woman: true, until: '2025-05-31' }),
        member('b', { woman: true, post: 'head', since: '2025-05-31' }),
        member('c'),
        member('d', { since: '2025-05-31' }),
      ],
    },
    '2025-05-31',
    [],
  ],
  [
    'two heads the day after',
    {
      seats: 4,
      members: [
        member('a', { post: 'head' }),
        member('b', { woman: true, post: 'head', since: '2025-05-31' }),
        member('c'),
        member('d'),
      ],
    },
    '2025-05-31',
    ['committee-head error'],
  ],
])('%s', (_, more, asOf, expected) =>
  expect(committeeProblems(village(more), asOf).map(({ code, severity }) => `${code} ${severity}`)).toEqual(expected),
)

// 村民委员会组织法 art. 14 since 2026, art. 11 before; 居民委员会组织法 art. 14, art. 8 before.
it.each([
  ['village', '2021-01-15', '2025-12-31', undefined],
  ['village', '2020-12-15', '2025-12-31', '第十一条第二款'],
  ['village', '2021-01-15', '2026-01-16', '第十四条第二款'],
  ['residents', '2020-12-15', '2025-12-31', '第八条第一款'],
  ['residents', '2021-01-15', '2026-01-16', '第十四条第二款'],
] as const)(
  'a %s elected on %s whose term is over on %s breaks the law of that day: %s',
  (kind, elected, asOf, article) => {
    const over = committeeProblems(village({ kind, elected, reviews: null }), asOf).find(
      ({ code }) => code === 'committee-term-over',
    )
    expect(over && /第[^。）]*款/.exec(over.message.zh)?.[0]).toBe(article)
  },
)
