import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  MentalHealthGrade,
  mentalHealthGrades,
  nextScreeningStep,
  ScreeningIntervals,
  ScreeningRecord,
  screeningCoverage,
} from './screening.js'

const record = (more: object) => ScreeningRecord.parse({ child: 'a', ...more })
const intervals = ScreeningIntervals.parse({
  screenEveryMonths: 12,
  assessWithinDays: 30,
  followUpEveryDays: { yellow: 90, orange: 30, red: 7 },
})
const none = ScreeningIntervals.parse({})
const referred = { screened: { on: '2025-03-01', result: 'to-refer' } }
const assessed = (grade: string, on = '2025-03-10') => ({ ...referred, assessed: { on, grade } })

it('nothing is to be done for a child who grew up, moved away or died', () => {
  const step = (asOf: string) =>
    nextScreeningStep(record({ ...referred, assessed: null, closedOn: '2025-05-01' }), intervals, asOf)
  expect([step('2025-04-30'), step('2025-05-01')]).toMatchObject([
    { step: 'assess', overdue: true },
    { step: 'none', overdue: false },
  ])
  expect(step('2025-05-01').dueOn).toBeUndefined()
})

// 全覆盖筛查: who is followed up is screened anew as well.
it.each([
  ['followed up of late, the year over', intervals, ['2026-02-25'], '2026-03-10', 'screen', '2026-03-01', true],
  ['the follow-up is due first', intervals, ['2025-11-01'], '2026-02-10', 'follow-up', '2026-01-30', true],
  [
    'no interval of follow-up, the last day',
    { screenEveryMonths: 12 },
    [],
    '2026-03-01',
    'follow-up',
    undefined,
    false,
  ],
  [
    'no interval of follow-up, the day after',
    { screenEveryMonths: 12 },
    [],
    '2026-03-02',
    'screen',
    '2026-03-01',
    true,
  ],
  ['no interval at all', {}, [], '2026-03-02', 'follow-up', undefined, false],
])('yellow, and screened anew: %s', (_, of, followedUpOn, asOf, step, dueOn, overdue) => {
  const next = nextScreeningStep(
    record({ ...assessed('yellow'), followedUpOn }),
    ScreeningIntervals.parse(of),
    asOf as string,
  )
  expect([next.step, next.dueOn, next.overdue]).toEqual([step, dueOn, overdue])
})

