import { expect, it } from 'vitest'
import { againBy, lastDayOf, lateUnder } from './late-under.js'

const limit = { amount: 3, unit: 'day' } as const

it.each([
  ['done on the last day', '2024-03-01', '2024-03-04', '2024-06-30', undefined],
  ['a day later', '2024-03-01', '2024-03-05', '2024-06-30', '2024-03-04'],
  ['open on the last day', '2024-03-01', null, '2024-03-04', undefined],
  ['open after it', '2024-03-01', null, '2024-03-05', '2024-03-04'],
  ['not begun', null, null, '2024-06-30', undefined],
  ['begins later', '2024-03-01', null, '2024-02-29', undefined],
  ['what is done later is not done yet', '2024-03-01', '2024-03-09', '2024-03-04', undefined],
])('%s', (_, from, done, asOf, due) => expect(lateUnder(limit, from, done, asOf)).toBe(due))

// 民法典 art. 203: 2024-03-02 is a Saturday, the 4th a Monday; 2024-04-28 a Sunday on which one works.
it.each([
  ['2024-02-28', '2024-03-04', undefined, '2024-03-02'],
  ['2024-02-28', '2024-03-05', '2024-03-04', '2024-03-02'],
  ['2024-04-25', '2024-04-29', '2024-04-28', '2024-04-28'],
])('a last day off moves on, and stays in an emergency: %s, %s', (from, done, moved, stayed) => {
  expect(lateUnder(limit, from, done, '2024-06-30')).toBe(moved)
  expect(lateUnder(limit, from, done, '2024-06-30', 'stays')).toBe(stayed)
})

it('a year whose days off are not known moves nothing', () => {
  expect(lastDayOf('1990-01-04', { amount: 2, unit: 'day' })).toEqual({ due: '1990-01-06' })
  expect(lastDayOf('1990-01-04', { amount: 2, unit: 'working-day' }).due).toBeNull()
})

it('without a limit nothing is late', () =>
  expect(lateUnder(undefined, '2024-03-01', null, '2024-06-30')).toBeUndefined())

it('a limit of working days', () => {
  const days = { amount: 1, unit: 'working-day' } as const
  expect(lateUnder(days, '2024-03-01', '2024-03-04', '2024-06-30')).toBeUndefined()
  expect(lateUnder(days, '2024-03-01', '2024-03-05', '2024-06-30')).toBe('2024-03-04')
})

it.each([
  ['2024-02-29', 1, '2024-03-31'],
  ['2024-12-01', 1, '2025-01-31'],
  ['2024-05-10', 3, '2024-09-30'],
  ['2024-11-30', 3, '2025-03-31'],
  ['2024-07-01', 6, '2025-06-30'],
  ['2024-07-01', 12, '2025-12-31'],
  // No period of the calendar.
  ['2024-01-31', 5, '2024-06-30'],
  ['2024-01-31', 24, '2026-01-31'],
])('what was done on %s and is done in each %i months is done again by %s', (last, months, due) =>
  expect(againBy(last, months)).toBe(due),
)
