import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  ageOn,
  areInOrder,
  dateParts,
  dayOfWeek,
  daysBetween,
  happenedBy,
  isLate,
  isPlainDate,
  lastDayOfMonth,
  lastDayOfPeriod,
  latestBy,
  monthsBetween,
  notHappenedBy,
  plainDate,
  runsOn,
} from './plain-date.js'
import { PlainDate } from './plain-date.schema.js'
import { ProblemError } from './problem.js'

/** Also the days on which zones of China and America had no midnight, or a day of another length. */
const date = fc.oneof(
  fc.integer({ min: 0, max: 3_000_000 }).map(days => addDays('0100-01-01', days)),
  fc.constantFrom('1900-12-31', '1927-12-31', '1940-06-01', '1941-03-15', '1986-05-04', '1991-09-15', '2024-03-10'),
)

it.each(['2024-02-29', '2000-02-29', '1900-02-28', '0001-01-01', '9999-12-31'])('%s exists', text => {
  expect(isPlainDate(text)).toBe(true)
  expect(PlainDate.safeParse(text).success).toBe(true)
})

it.each([
  '2023-02-29',
  '1900-02-29',
  '2024-04-31',
  '2024-13-01',
  '2024-00-10',
  '2024-01-00',
  '2024-1-1',
  '20240101',
  '',
  '2024-01-01T00:00:00Z',
  '２024-01-01',
])('%j does not', text => {
  expect(isPlainDate(text)).toBe(false)
  expect(PlainDate.safeParse(text).success).toBe(false)
  expect(() => dateParts(text)).toThrow(ProblemError)
  expect(() => addDays(text, 1)).toThrow(ProblemError)
})

it.each([1, 3, 5, 7, 8, 10, 12])('month %i has 31 days', month => {
  expect(isPlainDate(`2024-${String(month).padStart(2, '0')}-31`)).toBe(true)
})
it.each([4, 6, 9, 11])('month %i has 30 days', month => {
  const text = `2024-${String(month).padStart(2, '0')}`
  expect([isPlainDate(`${text}-30`), isPlainDate(`${text}-31`)]).toEqual([true, false])
})

it('has one opinion in schema and function', () => {
  const near = fc
    .tuple(fc.nat(9999), fc.nat(14), fc.nat(33))
    .map(([year, month, day]) =>
      [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
    )
  fc.assert(
    fc.property(near, text => {
      expect(PlainDate.safeParse(text).success).toBe(isPlainDate(text))
    }),
  )
})

it('is taken apart and put together', () => {
  expect(dateParts('2024-05-31')).toEqual({ year: 2024, month: 5, day: 31 })
  fc.assert(
    fc.property(date, text => {
      const { year, month, day } = dateParts(text)
      expect(plainDate(year, month, day)).toBe(text)
    }),
  )
  expect(() => plainDate(2023, 2, 29)).toThrow(ProblemError)
  expect(() => plainDate(10_000, 1, 1)).toThrow(ProblemError)
})

it.each([
  [2024, 2, '2024-02-29'],
  [2023, 2, '2023-02-28'],
  [1900, 2, '1900-02-28'],
  [2024, 4, '2024-04-30'],
  [2024, 12, '2024-12-31'],
])('%i-%i ends on %s', (year, month, last) => {
  expect(lastDayOfMonth(year, month)).toBe(last)
})

describe('days', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['1986-05-03', 1, '1986-05-04'],
    ['2024-03-09', 2, '2024-03-11'],
    ['0099-12-31', 1, '0100-01-01'],
  ])('%s and %i days: %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to)
    expect(daysBetween(from, to)).toBe(days)
  })

  it('come back as they went', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -30_000, max: 30_000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days)
        expect(addDays(addDays(from, days), -days)).toBe(from)
        expect(addDays(from, days) > from).toBe(days > 0)
      }),
    )
  })

  it('are whole, and end with the year 9999', () => {
    expect(() => addDays('2024-01-01', 1.5)).toThrow(ProblemError)
    expect(() => addMonths('2024-01-01', Number.NaN)).toThrow(ProblemError)
    expect(() => addDays('9999-12-31', 1)).toThrow(ProblemError)
  })
})

describe('months', () => {
  it.each([
    // 民法典 art. 202
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-05-15', 0, '2024-05-15'],
  ])('%s and %i months: %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })

  it.each([
    ['2024-01-31', '2024-02-28', 0],
    ['2024-01-31', '2024-02-29', 1],
    ['2024-01-15', '2024-02-14', 0],
    ['2024-01-15', '2024-02-15', 1],
    ['2024-02-15', '2024-01-15', -1],
    ['2024-02-15', '2024-01-16', 0],
    ['2024-02-15', '2024-02-15', 0],
  ])('from %s to %s: %i', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months)
  })

  it('are full as soon as addMonths reaches them', () => {
    fc.assert(
      fc.property(date, fc.nat(2400), (from, months) => {
        const end = addMonths(from, months)
        expect(monthsBetween(from, end)).toBe(months)
        if (months > 0) expect(monthsBetween(from, addDays(end, -1))).toBe(months - 1)
      }),
    )
  })
})

