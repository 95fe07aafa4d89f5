import { workingCalendar } from '@minzheng/core/working-days'
import { describe, expect, it } from 'vitest'
import { meansTestAnswerProblems, meansTestObjectionProblems, meansTestQueryProblems } from './problems.js'
import { MeansTestAnswer, MeansTestObjection, MeansTestQuery } from './query.js'

const query = MeansTestQuery.parse({
  id: 'q1',
  persons: ['father', 'son'],
  authorisations: [
    { person: 'father', signed: '2024-03-01' },
    { person: 'son', signed: '2024-03-01', validTo: '2024-03-05' },
  ],
  sources: ['bank', 'marriage'],
  requested: '2024-03-04',
  begun: '2024-03-07',
})
const codes = (problems: readonly { readonly code: string; readonly path: readonly unknown[] }[]) =>
  problems.map(({ code, path }) => [code, ...path])

describe('a query', () => {
  it.each([
    ['in order', {}, []],
    ['on the last day allowed', { requested: '2024-03-05' }, []],
    ['the day after it', { requested: '2024-03-06' }, [['authorisation-missing', 'persons', 1]]],
    [
      'before it was signed',
      { requested: '2024-02-29', begun: '2024-02-29' },
      [
        ['authorisation-missing', 'persons', 0],
        ['authorisation-missing', 'persons', 1],
      ],
    ],
    ['of somebody who never signed', { persons: ['father', 'daughter'] }, [['authorisation-missing', 'persons', 1]]],
    [
      'of a child for whom the father signed',
      {
        persons: ['father', 'child'],
        authorisations: [{ person: 'father', signed: '2024-03-01', alsoFor: ['child'] }],
      },
      [],
    ],
    [
      'signed after the request and before the check',
      { persons: ['father'], authorisations: [{ person: 'father', signed: '2024-03-06' }] },
      [],
    ],
    [
      'signed after the check had begun',
      { persons: ['father'], authorisations: [{ person: 'father', signed: '2024-03-08' }] },
      [['authorisation-missing', 'persons', 0]],
    ],
    ['of another province, begun later', { askedBy: '510000', begun: '2024-03-08' }, []],
    ['begun on the fourth working day', { begun: '2024-03-08' }, [['check-begun-late', 'begun']]],
    ['begun before it was asked for', { begun: '2024-03-03' }, [['check-begun-before-request', 'begun']]],
  ])('%s', (_what, change, expected) => {
    expect(codes(meansTestQueryProblems({ ...query, ...change }))).toEqual(expected)
  })

  // 应当在收到…提请后3个工作日内: firm, where it is told when it was received.
  it.each([
    [undefined, 'warning'],
    ['2024-03-04', 'error'],
  ])('begun late after a receipt of %s: %s', (received, severity) =>
    expect(meansTestQueryProblems({ ...query, ...(received && { received }), begun: '2024-03-08' })).toMatchObject([
      { code: 'check-begun-late', severity },
    ]),
  )

  // 民发〔2021〕57号 art. 17: three working days from Monday 2024-03-04.
  it.each([
    ['2024-03-07', []],
    ['2024-03-08', [['check-begun-late', 'begun']]],
  ])('not begun by %s', (asOf, expected) => {
    const found = meansTestQueryProblems({ ...query, begun: null }, undefined, asOf)
    // Signed after the request, and nothing was asked yet.
    const signed = [{ person: 'father', signed: '2024-03-06' }]
    const later = { ...query, persons: ['father'], authorisations: signed, begun: null }
    expect(codes(meansTestQueryProblems(later, undefined, asOf))).toEqual(expected)
    // Of one of which it is not told nothing is said.
    expect(meansTestQueryProblems({ ...query, begun: undefined }, undefined, asOf)).toEqual([])
    expect(codes(found)).toEqual(expected)
    for (const { message } of found) expect(message.zh).toContain('至今未启动（最低生活保障审核确认办法第十七条）')
  })

  // 民发〔2021〕57号 art. 17(2): 辅助评估.
  it('may ask for what helps to judge by', () =>
    expect(meansTestQueryProblems({ ...query, sources: ['utilities', 'schooling', 'travel'] })).toEqual([]))

  it('says which source no national text names yet', () => {
    const authorisations = query.authorisations.map(({ person }) => ({ person, signed: '2022-01-01' }))
    const on = (requested: string) =>
      codes(meansTestQueryProblems({ ...query, authorisations, requested, begun: requested }))
    expect(on('2022-10-19')).toEqual([['source-not-named-yet', 'sources', 1]])
    expect(on('2022-10-20')).toEqual([])
  })

  // 民发〔2012〕220号 art. 19; 国务院令第649号 art. 58: 保险 by the latter alone.
  it.each([
    ['2012-12-11', ['bank', 'insurance']],
    ['2012-12-12', ['insurance']],
    ['2014-04-30', ['insurance']],
    ['2014-05-01', []],
  ])('of %s may ask the sources that a national text named by then', (requested, notNamed) => {
    const authorisations = query.authorisations.map(({ person }) => ({ person, signed: '2012-01-01' }))
    const asked = { ...query, sources: ['bank', 'insurance'] as const, authorisations, requested, begun: undefined }
    const found = meansTestQueryProblems(MeansTestQuery.parse(asked))
    expect(found.map(({ path }) => asked.sources[path[1] as number])).toEqual(notNamed)
  })

  // 民发〔2021〕57号 art. 17: 在收到…提请后3个工作日内.
  it.each([
    ['2024-03-08', '2024-03-05', []],
    ['2024-03-11', '2024-03-05', [['check-begun-late', 'begun']]],
    [
      '2024-03-07',
      '2024-03-03',
      [
        ['request-received-before', 'received'],
        ['check-begun-late', 'begun'],
      ],
    ],
  ])('begun on %s of one that the county had on %s', (begun, received, expected) =>
    expect(codes(meansTestQueryProblems({ ...query, begun, received }))).toEqual(expected),
  )

  it('outside the calendar is a problem, not an exception', () => {
    const authorisations = query.authorisations.map(({ person }) => ({ person, signed: '2022-01-01' }))
    expect(
      codes(meansTestQueryProblems({ ...query, authorisations, requested: '2098-01-01', begun: '2098-01-01' })),
    ).toEqual([['calendar-not-covered', 'begun']])
  })
})

