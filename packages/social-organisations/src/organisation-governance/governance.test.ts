import { addDays } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import { CharterClause, missingCharterClauses, requiredCharterClauses } from './charter.js'
import {
  CouncilElection,
  councilElectionDue,
  councilElectionProblems,
  councilElectionState,
  councilTermEnds,
  fujianElection2024,
  hunanDelegatesLeast,
  hunanElection2021,
  modelCharterElection,
} from './term.js'
import { associationVoting, countOrganisationVote, foundationVoting, judgeFoundationBoard } from './vote.js'

describe('a charter', () => {
  it.each([
    ['association', 9, '第十四条'],
    ['service-institution', 8, '第十条'],
    ['foundation', 10, '第十条'],
  ] as const)('of %s has %i clauses', (type, count, article) => {
    const { clauses, cite } = requiredCharterClauses(type, '2026-06-01')
    expect(clauses).toHaveLength(count)
    expect(cite.article).toBe(article)
    expect(missingCharterClauses(type, CharterClause.options)).toEqual([])
    expect(missingCharterClauses(type, [])).toEqual(clauses)
  })
  it('lacks what was asked on its day', () => {
    const missing = (on: string) =>
      missingCharterClauses(
        'service-institution',
        ['name-and-seat', 'purpose', 'organs', 'heads', 'assets', 'amendment', 'ending'],
        on,
      )
    expect([missing('1999-12-27'), missing('1999-12-28')]).toEqual([[], ['no-distribution']])
    expect(() => missingCharterClauses('foundation', [], '2004-05-31')).toThrow()
  })
  // 登记暂行办法 art. 6: items 1 to 3 and 5 to 8 of art. 10.
  it('of a partnership holds nothing on heads', () => {
    const clauses = (type: 'service-institution' | 'association', on: string, partnership: boolean) =>
      requiredCharterClauses(type, on, { partnership }).clauses.includes('heads')
    expect([
      clauses('service-institution', '1999-12-28', true),
      clauses('service-institution', '1999-12-27', true),
      clauses('service-institution', '2026-03-11', false),
      clauses('association', '2026-03-11', true),
    ]).toEqual([false, true, true, true])
  })
  it('lacks what it does not hold', () => {
    expect(
      missingCharterClauses('association', ['name-and-seat', 'purpose', 'area', 'organs', 'heads', 'assets', 'ending']),
    ).toEqual(['members', 'amendment'])
    expect(requiredCharterClauses('association', '2026-03-11').cite.issued).toBe('2016-02-06')
    expect(requiredCharterClauses('service-institution', '2026-03-11').clauses).toContain('no-distribution')
    expect(requiredCharterClauses('foundation', '2026-03-11').clauses).not.toContain('members')
    expect(requiredCharterClauses('foundation', '2026-03-11').clauses).toContain('public-benefit')
    expect(requiredCharterClauses('association', '2016-02-05').cite.article).toBe('第十五条')
    const old = (on: string) => requiredCharterClauses('service-institution', on).clauses.includes('no-distribution')
    expect([old('1999-12-27'), old('1999-12-28')]).toEqual([false, true])
    expect(() => requiredCharterClauses('foundation', '2004-05-31')).toThrow()
  })
})

describe('the board of a foundation', () => {
  const board = (directors: number, nearRelatives: number | null, paid: number | null, privateMoneyNonPublic = true) =>
    judgeFoundationBoard({ privateMoneyNonPublic, directors, nearRelatives, paid }).verdict
  // 基金会管理条例 art. 20.
  it.each([
    ['so-073', 9, 3, 3, 'met'],
    ['so-074', 9, 4, 0, 'not-met'],
    ['so-076', 25, 8, 8, 'met'],
    ['so-077', 26, 0, 0, 'not-met'],
    ['nine of twenty-five', 25, 9, 0, 'not-met'],
    ['nine paid', 25, 0, 9, 'not-met'],
    ['five', 5, 1, 1, 'met'],
    ['four', 4, 0, 0, 'not-met'],
    ['relatives not known', 9, null, 0, 'undetermined'],
    ['paid not known', 9, 0, null, 'undetermined'],
    ['paid not known, too many', 26, 0, null, 'not-met'],
  ])('%s', (_, directors, relatives, paid, verdict) => expect(board(directors, relatives, paid)).toBe(verdict))
  it.each([
    ['2004-05-31', 'undetermined'],
    ['2004-06-01', 'not-met'],
  ])('by the regulation of 2004-06-01 alone, %s: %s', (on, verdict) =>
    expect(
      judgeFoundationBoard({ on, privateMoneyNonPublic: true, directors: 4, nearRelatives: 0, paid: 0 }).verdict,
    ).toBe(verdict),
  )
  it('of any other foundation has no relatives', () => {
    expect([board(9, 0, 0, false), board(9, 1, 0, false)]).toEqual(['met', 'not-met'])
  })
  it('may be judged by terms and supervisors as well', () => {
    const of = (more: object) =>
      judgeFoundationBoard({ privateMoneyNonPublic: true, directors: 9, nearRelatives: 0, paid: 0, ...more })
        .criteria.filter(({ met }) => met === false)
        .map(({ code, cite }) => `${code} ${cite.article}`)
    expect(of({ termYears: 5, supervisorsAmongThem: false })).toEqual([])
    expect(of({ termYears: 6, supervisorsAmongThem: true })).toEqual([
      'board-term 第二十条',
      'board-supervisors 第二十二条',
    ])
  })
})