describe('age', () => {
  it.each([
    ['1964-06-01', '2024-05-31', 59],
    ['1964-06-01', '2024-06-01', 60],
    ['2004-02-29', '2022-02-27', 17],
    ['2004-02-29', '2022-02-28', 18],
    ['2004-02-29', '2024-02-28', 19],
    ['2004-02-29', '2024-02-29', 20],
    ['2024-06-01', '2024-06-01', 0],
    ['2024-06-01', '2024-05-31', -1],
    ['2024-06-01', '2023-06-01', -1],
    ['2024-06-01', '2023-05-31', -2],
  ])('born %s, on %s: %i', (birth, on, age) => {
    expect(ageOn(birth, on)).toBe(age)
  })

  it('grows by one with each year', () => {
    fc.assert(
      fc.property(date, fc.nat(120), (birth, age) => {
        const birthday = addMonths(birth, age * 12)
        expect(ageOn(birth, birthday)).toBe(age)
        expect(ageOn(birth, addDays(birthday, -1))).toBe(age - 1)
      }),
    )
  })
})

it.each([
  ['2024-02-01', 1, '2024-02-29'],
  ['2024-01-01', 3, '2024-03-31'],
  ['2024-03-31', 3, '2024-03-31'],
  ['2024-04-01', 3, '2024-06-30'],
  ['2024-07-01', 6, '2024-12-31'],
  ['2024-01-01', 12, '2024-12-31'],
])('the period in which %s lies, of %d months, ends on %s', (on, months, last) =>
  expect(lastDayOfPeriod(on, months)).toBe(last),
)
it.each([
  ['2024-01-31', 1, 1, '2024-02-29'],
  ['2024-12-01', 1, 1, '2025-01-31'],
  ['2024-11-30', 3, 1, '2025-03-31'],
  ['2024-03-31', 6, 1, '2024-12-31'],
  ['2024-03-31', 12, 2, '2026-12-31'],
])('of %s and %d months, %d later: %s', (on, months, later, last) =>
  expect(lastDayOfPeriod(on, months, later)).toBe(last),
)

describe('what had happened by a day', () => {
  it.each([
    ['2026-03-01', '2026-02-28', false],
    ['2026-03-01', '2026-03-01', true],
    ['2026-03-01', '2026-03-02', true],
    [null, '2026-03-02', false],
    [undefined, '2026-03-02', false],
  ])('%s by %s', (on, asOf, expected) => expect(happenedBy(on, asOf)).toBe(expected))

  it.each([
    ['2026-03-01', '2026-02-28', true],
    ['2026-03-01', '2026-03-01', false],
    [null, '2026-03-02', true],
    [undefined, '2026-03-02', false],
  ])('%s is on record not to have by %s: %s', (on, asOf, expected) => expect(notHappenedBy(on, asOf)).toBe(expected))

  it.each([
    ['2026-05-01', '2026-05-31', '2026-04-30', false],
    ['2026-05-01', '2026-05-31', '2026-05-01', true],
    ['2026-05-01', '2026-05-31', '2026-05-31', true],
    ['2026-05-01', '2026-05-31', '2026-06-01', false],
    ['2026-05-01', null, '9999-12-31', true],
    [null, null, '2026-05-01', false],
    ['2026-05-01', undefined, '9999-12-31', true],
    [undefined, undefined, '2026-05-01', false],
  ])('from %s to %s, on %s: %s', (from, until, on, expected) => expect(runsOn(from, until, on)).toBe(expected))

  it.each([
    [null, '2026-03-01', false],
    [null, '2026-03-02', true],
    ['2026-03-01', '2026-04-01', false],
    ['2026-03-02', '2026-04-01', true],
    // Done later than the day that is asked for: on that day it was not done, and not due.
    ['2026-03-05', '2026-03-01', false],
    ['2026-03-05', '2026-03-02', true],
    // Nobody told whether it was done.
    [undefined, '2026-03-02', false],
  ])('due by 2026-03-01, done %s: late on %s: %s', (done, asOf, expected) =>
    expect(isLate(done, '2026-03-01', asOf)).toBe(expected),
  )

  it('latestBy passes over what is dated later, in any order', () => {
    const days = ['2026-05-01', '2025-01-01', '2026-03-01']
    expect(latestBy(days, '2026-04-30')).toBe('2026-03-01')
    expect(latestBy(days, '2026-05-01')).toBe('2026-05-01')
    expect(latestBy(days, '2024-12-31')).toBeUndefined()
  })
})

it.each([
  [[], true],
  [['2026-03-01', '2026-03-01', '2026-03-02'], true],
  [['2026-03-02', '2026-03-01'], false],
  [['2026-03-01', null, '2026-03-02', undefined], true],
  [['2026-03-02', null, '2026-03-01'], false],
])('%j in order: %s', (days, expected) => expect(areInOrder(days)).toBe(expected))

describe('dayOfWeek', () => {
  it.each([
    ['1949-10-01', 6],
    ['1970-01-04', 7],
    ['1970-01-05', 1],
    ['2024-02-29', 4],
    ['2026-11-30', 1],
  ])('%s is day %d of its week', (date, day) => {
    expect(dayOfWeek(date)).toBe(day)
  })

  it('refuses a day that does not exist', () => {
    expect(() => dayOfWeek('2023-02-29')).toThrow('2023-02-29')
  })
})
