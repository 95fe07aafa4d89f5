import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  monthlyVisitRate,
  nextVisit,
  riskGrades,
  innerMongoliaSchedule2022 as schedule,
  VisitedElder,
  visitListProblems,
  visitsInTime,
  visitsMade,
} from './schedule.js'

const elder = (facts: object = {}) =>
  VisitedElder.parse({
    id: 'a',
    difficulties: ['living-alone'],
    grade: 'high',
    listed: '2024-01-01',
    visits: ['2024-03-01'],
    ...facts,
  })
const next = (facts: object, asOf = '2024-03-02') => nextVisit(elder(facts), asOf, schedule)

describe('the next visit', () => {
  it.each([
    // 2024-03-01 is a Friday: the next week ends on the 10th.
    ['eld-visit-frequency: high', { grade: 'high' }, '2024-03-10', 'interval'],
    ['eld-visit-frequency: key', { grade: 'key' }, '2024-04-30', 'interval'],
    ['eld-visit-frequency: general', { grade: 'general' }, '2024-06-30', 'interval'],
    [
      'disabled, whatever the grade',
      { grade: 'general', difficulties: ['disabled'] },
      '2024-04-30',
      'disabled-monthly',
    ],
    ['disabled and of high risk', { grade: 'high', difficulties: ['disabled'] }, '2024-03-10', 'interval'],
    ['disabled, not graded', { grade: null, difficulties: ['disabled'] }, '2024-04-30', 'disabled-monthly'],
    [
      'never visited: the quarter that began with the listing',
      { grade: 'general', visits: [] },
      '2024-03-31',
      'interval',
    ],
    ['listed within a quarter', { grade: 'general', listed: '2024-01-02', visits: [] }, '2024-06-30', 'interval'],
    ['last visited before the listing', { listed: '2024-03-02', visits: ['2024-01-01'] }, '2024-03-10', 'interval'],
    [
      'disabled, last visited before the listing',
      { grade: null, difficulties: ['disabled'], listed: '2024-03-02', visits: ['2024-01-01'] },
      '2024-04-30',
      'disabled-monthly',
    ],
    ['after a great change', { changed: '2024-03-02' }, '2024-03-03', 'after-change'],
    // Whoever is listed for a fall of last month was not to be visited before the listing.
    [
      'a change before the listing',
      { listed: '2024-03-02', changed: '2024-02-10', visits: [] },
      '2024-03-10',
      'interval',
    ],
    [
      'a change on the day of the listing',
      { listed: '2024-03-02', changed: '2024-03-02', visits: [] },
      '2024-03-03',
      'after-change',
    ],
    ['a change that a visit answered', { changed: '2024-03-01' }, '2024-03-10', 'interval'],
    ['a change of general risk', { grade: 'general', changed: '2024-03-02' }, '2024-06-30', 'interval'],
    [
      'a change before which and on which there was a visit',
      { changed: '2024-03-02', visits: ['2024-02-25', '2024-03-02'] },
      '2024-03-10',
      'interval',
    ],
    ['visits in no order', { visits: ['2024-03-01', '2024-02-01'] }, '2024-03-10', 'interval'],
    ['a visit on the day itself', { visits: ['2024-02-01', '2024-03-02'] }, '2024-03-10', 'interval'],
    ['the end of January', { grade: 'key', visits: ['2024-01-31'] }, '2024-02-29', 'interval'],
    ['the beginning of January', { grade: 'key', visits: ['2024-01-01'] }, '2024-02-29', 'interval'],
    ['a Sunday is of the week that it ends', { visits: ['2024-02-25'] }, '2024-03-03', 'interval'],
  ])('%s', (_, facts, due, reason) => expect(next(facts)).toMatchObject({ due, reason }))

  it.each([
    ['days', { days: 7 }, '2024-03-08'],
    ['months', { months: 1 }, '2024-04-01'],
  ])('an interval of %s of a place runs from the last visit, or from the listing', (_, high, due) => {
    const own = { ...schedule, intervals: { ...schedule.intervals, high } }
    expect(nextVisit(elder(), '2024-03-02', own)?.due).toBe(due)
    expect(nextVisit(elder({ listed: '2024-03-01', visits: [] }), '2024-03-02', own)?.due).toBe(due)
  })

  it('is overdue only after its day', () => {
    expect(next({}, '2024-03-10')?.overdue).toBe(false)
    expect(next({}, '2024-03-11')?.overdue).toBe(true)
  })

  it('is not known to be overdue where no visit is told', () => {
    const untold = { listed: '2024-03-01', visits: undefined }
    expect(['2024-03-10', '2024-03-11'].map(asOf => next(untold, asOf)?.overdue)).toEqual([false, null])
    expect(next(untold, '2024-03-10')?.due).toBeNull()
    expect(visitsInTime([elder(untold)], '2024-03-11', schedule)).toMatchObject({ unknown: 1, share: null })
  })

  it('does not see visits to come', () => {
    expect(next({ visits: ['2024-03-01', '2024-03-20'] }, '2024-03-02')?.due).toBe('2024-03-10')
  })

  it('without a grade is not known', () => expect(next({ grade: null })).toBeNull())

  // The national opinion is of October 2022: it asks for nothing before.
  const disabled = { grade: null, difficulties: ['disabled'], listed: '2022-01-01', visits: ['2022-08-01'] }
  it.each([
    ['2022-10-27', null],
    ['2022-10-28', { due: '2022-11-30', overdue: false }],
    ['2022-11-30', { due: '2022-11-30', overdue: false }],
    ['2022-12-01', { due: '2022-11-30', overdue: true }],
  ])('disabled, not visited since August, on %s', (asOf, expected) => {
    const visit = next(disabled, asOf)
    expect(visit && { due: visit.due, overdue: visit.overdue }).toEqual(expected)
  })

  it('is not due before the listing', () => expect(next({ listed: '2024-03-03', visits: [] })).toBeNull())

  it('names its source', () => {
    expect(next({})?.cite).toBe(schedule.cite)
    expect(next({ grade: null, difficulties: ['disabled'] })?.cite.title).toContain('探访关爱')
  })

  it('comes no later the graver the risk', () => {
    const dates = fc.integer({ min: 1, max: 28 }).map(day => `2024-02-${String(day).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.array(dates), visits => {
        const due = riskGrades.map(grade => next({ grade, visits })?.due ?? '')
        expect(due).toEqual(due.toSorted())
      }),
    )
  })
})

it.each([
  [[{}, { id: 'b' }], []],
  [[{}, {}], ['visited-elder-twice']],
  [[{ until: '2024-03-31' }, { listed: '2024-04-01' }], []],
  [[{ until: '2023-12-31' }], ['visited-elder-backwards']],
])('a list of %j: %j', (list, expected) =>
  expect(visitListProblems(list.map(elder)).map(({ code }) => code)).toEqual(expected),
)

it('those visited in time, of those on the list', () => {
  const elders = [
    elder({ visits: ['2024-03-04'] }),
    elder({ id: 'b' }),
    elder({ id: 'c', grade: null }),
    elder({ id: 'd', listed: '2024-03-12', visits: [] }),
  ]
  expect(visitsInTime(elders, '2024-03-11', schedule)).toEqual({
    yes: 1,
    no: 1,
    unknown: 1,
    share: null,
    least: 1 / 3,
    greatest: 2 / 3,
  })
  expect(visitsInTime(elders.slice(0, 2), '2024-03-10', schedule)).toMatchObject({ yes: 2, share: 1 })
})

it('who is visited in each month of the calendar is in time, and in the monthly rate', () => {
  const own = elder({ grade: null, difficulties: ['disabled'], visits: ['2024-03-01', '2024-04-30', '2024-05-02'] })
  for (const asOf of ['2024-03-31', '2024-04-29', '2024-04-30', '2024-05-31', '2024-06-30']) {
    expect(nextVisit(own, asOf, schedule)?.overdue).toBe(false)
    if (asOf < '2024-06-01') expect(monthlyVisitRate([own], asOf).rate).toBe(1)
  }
  expect(nextVisit(own, '2024-07-01', schedule)?.overdue).toBe(true)
})

describe('the monthly rate', () => {
  const list = [
    elder({ id: 'a', visits: ['2024-03-01', '2024-03-31'] }),
    elder({ id: 'b', visits: ['2024-02-29', '2024-04-01'] }),
    elder({ id: 'c', listed: '2024-03-31', visits: [] }),
    elder({ id: 'd', listed: '2024-04-01', visits: ['2024-03-05'] }),
  ]

  it.each([
    ['2024-02-10', 2, 1, 0.5, ['a']],
    ['2024-03-10', 3, 1, 1 / 3, ['b', 'c']],
    ['2023-12-31', 0, 0, null, []],
  ])('of the month of %s', (month, listed, visited, rate, unvisited) => {
    expect(monthlyVisitRate(list, month)).toEqual({ listed, visited, rate, unvisited, notTold: [] })
  })

  it('is not known where the visits to one on the list are not told', () => {
    const untold = elder({ id: 'e', listed: '2024-03-31', visits: undefined })
    expect(monthlyVisitRate([...list, untold], '2024-03-10')).toEqual({
      listed: 4,
      visited: 1,
      rate: null,
      unvisited: ['b', 'c'],
      notTold: ['e'],
    })
    expect(monthlyVisitRate([...list, untold], '2024-02-10').rate).toBe(0.5)
    const made = (from: string, to: string) => visitsMade([...list, untold], { from, to })
    expect([made('2024-03-01', '2024-03-30'), made('2024-03-01', '2024-03-31')]).toEqual([1, null])
  })

  it('who is off the list is neither counted nor visited', () => {
    const rate = (until: string) => monthlyVisitRate([elder({ until, visits: [] })], '2024-03-10').unvisited
    expect(rate('2024-03-31')).toEqual(['a'])
    expect(rate('2024-03-30')).toEqual([])
    expect(next({ until: '2024-03-02' })).toMatchObject({ due: '2024-03-10' })
    expect(next({ until: '2024-03-01' })).toBeNull()
  })
})
