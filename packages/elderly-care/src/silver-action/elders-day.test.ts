import { expect, it } from 'vitest'
import { eldersDayCite, eldersDayOf } from './elders-day.js'

// 老年人权益保障法, article 12: the ninth day of the ninth lunar month.
it.each([
  [2012, null],
  [2013, '2013-10-13'],
  [2014, '2014-10-02'],
  [2017, '2017-10-28'],
  [2023, '2023-10-23'],
  [2025, '2025-10-29'],
  [2026, '2026-10-18'],
  [2049, '2049-10-05'],
  [2050, null],
  [2025.5, null],
])('%d: %s', (year, day) => expect(eldersDayOf(year)).toBe(day))

it('names its article', () => expect(eldersDayCite.article).toBe('第十二条'))
