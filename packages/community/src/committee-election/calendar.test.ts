import { describe, expect, it } from 'vitest'
import {
  beijingElectionRules,
  byElectionDue,
  committeeTerm,
  electionCalendar,
  handoverDue,
  isElectionDue,
  listObjection,
  recallVoteDue,
  shanghaiElectionRules,
  zhejiangElectionRules,
} from './calendar.js'
import { CommitteeCandidate, candidacyVerdict, hasMoreCandidates } from './candidates.js'
import { ElectionApplicant, voterListing } from './voters.js'

const shown = (days: ReturnType<typeof electionCalendar>) => days.map(({ step, due }) => `${step} ${due}`)

describe('the days of an election', () => {
  // co-014: twenty days before 2026-11-18.
  it.each([
    ['village', '2026-11-18', ['voter-list 2026-10-29']],
    ['residents', '2026-11-18', ['voter-list 2026-10-29']],
    ['residents', '2026-01-01', ['voter-list 2025-12-12']],
    ['residents', '2025-12-31', []],
    ['village', '2025-12-31', ['voter-list 2025-12-11']],
  ] as const)('%s on %s: %j', (kind, day, expected) => expect(shown(electionCalendar(kind, day))).toEqual(expected))

  it('by the rules of places', () => {
    expect(shown(electionCalendar('village', '2025-11-30', shanghaiElectionRules))).toEqual([
      'voter-list 2025-11-10',
      'candidates 2025-11-25',
      'proxyPapers 2025-11-25',
      'proxyList 2025-11-28',
      'runOff 2025-12-30',
    ])
    expect(shown(electionCalendar('village', '2025-11-25', zhejiangElectionRules))).toEqual([
      'voter-list 2025-11-05',
      'selfNomination 2025-11-15',
      'candidates 2025-11-20',
      'proxyPapers 2025-11-22',
      'runOff 2025-12-25',
    ])
    expect(shown(electionCalendar('village', '2025-11-30', beijingElectionRules))).toEqual([
      'voter-list 2025-11-10',
      'candidates 2025-11-25',
      'runOff 2025-12-15',
    ])
  })

  it('names its articles on both sides of the day', () =>
    expect(['2025-12-31', '2026-01-01'].map(day => electionCalendar('village', day)[0]?.cite.article)).toEqual([
      '第十四条',
      '第十七条',
    ]))

  it('objections: five days, decided in three', () =>
    expect(listObjection('2026-10-29', '2026-11-02')).toEqual({ objectBy: '2026-11-03', decideBy: '2026-11-05' }))
  it('no objection, nothing to decide', () => expect(listObjection('2026-10-29').decideBy).toBeNull())
  it('no objection that the law of the day names', () => {
    expect(listObjection('2025-12-31', null, 'residents').objectBy).toBeNull()
    expect(listObjection('2026-01-01', null, 'residents').objectBy).toBe('2026-01-06')
    expect(listObjection('2010-10-27').objectBy).toBeNull()
    expect(listObjection('2010-10-28').objectBy).toBe('2010-11-02')
  })

  // co-016: ten days after 2026-11-20.
  it.each([
    ['village', '2026-11-20', '2026-11-30'],
    ['village', '2019-11-20', '2019-11-30'],
    ['residents', '2026-01-01', '2026-01-11'],
    ['residents', '2025-12-31', null],
  ] as const)('%s elected on %s hands over by %s', (kind, elected, due) => expect(handoverDue(kind, elected)).toBe(due))

  it.each([
    [{}, null, null],
    [shanghaiElectionRules, '2025-03-31', null],
    [beijingElectionRules, '2025-03-31', null],
    [zhejiangElectionRules, '2025-03-31', '2025-05-30'],
  ])('a recall asked for on 2025-03-01', (rules, committee, township) =>
    expect(recallVoteDue('2025-03-01', rules)).toEqual({ committee, township }),
  )
  // 上海 art. 29.
  it.each([
    [2, shanghaiElectionRules, '2025-06-01'],
    [3, shanghaiElectionRules, null],
    [2, zhejiangElectionRules, null],
  ])('with %i left seats are filled by', (left, rules, due) =>
    expect(byElectionDue(left, '2025-03-01', rules)).toBe(due),
  )
})

it('clans are a bar in villages alone (art. 18 of either law)', () => {
  const bar = (kind: 'village' | 'residents') =>
    candidacyVerdict(
      kind,
      CommitteeCandidate.parse({
        name: '甲',
        age: 40,
        deprivedOfRights: false,
        registered: true,
        nominatedBy: 'party-organisation',
      }),
      '2026-11-18',
    ).criteria.find(({ code }) => code === 'candidate-gang-activity')?.title.zh
  expect([bar('village'), bar('residents')]).toEqual([
    '无“利用宗族或者黑恶势力从事非法活动”情形',
    '无“利用黑恶势力从事非法活动”情形',
  ])
})

