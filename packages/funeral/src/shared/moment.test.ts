import { expect, it } from 'vitest'
import { hoursAfter, Moment, minutesFrom } from './moment.js'

it.each([
  ['2024-05-01T09:30', true],
  ['2024-02-29T23:59', true],
  ['2023-02-29T00:00', false],
  ['2024-05-01T24:00', false],
  ['2024-05-01T23:60', false],
  ['2024-05-01', false],
  ['2024-05-01T9:30', false],
])('%s is a moment: %s', (text, is) => expect(Moment.safeParse(text).success).toBe(is))

it.each([
  ['2024-05-01T09:30', 12, '2024-05-01T21:30'],
  ['2024-05-01T12:00', 12, '2024-05-02T00:00'],
  ['2024-02-28T23:59', 24, '2024-02-29T23:59'],
  ['2024-12-31T20:05', 48, '2025-01-02T20:05'],
])('%s and %i hours: %s', (from, hours, to) => {
  expect(hoursAfter(from, hours)).toBe(to)
  expect(minutesFrom(from, to)).toBe(hours * 60)
  expect(minutesFrom(to, from)).toBe(-hours * 60)
})