// Source: the steps are those of 民发〔2023〕61号; the intervals are made up, for the opinion sets none.
describe('the next step of a child', () => {
  it.each([
    ['never screened', {}, 'screen', undefined],
    ['no concern', { screened: { on: '2025-03-01', result: 'no-concern' } }, 'screen', '2026-03-01'],
    ['to be referred', referred, 'assess', '2025-03-31'],
    ['green: no follow-up here', assessed('green'), 'screen', '2026-03-01'],
    ['yellow', assessed('yellow'), 'follow-up', '2025-06-08'],
    ['orange', assessed('orange'), 'follow-up', '2025-04-09'],
    ['red', assessed('red'), 'follow-up', '2025-03-17'],
    ['red, followed up', { ...assessed('red'), followedUpOn: ['2025-03-20', '2025-03-15'] }, 'follow-up', '2025-03-27'],
    [
      'a visit from before the assessment',
      { ...assessed('red'), followedUpOn: ['2025-03-05'] },
      'follow-up',
      '2025-03-17',
    ],
    ['screened anew as to be referred', assessed('red', '2024-01-01'), 'assess', '2025-03-31'],
    ['screened the day after as to be referred', assessed('red', '2025-02-28'), 'assess', '2025-03-31'],
    ['assessed on the day of the screening', assessed('yellow', '2025-03-01'), 'follow-up', '2025-05-30'],
    [
      'assessed on the day of a screening without concern',
      { screened: { on: '2025-03-01', result: 'no-concern' }, assessed: { on: '2025-03-01', grade: 'yellow' } },
      'follow-up',
      '2025-05-30',
    ],
    [
      'screened without concern the day after',
      { screened: { on: '2025-03-01', result: 'no-concern' }, assessed: { on: '2025-02-28', grade: 'yellow' } },
      'screen',
      '2026-03-01',
    ],
    [
      'screened anew without concern',
      { screened: { on: '2025-03-01', result: 'no-concern' }, assessed: { on: '2024-01-01', grade: 'red' } },
      'screen',
      '2026-03-01',
    ],
  ])('%s', (_, more, step, dueOn) => {
    // The day of the last entry, before anything is due.
    const next = nextScreeningStep(record(more), intervals, '2025-03-10')
    const later = nextScreeningStep(record(more), intervals, '2025-03-20')
    const followedUp = 'followedUpOn' in more && more.followedUpOn.includes('2025-03-20')
    expect([next.step, next.dueOn, next.overdue]).toEqual([step, followedUp ? '2025-03-17' : dueOn, false])
    expect([later.step, later.dueOn]).toEqual([step, dueOn])
  })

  it.each<[string, object, boolean | null]>([
    ['not assessed', { ...referred, assessed: null }, true],
    ['whether assessed is not told', referred, null],
    ['not followed up', { ...assessed('red'), followedUpOn: [] }, true],
    ['whether followed up is not told', assessed('red'), null],
  ])('%s, and the day is over: overdue %s', (_, more, overdue) => {
    expect(nextScreeningStep(record(more), intervals, '2025-04-01').overdue).toBe(overdue)
  })

  it('is overdue from the day after', () => {
    const on = (asOf: string) => nextScreeningStep(record({ ...referred, assessed: null }), intervals, asOf).overdue
    expect([on('2025-03-31'), on('2025-04-01')]).toEqual([false, true])
  })

  it.each([
    ['2025-02-28', 'screen', undefined],
    ['2025-03-01', 'assess', '2025-03-31'],
    ['2025-03-02', 'assess', '2025-03-31'],
  ])('on %s of a screening on 1 March: %s', (asOf, step, dueOn) => {
    const next = nextScreeningStep(record(referred), intervals, asOf)
    expect([next.step, next.dueOn]).toEqual([step, dueOn])
    expect('dueOn' in next).toBe(dueOn !== undefined)
  })

  it('without intervals nothing has a day', () => {
    expect(nextScreeningStep(record(referred), none, '2030-01-01')).toMatchObject({ step: 'assess', overdue: false })
    const without = (grade: string) => nextScreeningStep(record(assessed(grade)), none, '2030-01-01')
    // A child at red is never one with nothing to be done.
    expect(['yellow', 'orange', 'red'].map(grade => without(grade).step)).toEqual(Array(3).fill('follow-up'))
    expect(without('red')).toMatchObject({ overdue: false })
    expect(without('red').dueOn).toBeUndefined()
    expect(without('green').step).toBe('none')
  })

  it('what is dated later has not been done', () => {
    const at = (more: object) => nextScreeningStep(record(more), intervals, '2025-04-01')
    expect(at({ screened: { on: '2025-04-02', result: 'no-concern' } })).not.toHaveProperty('dueOn')
    expect(at({ screened: { on: '2025-04-02', result: 'to-refer' } }).step).toBe('screen')
    expect(at({ ...assessed('red'), followedUpOn: ['2025-05-01'] })).toMatchObject({
      dueOn: '2025-03-17',
      overdue: true,
    })
    expect(at({ ...referred, assessed: { on: '2025-04-02', grade: 'red' } })).toMatchObject({
      step: 'assess',
      overdue: true,
    })
  })

  it.each([
    ['red', 'follow-up', '2025-03-17'],
    ['green', 'screen', undefined],
  ])('assessed as %s without a screening: %s', (grade, step, dueOn) => {
    const next = nextScreeningStep(record({ assessed: { on: '2025-03-10', grade } }), intervals, '2025-03-12')
    expect([next.step, next.dueOn]).toEqual([step, dueOn])
  })

  it.each([
    ['2023-11-05', undefined],
    ['2023-11-06', '民发〔2023〕61号'],
  ])('on %s by %s', (asOf, number) => {
    expect(nextScreeningStep(record({}), none, asOf).cite?.number).toBe(number)
  })

  it('has a name for every grade', () => expect(Object.keys(mentalHealthGrades)).toEqual(MentalHealthGrade.options))
})

