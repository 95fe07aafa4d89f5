import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import type { PlainDate } from './plain-date.schema.js'

/** The days that differ from a plain week of five working days, and the years for which all of them are known. */
export interface CalendarData {
  /** Days off, also those on a Saturday or Sunday. */
  readonly holidays: readonly PlainDate[]
  /** Saturdays and Sundays that are worked in exchange (调休上班). */
  readonly makeUpWorkdays: readonly PlainDate[]
  /** Years in order, without a gap. */
  readonly years: readonly number[]
}

/** The notice for 2006 (国务院办公厅, 2005-12-22) has this Saturday worked; the data set begins that notice on 1 January. */
const missing: readonly PlainDate[] = ['2005-12-31']

/** 1-3 October are days off by statute, every year since 1999: a year whose notice is known has them. */
const yearsWithNationalDay = (holidays: readonly PlainDate[]): number[] => {
  const known = new Set(holidays)
  const years = [...new Set(holidays.map(date => date.slice(0, 4)))].sort()
  return years.filter(year => ['01', '02', '03'].every(day => known.has(`${year}-10-${day}`))).map(Number)
}

/**
 * The State Council's yearly notices on days off and make-up working days, as the data of the library chinese-days 1.5.7
 * has them. Only its data is used: its functions read a date in the machine's own zone.
 */
export const chinaCalendar = (): CalendarData => {
  const holidays = Object.keys(calendar.holidays)
  return {
    holidays,
    makeUpWorkdays: [...Object.keys(calendar.workdays), ...missing],
    years: yearsWithNationalDay(holidays),
  }
}