it('the rules of a place begin with the text that was read', () => {
  const steps = (day: string, rules: typeof beijingElectionRules) => electionCalendar('village', day, rules).length
  expect([steps('2012-10-31', beijingElectionRules), steps('2012-11-01', beijingElectionRules)]).toEqual([1, 3])
  expect([steps('2020-09-24', shanghaiElectionRules), steps('2020-09-25', shanghaiElectionRules)]).toEqual([1, 5])
  expect(electionCalendar('residents', '2025-11-30', shanghaiElectionRules)).toEqual([])
  expect(recallVoteDue('2020-07-30', zhejiangElectionRules).committee).toBeNull()
  expect(recallVoteDue('2020-07-31', zhejiangElectionRules).committee).toBe('2020-08-30')
  expect(byElectionDue(2, '2020-09-24', shanghaiElectionRules)).toBeNull()
  expect(byElectionDue(2, '2020-09-25', shanghaiElectionRules)).toBe('2020-12-25')
})

// 浙江 amended its measures on 2025-11-26, from that day; those of 上海 and 北京 were not seen as of the law of 2025.
it('the rules of a place end with the text that was read', () => {
  const steps = (day: string, rules: typeof beijingElectionRules) => shown(electionCalendar('village', day, rules))
  expect(steps('2025-11-26', zhejiangElectionRules)).toEqual(['voter-list 2025-11-06'])
  expect([steps('2025-12-31', beijingElectionRules).length, steps('2026-01-01', beijingElectionRules)]).toEqual([
    3,
    ['voter-list 2025-12-12'],
  ])
  expect(recallVoteDue('2025-11-25', zhejiangElectionRules).committee).toBe('2025-12-25')
  expect(recallVoteDue('2025-11-26', zhejiangElectionRules)).toEqual({ committee: null, township: null })
  expect(byElectionDue(2, '2025-12-31', shanghaiElectionRules)).toBe('2026-03-31')
  expect(byElectionDue(2, '2026-01-01', shanghaiElectionRules)).toBeNull()
})

describe('a term', () => {
  // co-017: five years. The laws of 2010 and 1989: three years; amended on 2018-12-29.
  it.each([
    ['2021-03-10', '2026-03-10', null],
    ['2018-12-29', '2023-12-29', null],
    ['2018-12-28', null, ['2021-12-28', '2023-12-28']],
    ['2015-12-29', null, ['2018-12-29', '2020-12-29']],
    ['2015-12-28', '2018-12-28', null],
    ['2012-02-29', '2015-02-28', null],
  ])('elected on %s: %s %j', (elected, ends, either) => {
    for (const kind of ['village', 'residents'] as const)
      expect(committeeTerm(kind, elected)).toMatchObject({ ends, either })
  })

  it('before the law that is held nothing is said', () => {
    expect(committeeTerm('village', '2010-10-27')).toMatchObject({ ends: null, either: null })
    expect(committeeTerm('village', '2010-10-28').ends).toBe('2013-10-28')
    expect(committeeTerm('residents', '1989-12-31')).toMatchObject({ ends: null, either: null })
    expect(committeeTerm('residents', '1990-01-01').ends).toBe('1993-01-01')
    expect(isElectionDue('village', '2010-10-27', '2026-06-01')).toBeNull()
    expect(handoverDue('village', '2010-10-27')).toBeNull()
    expect(handoverDue('village', '2010-10-28')).toBe('2010-11-07')
    expect(electionCalendar('village', '2010-10-27')).toEqual([])
    expect(electionCalendar('village', '2010-10-28')).toHaveLength(1)
  })

  it.each([
    ['village', '2026-01-01', '第十四条第二款'],
    ['village', '2025-12-31', '第十一条第二款'],
    ['residents', '2026-01-01', '第十四条第二款'],
    ['residents', '2025-12-31', '第八条第一款'],
  ] as const)('%s elected on %s: %s', (kind, elected, article) =>
    expect(committeeTerm(kind, elected).cite.article).toBe(article),
  )

  it.each([
    ['2021-03-10', '2026-03-09', false],
    ['2021-03-10', '2026-03-10', true],
    ['2017-06-01', '2020-05-31', false],
    ['2017-06-01', '2020-06-01', null],
    ['2017-06-01', '2022-05-31', null],
    ['2017-06-01', '2022-06-01', true],
  ])('elected on %s, on %s due: %s', (elected, asOf, due) => expect(isElectionDue('village', elected, asOf)).toBe(due))
})

