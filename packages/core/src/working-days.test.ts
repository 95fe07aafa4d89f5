import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from './plain-date.js'
import { ProblemError } from './problem.js'
import {
  addWorkingDays,
  chinaCalendar,
  coveredYears,
  isWorkingDay,
  workingCalendar,
  workingDaysBetween,
} from './working-days.js'

const codesOf = (call: () => unknown): string[] => {
  try {
    call()
  } catch (error) {
    if (error instanceof ProblemError) return error.problems.map(({ code }) => code)
    throw error
  }
  return []
}

const [first, last] = [coveredYears()[0]!, coveredYears().at(-1)!]
const covered = fc.integer({ min: 0, max: 365 * (last - first) }).map(days => addDays(`${first}-01-01`, days))

describe('the notices of the State Council', () => {
  it.each([
    // 2006: the Saturday before the New Year holiday
    ['2005-12-30', true],
    ['2005-12-31', true],
    ['2006-01-01', false],
    ['2006-01-03', false],
    ['2006-01-04', true],
    // 2020: the Spring Festival, extended to 2 February because of the epidemic
    ['2020-01-19', true],
    ['2020-01-23', true],
    ['2020-01-24', false],
    ['2020-01-31', false],
    ['2020-02-01', false],
    ['2020-02-02', false],
    ['2020-02-03', true],
    // 2023
    ['2023-04-22', false],
    ['2023-04-23', true],
    ['2023-05-03', false],
    ['2023-05-06', true],
    ['2023-10-06', false],
    ['2023-10-07', true],
    ['2023-10-08', true],
    // 2024
    ['2024-02-09', true],
    ['2024-02-12', false],
    ['2024-02-17', false],
    ['2024-02-18', true],
    // 2025: one more day each for the Spring Festival and Labour Day
    ['2025-01-28', false],
    ['2025-05-02', false],
    ['2025-10-08', false],
    // 2026
    ['2026-01-02', false],
    ['2026-01-04', true],
    ['2026-02-14', true],
    ['2026-02-23', false],
    ['2026-02-24', true],
    ['2026-09-20', true],
    ['2026-10-07', false],
    ['2026-10-10', true],
    ['2026-10-11', false],
  ])('%s: worked %s', (date, worked) => {
    expect(isWorkingDay(date)).toBe(worked)
  })

  it('gives as many days off on weekdays, less the days worked for them, as the statute has days off', () => {
    // 全国年节及纪念日放假办法: 10 days until 2007, 11 from 2008, 13 from 2025; one more on 2015-09-03, two in early 2020.
    const statute = coveredYears().map(
      year => (year < 2008 ? 10 : year < 2025 ? 11 : 13) + (year === 2015 ? 1 : year === 2020 ? 2 : 0),
    )
    const { holidays, makeUpWorkdays } = chinaCalendar()
    const weekday = (date: string) => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())
    const given = holidays.filter(weekday).length - makeUpWorkdays.length
    expect(makeUpWorkdays.filter(weekday)).toEqual([])
    expect(given).toBe(statute.reduce((sum, days) => sum + days, 0))
  })

  it('covers every year from 2004 on, without a gap', () => {
    expect(first).toBe(2004)
    expect(last).toBeGreaterThanOrEqual(2026)
    expect(coveredYears()).toEqual(Array.from({ length: last - first + 1 }, (_, index) => first + index))
  })
})

describe('addWorkingDays', () => {
  it.each([
    // the day itself does not count
    ['2024-05-31', 1, '2024-06-03'],
    ['2024-06-01', 1, '2024-06-03'],
    ['2024-06-03', 0, '2024-06-03'],
    ['2024-06-02', 0, '2024-06-02'],
    // over the make-up Sunday and the holiday after it
    ['2024-04-26', 1, '2024-04-28'],
    ['2024-04-30', 1, '2024-05-06'],
    // 20 working days over the Spring Festival
    ['2024-02-04', 20, '2024-03-07'],
    ['2024-06-03', -1, '2024-05-31'],
    ['2024-06-02', -1, '2024-05-31'],
    ['2024-06-03', -2, '2024-05-30'],
  ])('%s and %i working days: %s', (date, n, expected) => {
    expect(addWorkingDays(date, n)).toBe(expected)
  })

  it('ends on a working day, and workingDaysBetween gives the number back', () => {
    fc.assert(
      fc.property(covered, fc.integer({ min: 1, max: 200 }), (date, n) => {
        const end = addWorkingDays(date, n)
        expect(isWorkingDay(end)).toBe(true)
        expect(workingDaysBetween(date, end)).toBe(n)
        expect(addWorkingDays(date, n - 1) < end).toBe(true)
      }),
    )
  })

  it('counts back the way it came', () => {
    fc.assert(
      fc.property(covered.filter(isWorkingDay), fc.integer({ min: 1, max: 200 }), (date, n) => {
        expect(addWorkingDays(addWorkingDays(date, n), -n)).toBe(date)
      }),
    )
  })
})