describe('votes', () => {
  // 基金会管理条例 art. 21.
  it.each([
    ['so-079: not enough there', 'ordinary', 9, 5, 5, false, false],
    ['so-080: half is not more than half', 'ordinary', 9, 6, 3, true, false],
    ['more than half', 'ordinary', 9, 6, 4, true, true],
    ['of an odd number', 'ordinary', 10, 7, 4, true, true],
    ['so-082: four of seven', 'special', 10, 7, 4, true, false],
    ['five of seven', 'special', 10, 7, 5, true, true],
    ['two thirds to the vote', 'special', 9, 6, 4, true, true],
    ['a vote less', 'special', 9, 6, 3, true, false],
    ['six of ten are not two thirds', 'ordinary', 10, 6, 6, false, false],
    ['more votes than there were', 'ordinary', 9, 6, 7, true, false],
    ['more there than may vote', 'ordinary', 9, 10, 9, false, false],
    ['nobody', 'ordinary', 0, 0, 0, false, false],
    ['one alone', 'ordinary', 1, 1, 1, true, true],
  ] as const)('%s', (_, kind, all, present, yes, quorum, adopted) =>
    expect(countOrganisationVote(foundationVoting[kind], { all, present, yes })).toMatchObject({ quorum, adopted }),
  )
  it.each([
    ['ordinary', 6, 4, '第二十一条第二款'],
    ['ordinary', 7, 4, '第二十一条第二款'],
    ['special', 6, 4, '第二十一条第三款'],
    ['special', 7, 5, '第二十一条第三款'],
  ] as const)('%s, %i present: it takes %i', (kind, present, needed, article) =>
    expect(countOrganisationVote(foundationVoting[kind], { all: 9, present, yes: 0 })).toMatchObject({
      needed,
      cite: { article },
    }),
  )
  it('of an association by the model charter', () => {
    const members = (present: number, yes: number) =>
      countOrganisationVote(associationVoting.members, { all: 120, present, yes }).adopted
    // 到会会员半数以上: half is enough (民法典 art. 1259).
    expect([members(80, 40), members(80, 39), members(81, 41), members(81, 40), members(79, 79)]).toEqual([
      true,
      false,
      true,
      false,
      false,
    ])
    const council = (present: number, yes: number) =>
      countOrganisationVote(associationVoting.council, { all: 30, present, yes }).adopted
    expect([council(20, 14), council(20, 13), council(21, 14), council(19, 19)]).toEqual([true, false, true, false])
  })
})

