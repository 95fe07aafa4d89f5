import { describe, expect, it } from 'vitest'
import { dateOrProblem, deadline, deadlineBefore, dueAsOf, type Limit } from './deadline.js'
import { Limit as LimitSchema } from './deadline.schema.js'
import { ProblemError } from './problem.js'
import { addWorkingDays, coveredYears } from './working-days.js'

const calendar = { plainDays: 'calendar' } as const
const working = { plainDays: 'working' } as const
const moving = { plainDays: 'calendar', dayOff: 'moves' } as const

describe('a limit that runs from an event', () => {
  const rows: [string, Limit, Parameters<typeof deadline>[2], string][] = [
    // The day of the event is not counted.
    ['2024-09-01', { amount: 1, unit: 'day' }, calendar, '2024-09-02'],
    ['2024-09-20', { amount: 10, unit: 'day' }, calendar, '2024-09-30'],
    // The ten working days after Friday 2024-09-20 leave out the days off from 1 to 7 October, and hold the make-up Sunday of 29 September.
    ['2024-09-20', { amount: 10, unit: 'day' }, working, '2024-10-10'],
    ['2024-09-20', { amount: 10, unit: 'working-day' }, calendar, '2024-10-10'],
    // A last day off stays, or moves behind the holidays.
    ['2024-09-21', { amount: 10, unit: 'day' }, calendar, '2024-10-01'],
    ['2024-09-21', { amount: 10, unit: 'day' }, moving, '2024-10-08'],
    ['2024-09-20', { amount: 10, unit: 'day' }, moving, '2024-09-30'],
    // A make-up Saturday is a working day.
    ['2024-10-02', { amount: 10, unit: 'day' }, moving, '2024-10-12'],
    ['2024-10-09', { amount: 10, unit: 'day' }, moving, '2024-10-21'],
    ['2024-11-30', { amount: 3, unit: 'month' }, calendar, '2025-02-28'],
    ['2024-02-29', { amount: 5, unit: 'year' }, calendar, '2029-02-28'],
  ]
  it.each(rows)('%s and %o, counted %o: %s', (event, limit, counting, due) => {
    expect(deadline(event, limit, counting)).toEqual({ due })
  })

  it('beyond the working-day calendar it is a problem, not a guess', () => {
    expect(deadline('2099-01-01', { amount: 3, unit: 'working-day' }, calendar)).toMatchObject({
      due: null,
      problem: { code: 'calendar-not-covered' },
    })
    expect(deadline('2099-01-01', { amount: 3, unit: 'day' }, calendar).due).toBe('2099-01-04')
  })

  it('counts by a calendar that the caller brings', () => {
    const everyDay = { addWorkingDays: (date: string, n: number) => `${date.slice(0, 8)}${10 + n}` }
    expect(deadline('2099-01-01', { amount: 3, unit: 'working-day' }, { ...calendar, calendar: everyDay }).due).toBe(
      '2099-01-13',
    )
  })
})

describe('a last day beyond the calendar', () => {
  const last = coveredYears().at(-1)!
  const inTwentyDays = () => addWorkingDays(`${last}-12-15`, 20)

  it('is not over while the calendar lasts', () => {
    expect(dueAsOf(`${last}-12-31`, inTwentyDays)).toBeNull()
    expect(dueAsOf(`${last}-12-31`, () => addWorkingDays(`${last}-12-01`, 5))).toBe(addWorkingDays(`${last}-12-01`, 5))
  })

  it('is not known after its end', () => {
    expect(() => dueAsOf(`${last + 1}-01-01`, inTwentyDays)).toThrow(ProblemError)
    expect(dueAsOf(`${last + 1}-01-01`, () => `${last}-12-20`)).toBe(`${last}-12-20`)
  })

  it('leaves any other error as it is', () => {
    expect(() => dueAsOf('2024-01-01', () => addWorkingDays('2024-02-30', 1))).toThrow(/2024-02-30/)
  })
})

it('passes on what is no problem of a calculation', () => {
  expect(() =>
    dateOrProblem(() => {
      throw new Error('other')
    }),
  ).toThrow('other')
})

it.each([
  [0, false],
  [1, true],
  [3660, true],
  [3661, false],
  [1.5, false],
])('a limit of %d days: %s', (amount, valid) => {
  expect(LimitSchema.safeParse({ amount, unit: 'day' }).success).toBe(valid)
})

describe('so long before an event', () => {
  const rows: [string, Limit, Parameters<typeof deadline>[2], string][] = [
    ['2024-10-11', { amount: 10, unit: 'day' }, calendar, '2024-10-01'],
    // It does not move: a day later would be too late.
    ['2024-10-11', { amount: 10, unit: 'day' }, moving, '2024-10-01'],
    ['2024-10-10', { amount: 10, unit: 'day' }, working, '2024-09-20'],
    ['2025-03-31', { amount: 1, unit: 'month' }, calendar, '2025-02-28'],
  ]
  it.each(rows)('%s and %o, counted %o: %s', (event, limit, counting, due) => {
    expect(deadlineBefore(event, limit, counting)).toEqual({ due })
  })
})
