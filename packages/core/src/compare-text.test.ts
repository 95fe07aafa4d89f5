import { expect, it } from 'vitest'
import { compareText } from './compare-text.js'

it('orders days by time, and what is equal not at all', () => {
  expect(['2026-10-01', '2026-09-30', '2025-12-31'].toSorted(compareText)).toEqual([
    '2025-12-31',
    '2026-09-30',
    '2026-10-01',
  ])
  expect(compareText('a', 'a')).toBe(0)
})