describe('workingDaysBetween', () => {
  it('counts day by day, without the first and with the last', () => {
    fc.assert(
      fc.property(covered, fc.integer({ min: 0, max: 60 }), (from, days) => {
        const passed = Array.from({ length: days }, (_, index) => addDays(from, index + 1))
        const worked = passed.filter(isWorkingDay).length
        expect(workingDaysBetween(from, addDays(from, days))).toBe(worked)
        expect(workingDaysBetween(addDays(from, days), from)).toBe(0 - worked)
      }),
    )
  })
})

describe('outside the calendar', () => {
  it.each([
    ['before', () => isWorkingDay(`${first - 1}-12-31`)],
    ['after', () => isWorkingDay(`${last + 1}-01-01`)],
    ['counted beyond', () => addWorkingDays(`${last}-12-31`, 1)],
    ['counted back beyond', () => addWorkingDays(`${first}-01-01`, -1)],
    ['between', () => workingDaysBetween(`${last}-12-31`, `${last + 1}-01-01`)],
    ['a count of none', () => addWorkingDays(`${last + 1}-01-01`, 0)],
  ])('%s: says which years are covered and what to do', (_, call) => {
    expect(codesOf(call)).toEqual(['calendar-not-covered'])
    expect(call).toThrow(new RegExp(`${first}.*${last}.*workingCalendar`))
  })

  it.each([
    [() => addWorkingDays(`${last}-12-31`, 1), `${last}-12-31 后的第 1 个工作日`, `working day 1 after ${last}-12-31`],
    [
      () => addWorkingDays(`${first}-01-01`, -2),
      `${first}-01-01 前的第 2 个工作日`,
      `working day 2 before ${first}-01-01`,
    ],
  ])('names the day that it would be: %s', (call, zh, en) => {
    expect(call).toThrow(zh)
    expect(call).toThrow(en)
  })

  it('covers its first and its last day', () => {
    const plain = workingCalendar({ holidays: [], makeUpWorkdays: [], years: [2030] })
    expect(plain.isWorkingDay('2030-01-01')).toBe(true)
    expect(plain.isWorkingDay('2030-12-31')).toBe(true)
    expect(plain.addWorkingDays('2030-12-30', 1)).toBe('2030-12-31')
    expect(plain.addWorkingDays('2030-01-02', -1)).toBe('2030-01-01')
    expect(plain.workingDaysBetween('2030-12-01', '2030-12-31')).toBe(22)
  })

  it('takes no date that does not exist, and no half days', () => {
    expect(codesOf(() => isWorkingDay('2023-02-29'))).toEqual(['not-a-date'])
    expect(codesOf(() => addWorkingDays('2024-02-29', 1.5))).toEqual(['not-a-whole-number'])
    expect(codesOf(() => addWorkingDays('2024-02-29', Number.NaN))).toEqual(['not-a-whole-number'])
  })
})

describe('a calendar of the caller', () => {
  it('adds a year to the bundled one', () => {
    const { holidays, makeUpWorkdays, years } = chinaCalendar()
    const next = last + 1
    const longer = workingCalendar({
      holidays: [...holidays, `${next}-01-01`],
      makeUpWorkdays,
      years: [...years, next],
    })
    expect(longer.coveredYears().at(-1)).toBe(next)
    expect(longer.isWorkingDay(`${next}-01-01`)).toBe(false)
    expect(longer.isWorkingDay('2024-02-18')).toBe(true)
  })

  it('knows a plain week, also before 1970', () => {
    const { isWorkingDay } = workingCalendar({ holidays: [], makeUpWorkdays: [], years: [1969, 1970] })
    const worked = (from: string) => Array.from({ length: 7 }, (_, index) => isWorkingDay(addDays(from, index)))
    const week = [true, true, true, true, true, false, false]
    expect(worked('1969-12-22')).toEqual(week)
    expect(worked('1969-12-29')).toEqual(week)
    expect(worked('1970-01-05')).toEqual(week)
  })

  it.each([
    [[1000], []],
    [[9999], []],
    [[999], ['calendar-years-gap']],
    [[10_000], ['calendar-years-gap']],
    [[2030.5], ['calendar-years-gap']],
    [[2030, 2031], []],
    [[2031, 2030], ['calendar-years-gap']],
    [[2030, 2030], ['calendar-years-gap']],
  ])('years %j: %j', (years, problems) => {
    expect(codesOf(() => workingCalendar({ holidays: [], makeUpWorkdays: [], years }))).toEqual(problems)
  })

  it('lists everything that is wrong with it', () => {
    const wrong = () =>
      workingCalendar({
        holidays: ['2030-01-01', '2029-12-31', '2030-02-30'],
        makeUpWorkdays: ['2030-01-01'],
        years: [2030, 2032],
      })
    expect(codesOf(wrong)).toEqual(['calendar-years-gap', 'calendar-date-outside', 'not-a-date', 'calendar-day-twice'])
    expect(codesOf(() => workingCalendar({ holidays: [], makeUpWorkdays: [], years: [] }))).toEqual(['calendar-empty'])
  })
})
