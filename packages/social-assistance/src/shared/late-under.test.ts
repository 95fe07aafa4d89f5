import { expect, it } from 'vitest'
import { lateUnder } from './late-under.js'

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

it('without a limit nothing is late', () =>
  expect(lateUnder(undefined, '2024-03-01', null, '2024-06-30')).toBeUndefined())

it('a limit of working days', () => {
  const days = { amount: 1, unit: 'working-day' } as const
  expect(lateUnder(days, '2024-03-01', '2024-03-04', '2024-06-30')).toBeUndefined()
  expect(lateUnder(days, '2024-03-01', '2024-03-05', '2024-06-30')).toBe('2024-03-04')
})