describe('the end of a term', () => {
  const election = (more: object = {}) =>
    CouncilElection.parse({
      organisation: '甲协会',
      type: 'association',
      term: { from: '2021-06-10', years: 5 },
      prepared: '2025-12-10',
      audited: '2026-06-01',
      announced: '2026-05-31',
      held: '2026-06-10',
      ...more,
    })
  const codes = (more: object, rule = fujianElection2024, asOf = '2026-12-31') =>
    councilElectionProblems(election(more), rule, asOf).map(({ code }) => code)
  const of2022 = {
    term: { from: '2017-06-10', years: 5 },
    audited: '2022-06-01',
    announced: '2022-05-31',
    held: '2022-06-10',
  }
  /** Held on the last day of a term that began on a day. */
  const ends = (from: string) => {
    const held = `${Number(from.slice(0, 4)) + 5}${from.slice(4)}`
    return { term: { from, years: 5 }, held, audited: held, announced: addDays(held, -30) }
  }
  const late = { held: null }
  const delay = { to: '2027-06-10', agreed: '2026-06-10' }

  it('is its corresponding day', () => {
    expect(councilTermEnds(election())).toBe('2026-06-10')
    expect(councilTermEnds(election({ term: { from: '2020-02-29', years: 5 } }))).toBe('2025-02-28')
  })
  it.each([
    ['not put off', null, '2026-06-10'],
    ['without consent', { to: '2026-12-31', agreed: null }, '2026-06-10'],
    ['with consent', { to: '2026-12-31', agreed: '2026-06-01' }, '2026-12-31'],
    ['a year', delay, '2027-06-10'],
    ['for longer', { to: '2027-06-11', agreed: '2026-06-01' }, '2027-06-10'],
  ])('the election is due, %s', (_, delay, due) =>
    expect(councilElectionDue(election({ delay }), modelCharterElection)).toBe(due),
  )

  it.each([
    ['in its term', { prepared: null, held: null }, '2025-12-31', 'in-term'],
    ['preparing', late, '2025-12-10', 'preparing'],
    ['on its last day', late, '2026-06-10', 'preparing'],
    ['overdue', late, '2026-06-11', 'overdue'],
    ['put off', { held: null, delay }, '2026-06-11', 'delayed'],
    ['put off to the last day', { held: null, delay }, '2027-06-10', 'delayed'],
    ['put off and overdue', { held: null, delay }, '2027-06-11', 'overdue'],
    ['over, and nobody told whether it was held', { held: undefined }, '2026-06-11', null],
    ['held', {}, '2026-06-10', 'held'],
    ['filed', { filed: '2026-07-01' }, '2026-07-01', 'filed'],
  ])('%s', (_, more, asOf, state) =>
    expect(councilElectionState(election(more), modelCharterElection, asOf)).toBe(state),
  )

  it.each<[string, object, typeof fujianElection2024, string[]]>([
    ['nothing', {}, fujianElection2024, []],
    ['a day late', { held: '2026-06-11' }, fujianElection2024, ['elected-in-time']],
    ['never', late, fujianElection2024, ['elected-in-time']],
    ['put off with consent', { held: '2027-06-10', delay }, fujianElection2024, []],
    [
      'consent after the term',
      { held: '2026-12-01', delay: { to: '2026-12-31', agreed: '2026-06-11' } },
      fujianElection2024,
      ['delay-agreed'],
    ],
    [
      'without consent',
      { held: '2026-12-01', delay: { to: '2026-12-31', agreed: null } },
      fujianElection2024,
      ['elected-in-time', 'delay-agreed'],
    ],
    [
      'asked to put it off, refused, held in time',
      { delay: { to: '2027-12-31', agreed: null } },
      fujianElection2024,
      [],
    ],
    [
      'put off for longer than a year',
      { delay: { to: '2027-06-11', agreed: '2026-06-01' } },
      fujianElection2024,
      ['delay-too-long'],
    ],
    ['put off twice', { delay: { ...delay, before: 1 } }, fujianElection2024, ['delay-too-often']],
    ['put off twice where no rule is known', { delay: { ...delay, before: 1 } }, modelCharterElection, []],
    ['prepared a day late', { prepared: '2025-12-11' }, fujianElection2024, ['prepared-in-time']],
    ['the same in Hunan', { ...of2022, prepared: '2022-03-10' }, hunanElection2021, []],
    ['late in Hunan', { ...of2022, prepared: '2022-03-11' }, hunanElection2021, ['prepared-in-time']],
    // 福建: two years from 2024-08-05; 湖南: from 2021-08-11, replaced in 2025.
    [
      'a term that ends on its last day',
      { ...ends('2021-08-04'), prepared: null },
      fujianElection2024,
      ['prepared-in-time'],
    ],
    ['a term that ends a day later', { ...ends('2021-08-05'), prepared: null }, fujianElection2024, []],
    [
      'a term that ends on its first day',
      { ...ends('2019-08-05'), prepared: null },
      fujianElection2024,
      ['prepared-in-time'],
    ],
    ['a term that ends before it', { ...ends('2019-08-04'), prepared: null }, fujianElection2024, []],
    ['told after it was held', { announced: '2026-06-11' }, hunanElection2021, ['election-in-order']],
    ['filed before it was held', { filed: '2026-06-09' }, modelCharterElection, ['election-in-order']],
    ['not told, of a term that ends later', { ...ends('2021-08-05'), announced: null }, fujianElection2024, []],
    ['the last day in Hunan', { ...ends('2019-12-31'), prepared: null }, hunanElection2021, ['prepared-in-time']],
    ['in Hunan since 2025', { ...ends('2020-01-01'), prepared: null }, hunanElection2021, []],
    ['told seven days before', { announced: '2026-06-03' }, fujianElection2024, []],
    ['told six days before', { announced: '2026-06-04' }, fujianElection2024, ['announced-in-time']],
    ['told nine days before, model charter', { announced: '2026-06-01' }, modelCharterElection, ['announced-in-time']],
    ['not told', { announced: null }, modelCharterElection, ['announced-in-time']],
    ['told, no rule known', { announced: null }, hunanElection2021, []],
    ['no audit', { audited: null }, modelCharterElection, ['audited-before']],
    ['an audit on the day', { audited: '2026-06-10' }, modelCharterElection, []],
    [
      'the end of what the guide of Fujian says',
      { type: 'foundation', term: { from: '2020-06-10', years: 6 } },
      hunanElection2021,
      ['term-too-long'],
    ],
    ['an audit afterwards', { audited: '2026-06-11' }, modelCharterElection, ['audited-before']],
    ['no audit of a service institution', { audited: null, type: 'service-institution' }, modelCharterElection, []],
    [
      'six years of a foundation',
      { type: 'foundation', term: { from: '2020-06-10', years: 6 } },
      modelCharterElection,
      ['term-too-long'],
    ],
    ['six years of an association', { term: { from: '2020-06-10', years: 6 } }, modelCharterElection, []],
  ])('breaks: %s', (_, more, rule, expected) => expect(codes(more, rule, '2027-06-10')).toEqual(expected))

  it('does not name a guide of which the days are over, nor holds a foundation to its regulation before it', () => {
    const of = (from: string) =>
      councilElectionProblems(
        CouncilElection.parse({ organisation: '甲', type: 'association', term: { from, years: 5 }, held: null }),
        hunanElection2021,
        '2027-06-10',
      ).find(({ code }) => code === 'elected-in-time')?.message.zh
    expect(of('2019-12-31')).toContain('湖南省')
    expect(of('2020-01-01')).not.toContain('湖南省')
    const six = (from: string) =>
      codes({ type: 'foundation', term: { from, years: 6 } }, modelCharterElection, '2027-06-10').includes(
        'term-too-long',
      )
    expect([six('2004-05-31'), six('2004-06-01')]).toEqual([false, true])
  })
  it('who left the register elects nobody', () => {
    const left = (until: string) => ({ prepared: null, announced: null, audited: null, held: null, until })
    // The term ends on 2026-06-10, and is prepared by 2025-12-10.
    expect(codes(left('2025-12-10'))).toEqual([])
    expect(codes(left('2026-06-10'))).toEqual(['prepared-in-time'])
    expect(codes(left('2026-06-11'))).toEqual(['elected-in-time', 'prepared-in-time'])
    const state = (asOf: string) => councilElectionState(election(left('2025-12-10')), fujianElection2024, asOf)
    expect([state('2025-12-09'), state('2025-12-10'), state('2027-01-01')]).toEqual(['in-term', 'left', 'left'])
  })
  it('the model charter of associations is asked of them alone', () => {
    const late = (type: string) => codes({ type, announced: null }, modelCharterElection)
    expect([late('association'), late('service-institution'), late('foundation')]).toEqual([
      ['announced-in-time'],
      [],
      [],
    ])
  })
  it('asks nothing before its day', () => {
    expect(
      codes({ prepared: null, held: null, audited: null, announced: null }, fujianElection2024, '2025-12-10'),
    ).toEqual([])
    expect(codes({ prepared: null, held: null }, fujianElection2024, '2025-12-11')).toEqual(['prepared-in-time'])
    expect(codes({ ...late, delay: { to: '2026-12-31', agreed: null } }, modelCharterElection, '2026-06-10')).toEqual(
      [],
    )
    expect(codes(late, modelCharterElection, '2026-06-10')).toEqual([])
  })
  it('names the article of the audit', () => {
    const said = (type: string) =>
      councilElectionProblems(election({ type, audited: null }), modelCharterElection, '2026-12-31')[0]!.message.zh
    expect(said('association')).toContain('社会团体登记管理条例第二十七条')
    expect(said('foundation')).toContain('基金会管理条例第三十七条')
  })

  it.each([
    [200, null],
    [201, 67],
    [300, 100],
    [301, 101],
    [1000, 334],
    [1001, 300],
  ])('%i members send %s delegates', (members, least) => expect(hunanDelegatesLeast(members)).toBe(least))
})