it('a query names each person and each source once', () => {
  const parses = (more: object) => MeansTestQuery.safeParse({ ...query, ...more }).success
  expect([{}, { persons: ['son', 'son'] }, { sources: ['bank', 'bank'] }].map(parses)).toEqual([true, false, false])
})

describe('an answer', () => {
  const finding = (person: string, source: string, found = 'nothing-found') => ({ person, source, found })
  const all = [
    finding('father', 'bank', 'found'),
    finding('father', 'marriage'),
    finding('son', 'bank'),
    finding('son', 'marriage'),
  ]
  const answer = (findings: object[], result = 'within-the-rule') =>
    MeansTestAnswer.parse({ query: 'q1', answered: '2024-03-12', findings, result })

  it.each([
    ['complete', answer(all), []],
    ['to another query', { ...answer(all), query: 'q2' }, [['answer-of-another-query', 'query']]],
    ['on the day of the check', { ...answer(all), answered: '2024-03-07' }, []],
    ['before the check', { ...answer(all), answered: '2024-03-06' }, [['answer-before-check', 'answered']]],
    ['with a gap', answer(all.slice(1)), [['answer-incomplete', 'result']]],
    ['with a gap that it owns up to', answer(all.slice(1), 'incomplete'), []],
    [
      'a bank that did not answer',
      answer([finding('father', 'bank', 'no-answer'), ...all.slice(1)]),
      [['answer-incomplete', 'result']],
    ],
    ['about somebody else', answer([...all, finding('uncle', 'bank')]), [['finding-not-asked', 'findings', 4]]],
    ['from a source not asked', answer([...all, finding('son', 'tax')]), [['finding-not-asked', 'findings', 4]]],
  ])('%s', (_what, given, expected) => {
    expect(codes(meansTestAnswerProblems(query, given))).toEqual(expected)
  })
})

it('an objection needs evidence and a check', () => {
  const objection = MeansTestObjection.parse({
    query: 'q1',
    made: '2024-03-15',
    evidence: ['bank statement'],
    recheck: { on: '2024-03-20', result: 'within-the-rule' },
  })
  expect(meansTestObjectionProblems(objection)).toEqual([])
  expect(codes(meansTestObjectionProblems({ ...objection, made: '2024-03-21' }))).toEqual([
    ['recheck-before-objection', 'recheck', 'on'],
  ])
  const bare = { query: 'q1', made: '2024-03-15', evidence: [] }
  expect(codes(meansTestObjectionProblems(bare))).toEqual([['objection-without-evidence', 'evidence']])
  expect(codes(meansTestObjectionProblems({ ...bare, recheck: null }))).toEqual([
    ['objection-without-evidence', 'evidence'],
    ['recheck-missing', 'recheck'],
  ])
})

describe('the days of a query', () => {
  const requested = '2024-03-01'
  it('may be that on which it was signed', () => {
    expect(codes(meansTestQueryProblems({ ...query, requested, begun: '2024-03-05' }))).toEqual([])
  })
  it('ask for no beginning before the measures of 2021, nor where none is said', () => {
    const signed = query.authorisations.map(({ person }) => ({ person, signed: '2021-01-01' }))
    const on = (day: string) =>
      codes(
        meansTestQueryProblems({
          ...query,
          sources: ['bank'],
          authorisations: signed,
          requested: day,
          begun: '2021-12-31',
        }),
      )
    expect(on('2021-06-30')).toEqual([])
    expect(on('2021-07-01')).toEqual([['check-begun-late', 'begun']])
    expect(codes(meansTestQueryProblems({ ...query, begun: undefined }))).toEqual([])
  })
  it('count by the calendar that is given', () => {
    const none = workingCalendar({ holidays: [], makeUpWorkdays: [], years: [2020] })
    expect(codes(meansTestQueryProblems(query, none))).toEqual([['calendar-not-covered', 'begun']])
  })
})

it('names each source of each person that has no answer', () => {
  const answer = MeansTestAnswer.parse({
    query: 'q1',
    answered: '2024-03-10',
    findings: [
      { person: 'father', source: 'bank', found: 'found' },
      { person: 'son', source: 'marriage', found: 'nothing-found' },
    ],
    result: 'within-the-rule',
  })
  const [problem] = meansTestAnswerProblems(query, answer)
  expect(problem?.message.en).toBe('Not answered: Marriage of father, Bank deposits of son.')
})