describe('who may stand', () => {
  it('before the law that is held: undetermined', () =>
    expect(
      ['2010-10-27', '2010-10-28'].map(
        on =>
          candidacyVerdict(
            'village',
            CommitteeCandidate.parse({
              name: '甲',
              age: 17,
              deprivedOfRights: false,
              registered: true,
              nominatedBy: 'voters',
            }),
            on,
          ).verdict,
      ),
    ).toEqual(['undetermined', 'not-met']))
  const clean = {
    'expelled-from-party': false,
    'criminal-punishment': false,
    'gang-activity': false,
    'illegal-religion-or-cult': false,
  }
  const person = (more: object = {}) =>
    CommitteeCandidate.parse({
      name: '某某',
      age: 18,
      deprivedOfRights: false,
      registered: true,
      nominatedBy: 'voters',
      nominators: 10,
      reviews: [{ office: '公安', on: '2026-10-20', found: clean }],
      ...more,
    })
  const open = (kind: 'village' | 'residents', more: object, on = '2026-11-18') =>
    candidacyVerdict(kind, person(more), on)
      .criteria.filter(({ met }) => met !== true)
      .map(({ code, met }) => [code.replace('candidate-', ''), met])

  it.each<[string, 'village' | 'residents', object, string | undefined, unknown[]]>([
    ['nothing against it', 'village', {}, undefined, []],
    ['seventeen', 'village', { age: 17 }, undefined, [['age', false]]],
    ['deprived', 'village', { deprivedOfRights: true }, undefined, [['rights', false]]],
    ['not listed', 'village', { registered: false }, undefined, [['registered', false]]],
    ['proposed by the Party', 'village', { nominatedBy: 'party-organisation' }, undefined, []],
    [
      'proposed by the Party before 2026',
      'village',
      { nominatedBy: 'party-organisation' },
      '2025-12-31',
      [['nomination', false]],
    ],
    // Art. 18 lets registered villagers nominate, and does not keep one from naming himself; of residents it asks ten.
    ['by himself', 'village', { nominatedBy: 'himself' }, undefined, [['nomination', null]]],
    ['by himself, a resident', 'residents', { nominatedBy: 'himself' }, undefined, [['nomination', false]]],
    ['nine residents', 'residents', { nominators: 9 }, undefined, [['nomination', false]]],
    ['ten residents', 'residents', {}, undefined, []],
    ['residents, not known how many', 'residents', { nominators: null }, undefined, [['nomination', null]]],
    [
      'a crime',
      'village',
      { reviews: [{ office: '法院', on: '2026-11-18', found: { ...clean, 'criminal-punishment': true } }] },
      undefined,
      [['criminal-punishment', false]],
    ],
    [
      'one office clears, another finds',
      'village',
      {
        reviews: [
          { office: '公安', on: '2026-10-20', found: clean },
          { office: '法院', on: '2026-10-21', found: { 'gang-activity': true } },
        ],
      },
      undefined,
      [['gang-activity', false]],
    ],
    [
      'a crime before 2026',
      'village',
      { reviews: [{ office: '法院', on: '2025-11-18', found: { 'criminal-punishment': true } }] },
      '2025-12-31',
      [],
    ],
    [
      'an answer after the day',
      'village',
      { reviews: [{ office: '公安', on: '2026-11-19', found: clean }] },
      undefined,
      [
        ['expelled-from-party', null],
        ['criminal-punishment', null],
        ['gang-activity', null],
        ['illegal-religion-or-cult', null],
      ],
    ],
    [
      'not known',
      'residents',
      { age: null, deprivedOfRights: null, registered: null },
      '2025-12-31',
      [
        ['age', null],
        ['rights', null],
      ],
    ],
    [
      'who put himself forward before 2026',
      'village',
      { nominatedBy: 'himself' },
      '2025-12-31',
      [['nomination', null]],
    ],
  ])('%s', (_, kind, more, on, expected) => expect(open(kind, more, on)).toEqual(expected))

  it('articles of both sides', () => {
    const article = (kind: 'village' | 'residents', on: string) =>
      candidacyVerdict(kind, person(), on).criteria.map(({ cite }) => cite.article)
    expect(article('village', '2025-12-31')).toEqual(['第十三条', '第十三条', '第十三条', '第十五条'])
    expect(article('residents', '2025-12-31')).toEqual(['第八条', '第八条'])
    expect(new Set(article('residents', '2026-01-01'))).toEqual(new Set(['第十六条', '第十八条']))
  })

  it('more candidates than seats', () =>
    expect([hasMoreCandidates(5, 5), hasMoreCandidates(6, 5)]).toEqual([false, true]))
})

