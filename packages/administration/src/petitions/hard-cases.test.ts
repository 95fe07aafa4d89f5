import { describe, expect, it } from 'vitest'
import { PetitionAction, petitionActionProblems, petitionActionProgress } from './hard-cases.js'

const hard = (facts: object = {}) => ({ matter: 'a', listed: '2024-02-01', leader: '副局长', ...facts })
const action = (cases: object[], facts: object = {}) =>
  PetitionAction.parse({
    title: '突出信访问题三年攻坚行动',
    basis: null,
    from: '2024-01-01',
    until: '2026-12-31',
    cases,
    ...facts,
  })

// No source: the term of an action and the days of its cases are of the place; 信访工作条例 art. 18 names the leader.
describe('an action on hard cases', () => {
  it('comes to what was listed, cleared and is open', () => {
    const one = action([
      hard({ due: '2024-06-30' }),
      hard({ matter: 'b', cleared: '2024-05-01' }),
      hard({ matter: 'c', listed: '2025-01-01' }),
      hard({ matter: 'd' }),
    ])
    expect(petitionActionProgress(one, '2024-06-30')).toEqual({
      runs: true,
      listed: 3,
      cleared: 1,
      open: ['a', 'd'],
      overdue: [],
    })
    expect(petitionActionProgress(one, '2024-07-01').overdue).toEqual(['a'])
    expect(petitionActionProgress(one, '2024-04-30')).toMatchObject({ cleared: 0, open: ['a', 'b', 'd'] })
    expect(petitionActionProgress(one, '2026-12-31')).toMatchObject({ runs: true, overdue: ['a'] })
    expect(petitionActionProgress(one, '2027-01-01')).toMatchObject({ runs: false, overdue: ['a', 'c', 'd'] })
    expect(petitionActionProgress(action([hard()], { until: null }), '2030-01-01').overdue).toEqual([])
    expect(petitionActionProgress(action([hard({ closed: '2024-07-01' })]), '2024-07-01').open).toEqual([])
  })
  it('ends after it begins, and names a matter once', () => {
    const parse = (facts: object) => PetitionAction.safeParse({ ...action([hard()]), ...facts }).success
    expect([
      parse({ until: '2024-01-01' }),
      parse({ until: '2023-12-31' }),
      parse({ cases: [hard(), hard()] }),
    ]).toEqual([true, false, false])
  })
  it('what was cleared and closed may come again', () => {
    const again = (cleared: string | null, listed: string) =>
      PetitionAction.safeParse({
        ...action([]),
        cases: [hard({ cleared, closed: cleared }), hard({ listed })],
      })
    expect(
      [again('2024-06-30', '2024-06-30'), again('2024-06-30', '2024-06-29'), again(null, '2024-06-29')].map(
        ({ success }) => success,
      ),
    ).toEqual([true, false, false])
    expect(petitionActionProgress(again('2024-06-30', '2025-01-01').data!, '2025-01-01')).toMatchObject({
      listed: 2,
      cleared: 1,
      open: ['a'],
    })
  })
  it('taken off after its day, and not told when it was cleared: it is warned of', () => {
    const severities = (facts: object) =>
      petitionActionProblems(action([hard({ due: '2024-06-30', ...facts })]), '2024-07-02').map(
        ({ severity }) => severity,
      )
    expect(severities({ closed: '2024-07-01' })).toEqual(['warning'])
    expect(severities({ cleared: '2024-07-01', closed: '2024-07-01' })).toEqual(['error'])
    expect(severities({ closed: '2024-07-03' })).toEqual(['error'])
  })
  it.each<[string, object, string, string[]]>([
    ['cleared', { cleared: '2024-06-30', closed: '2024-07-01' }, '2025-01-01', []],
    ['on its day', { due: '2024-06-30' }, '2024-06-30', []],
    ['after it', { due: '2024-06-30' }, '2024-07-01', ['cleared-in-time']],
    ['late', { due: '2024-06-30', cleared: '2024-07-01' }, '2025-01-01', ['cleared-in-time']],
    ['on the last day of the action', {}, '2026-12-31', []],
    ['after it', {}, '2027-01-01', ['cleared-in-time']],
    ['nobody answers for it', { leader: null }, '2024-02-01', ['case-has-leader']],
    ['not told who answers for it', { leader: undefined }, '2024-02-01', []],
    ['listed the day before the law', { leader: null, listed: '2022-04-30' }, '2024-02-01', []],
    ['listed on its first day', { leader: null, listed: '2022-05-01' }, '2024-02-01', ['case-has-leader']],
    ['not listed yet', { leader: null }, '2024-01-31', []],
    ['taken off uncleared', { cleared: null, closed: '2024-07-01' }, '2024-07-01', ['closed-uncleared']],
    ['taken off, and not told when it was cleared', { due: '2024-07-01', closed: '2024-07-01' }, '2025-01-01', []],
    ['taken off before', { cleared: '2024-07-02', closed: '2024-07-01' }, '2024-07-02', ['dated-in-order']],
    ['cleared before it was listed', { cleared: '2024-01-31' }, '2024-07-02', ['dated-in-order']],
  ])('%s', (_, facts, asOf, codes) =>
    expect(petitionActionProblems(action([hard(facts)]), asOf).map(({ code }) => code)).toEqual(codes),
  )
})
