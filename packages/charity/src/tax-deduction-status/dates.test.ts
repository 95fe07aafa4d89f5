import { expect, it } from 'vitest'
import { reconfirmableFrom, specialReportDue, taxStatusEnd, taxStatusListsDue, taxStatusPeriod } from './dates.js'

it.each([
  ['renewal', '2023-12-20', '2024-01-01', '2026-12-31'],
  ['new', '2023-12-20', '2023-01-01', '2025-12-31'],
  ['regained', '2023-12-20', '2023-01-01', '2025-12-31'],
  ['renewal', '2024-01-05', '2025-01-01', '2027-12-31'],
] as const)('a list of %s of %s: %s to %s (art. 6)', (listing, on, from, to) => {
  expect(taxStatusPeriod(listing, on)).toEqual({ from, to })
})

it.each([
  ['2024-01-01', '2024-01-31'],
  ['2024-02-10', '2024-02-29'],
  ['2023-02-28', '2023-02-28'],
  ['2024-12-31', '2024-12-31'],
])('a notice of %s ends it on %s (art. 10)', (notice, end) => {
  expect(taxStatusEnd(notice)).toBe(end)
})

it.each([
  ['none', 2024],
  ['year-and-three', 2028],
  ['for-ever', undefined],
] as const)('after a bar of %s', (bar, year) => {
  expect(reconfirmableFrom(bar, '2024-05-01')).toBe(year)
})

it('the notices before 2020 are not covered', () => {
  expect(() => taxStatusPeriod('new', '2019-12-31')).toThrow(/2020-01-01/)
  expect(taxStatusPeriod('new', '2020-01-01')).toEqual({ from: '2020-01-01', to: '2022-12-31' })
})

it('reports and lists', () => {
  expect(specialReportDue(2024)).toBe('2025-03-31')
  expect(specialReportDue(2020)).toBe('2021-03-31')
  expect(() => specialReportDue(2019)).toThrow('2019-12-31')
  expect(taxStatusListsDue(2024)).toBe('2024-12-31')
})