describe('a screening of all', () => {
  const year = { from: '2025-01-01', to: '2025-12-31' }
  const at = (child: string, on: string, more: object = {}) =>
    record({ child, screened: { on, result: 'no-concern' }, assessed: null, ...more })
  const records = [
    at('a', '2025-01-01'),
    at('b', '2025-12-31', { screened: { on: '2025-12-31', result: 'to-refer' } }),
    at('c', '2024-12-31'),
    at('d', '2026-01-01'),
    at('x', '2025-05-01'),
    record({ child: 'e', ...assessed('orange') }),
  ]

  it('counts each child that is due once, both days of the period included', () => {
    expect(screeningCoverage(['a', 'a', 'b', 'c', 'd', 'e', 'f'], records, year)).toEqual({
      done: 3,
      due: 6,
      unscreened: ['c', 'd', 'f'],
      grades: { green: 0, yellow: 0, orange: 1, red: 0 },
      awaitingAssessment: ['b'],
      assessmentNotTold: [],
    })
    const untold = [at('b', '2025-12-31', { screened: { on: '2025-12-31', result: 'to-refer' }, assessed: undefined })]
    expect(screeningCoverage(['b'], untold, year)).toMatchObject({ awaitingAssessment: [], assessmentNotTold: ['b'] })
  })

  it('a child with several records is screened once, and its last counts', () => {
    const twice = [record({ ...referred }), at('a', '2025-02-01'), at('a', '2025-04-01')]
    expect(screeningCoverage(['a'], twice, year)).toMatchObject({ done: 1, due: 1, awaitingAssessment: [] })
  })

  const referredOn = (on: string, more: object = {}) => at('a', on, { screened: { on, result: 'to-refer' }, ...more })
  it.each([
    ['in the order of the days', [referredOn('2025-02-01'), at('a', '2025-04-01')], []],
    ['the other way round', [at('a', '2025-04-01'), referredOn('2025-02-01')], []],
    ['last to be referred', [referredOn('2025-04-01'), at('a', '2025-02-01')], ['a']],
    ['of three, in no order', [at('a', '2025-02-01'), referredOn('2025-06-01'), at('a', '2025-04-01')], ['a']],
    ['on one day: the later on record', [at('a', '2025-02-01'), referredOn('2025-02-01')], ['a']],
    ['on one day, the other way round', [referredOn('2025-02-01'), at('a', '2025-02-01')], []],
    ['assessed the day before', [referredOn('2025-02-02', { assessed: { on: '2025-02-01', grade: 'red' } })], ['a']],
    ['assessed on the day', [referredOn('2025-02-01', { assessed: { on: '2025-02-01', grade: 'red' } })], []],
    ['last after the period', [referredOn('2025-12-31'), at('a', '2026-01-01')], ['a']],
  ])('the last screening of the period counts, %s', (_, records, awaitingAssessment) => {
    expect(screeningCoverage(['a'], records, year)).toMatchObject({ done: 1, awaitingAssessment })
  })

  it('what one record says of an assessment, another record does not undo', () => {
    const twice = [record(assessed('orange')), at('a', '2025-04-01')]
    expect(screeningCoverage(['a'], twice, year).grades).toEqual({ green: 0, yellow: 0, orange: 1, red: 0 })
    expect(screeningCoverage(['a'], twice.toReversed(), year).grades.orange).toBe(1)
  })

  it('of nobody is nothing', () => {
    expect(screeningCoverage([], records, year)).toMatchObject({ done: 0, due: 0 })
  })

  it('done and unscreened make all', () => {
    const ids = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))
    fc.assert(
      fc.property(ids, due => {
        const { done, unscreened, due: all } = screeningCoverage(due, records, year)
        expect(done + unscreened.length).toBe(all)
        expect(all).toBe(new Set(due).size)
      }),
    )
  })
})
