import { describe, expect, it } from 'vitest'
import { divorcePeriods, divorceRuleOn } from './periods.js'

const daysOf = (received: string, base?: 'moved-end' | 'thirtieth-day') => {
  const periods = divorcePeriods(received, base)!
  return [periods.withdrawUntil.due, periods.certificateFrom.due, periods.certificateUntil.due]
}

// Source: 民法典 arts. 201, 203, 1077; 民发〔2020〕116号; the published cases are named.
describe('the two periods', () => {
  it.each<[string, string, string, string, string]>([
    ['mar-cool-01: a Sunday', '2024-04-12', '2024-05-13', '2024-05-14', '2024-06-12'],
    ['mar-cool-02: nothing moves', '2021-01-04', '2021-02-03', '2021-02-04', '2021-03-05'],
    ['mar-cool-03: Spring Festival, a worked Sunday', '2024-01-15', '2024-02-18', '2024-02-19', '2024-03-19'],
    ['mar-cool-05: National Day, a worked Saturday', '2023-09-05', '2023-10-07', '2023-10-08', '2023-11-06'],
    ['mar-cool-07: both move', '2025-09-01', '2025-10-09', '2025-10-10', '2025-11-10'],
    ['mar-cool-09: nine days of Spring Festival', '2026-01-16', '2026-02-24', '2026-02-25', '2026-03-26'],
    ['mar-cool-11', '2021-01-12', '2021-02-18', '2021-02-19', '2021-03-22'],
    ['mar-cool-12', '2026-09-01', '2026-10-08', '2026-10-09', '2026-11-09'],
    ['mar-cool-13: the first day of the Civil Code', '2021-01-01', '2021-02-01', '2021-02-02', '2021-03-03'],
    ['the day after it', '2021-01-02', '2021-02-01', '2021-02-02', '2021-03-03'],
  ])('%s', (_, received, withdrawUntil, certificateFrom, certificateUntil) => {
    expect(daysOf(received)).toEqual([withdrawUntil, certificateFrom, certificateUntil])
  })

  it('mar-cool-before: none on the day before the Civil Code (婚姻登记条例 2003 第十三条)', () => {
    expect(divorcePeriods('2020-12-31')).toBeNull()
    expect(divorceRuleOn('2020-12-31').article).toBe('第十三条')
    expect(divorceRuleOn('2021-01-01').article).toBe('第一千零七十七条')
  })

  it('ends up to a week sooner where the second is counted from the thirtieth day itself', () => {
    // 2024-02-14 + 30 is 2024-03-15; from the moved end 2024-02-18 it is 2024-03-19.
    expect(daysOf('2024-01-15', 'thirtieth-day')).toEqual(['2024-02-18', '2024-02-19', '2024-03-15'])
    expect(daysOf('2021-01-04', 'thirtieth-day')).toEqual(daysOf('2021-01-04'))
  })

  it('does not tell what lies in a year without a calendar', () => {
    expect(daysOf('2026-11-30')).toEqual(['2026-12-30', '2026-12-31', null])
    expect(daysOf('2026-12-02')).toEqual([null, null, null])
    expect(divorcePeriods('2026-12-02')?.withdrawUntil.problem?.code).toBe('calendar-not-covered')
  })
})

// A reckoning of its own, by the notices of the State Council's office on holidays of 2024 to 2026, day by day.
describe('every day of 2024 to 2026', () => {
  const lengths = (year: number) => [31, year === 2024 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  const two = (value: number) => String(value).padStart(2, '0')
  const all = [2024, 2025, 2026].flatMap(year =>
    lengths(year).flatMap((length, month) =>
      Array.from({ length }, (_, day) => `${year}-${two(month + 1)}-${two(day + 1)}`),
    ),
  )
  const off = [
    ['2024-01-01', '2024-01-01'],
    ['2024-02-10', '2024-02-17'],
    ['2024-04-04', '2024-04-06'],
    ['2024-05-01', '2024-05-05'],
    ['2024-06-10', '2024-06-10'],
    ['2024-09-15', '2024-09-17'],
    ['2024-10-01', '2024-10-07'],
    ['2025-01-01', '2025-01-01'],
    ['2025-01-28', '2025-02-04'],
    ['2025-04-04', '2025-04-06'],
    ['2025-05-01', '2025-05-05'],
    ['2025-05-31', '2025-06-02'],
    ['2025-10-01', '2025-10-08'],
    ['2026-01-01', '2026-01-03'],
    ['2026-02-15', '2026-02-23'],
    ['2026-04-04', '2026-04-06'],
    ['2026-05-01', '2026-05-05'],
    ['2026-06-19', '2026-06-21'],
    ['2026-09-25', '2026-09-27'],
    ['2026-10-01', '2026-10-07'],
  ] as const
  const worked = new Set(
    (
      '2024-02-04 2024-02-18 2024-04-07 2024-04-28 2024-05-11 2024-09-14 2024-09-29 2024-10-12 ' +
      '2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11 ' +
      '2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10'
    ).split(' '),
  )
  // 2024-01-01 is a Monday.
  const rests = all.map((day, index) => {
    if (off.some(([from, to]) => from <= day && day <= to)) return true
    return index % 7 >= 5 && !worked.has(day)
  })
  /** The day so many after one, or the next that is worked; beyond 2026 nothing is known. */
  const end = (from: number) => {
    let at = from + 30
    while (rests[at]) at++
    return at
  }

  it('is as many days as there are', () => expect(all.length).toBe(366 + 365 + 365))

  it('agrees', () => {
    for (const [index, received] of all.entries()) {
      const first = end(index)
      const known = [all[first] ?? null, all[first + 1] ?? null, all[end(first)] ?? null]
      const found = daysOf(received)
      // The first day of the certificate may be 2027-01-01, of which the calendar need not know.
      if (known[0] === '2026-12-31') known[1] = '2027-01-01'
      expect([received, ...found]).toEqual([received, ...known])
    }
  })
})