describe('who votes', () => {
  const person = (more: object = {}) =>
    ElectionApplicant.parse({
      name: '某某',
      born: '2008-11-18',
      deprivedOfRights: false,
      registeredHere: true,
      livesHere: true,
      asks: false,
      ...more,
    })
  const from = { registeredHere: false, asks: true }
  it.each<['village' | 'residents', string, object, string, boolean | null]>([
    ['village', 'registered and living', {}, '2026-11-18', true],
    ['village', 'not eighteen', { born: '2008-11-19' }, '2026-11-18', false],
    ['village', 'deprived', { deprivedOfRights: true }, '2026-11-18', false],
    ['village', 'away and silent', { livesHere: false }, '2026-11-18', false],
    ['village', 'away and takes part', { livesHere: false, asks: true }, '2026-11-18', true],
    ['village', 'on another list', { listedElsewhere: true }, '2026-11-18', false],
    ['village', 'a year here', { ...from, residentSince: '2025-11-18', agreed: true }, '2026-11-18', true],
    [
      'village',
      'a day less',
      { ...from, residentSince: '2025-11-19', worksHereSince: null, agreed: true },
      '2026-11-18',
      false,
    ],
    [
      'village',
      'a day less, and whether he works for it is not told',
      { ...from, residentSince: '2025-11-19', agreed: true },
      '2026-11-18',
      null,
    ],
    [
      'village',
      'a day less, before work counted',
      { ...from, born: '1990-01-01', residentSince: '2025-01-01', agreed: true },
      '2025-12-31',
      false,
    ],
    ['village', 'not known since when', { ...from, agreed: true }, '2026-11-18', null],
    ['village', 'and refused', { ...from, agreed: false }, '2026-11-18', false],
    ['village', 'not decided', { ...from, residentSince: '2025-11-18' }, '2026-11-18', null],
    ['village', 'refused', { ...from, residentSince: '2025-11-18', agreed: false }, '2026-11-18', false],
    [
      'village',
      'works here a year',
      { ...from, livesHere: false, born: '1990-01-01', worksHereSince: '2025-01-01', agreed: true },
      '2026-01-01',
      true,
    ],
    [
      'village',
      'works here, a day less than a year',
      { ...from, livesHere: false, born: '1990-01-01', worksHereSince: '2025-11-19', agreed: true },
      '2026-11-18',
      false,
    ],
    ['residents', 'registered and away, before 2026', { born: '1990-01-01', livesHere: false }, '2025-12-31', true],
    ['residents', 'living here, before 2026', { born: '1990-01-01', registeredHere: false }, '2025-12-31', true],
    [
      'village',
      'works here a year, before 2026',
      { ...from, livesHere: false, born: '1990-01-01', worksHereSince: '2024-12-31', agreed: true },
      '2025-12-31',
      false,
    ],
    ['residents', 'registered', { livesHere: false, asks: true }, '2026-11-18', true],
    ['residents', 'says nothing', {}, '2026-11-18', false],
    ['residents', 'lives here', from, '2026-11-18', true],
    [
      'residents',
      'a worker, six months',
      { ...from, livesHere: false, worksHereSince: '2026-05-18' },
      '2026-11-18',
      true,
    ],
    ['residents', 'from elsewhere, work not told', { ...from, livesHere: false }, '2026-11-18', null],
    [
      'residents',
      'from elsewhere, no worker',
      { ...from, livesHere: false, worksHereSince: null },
      '2026-11-18',
      false,
    ],
    ['residents', 'a day less', { ...from, livesHere: false, worksHereSince: '2026-05-19' }, '2026-11-18', false],
    ['residents', 'before 2026', { born: '1990-01-01' }, '2025-12-31', true],
    [
      'residents',
      'from elsewhere before 2026',
      { born: '1990-01-01', registeredHere: false, livesHere: false },
      '2025-12-31',
      false,
    ],
    ['residents', 'on another list', { listedElsewhere: true, asks: true }, '2026-11-18', true],
  ])('%s: %s', (kind, _, more, on, listed) => expect(voterListing(kind, person(more), on).listed).toBe(listed))

  it('articles', () =>
    expect(
      (['village', 'residents'] as const).flatMap(kind =>
        ['2025-12-31', '2026-01-01'].map(on => voterListing(kind, person(), on).cite.article),
      ),
    ).toEqual(['第十三条', '第十六条', '第八条第二款', '第十六条']))
})
