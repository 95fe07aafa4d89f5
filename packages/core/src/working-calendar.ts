import type { CalendarData } from './china-calendar.js'
import { dateParts, isPlainDate } from './plain-date.js'
import type { PlainDate } from './plain-date.schema.js'
import { ProblemError } from './problem.js'
import type { Problem } from './problem.schema.js'
import type { LocalizedText } from './text.schema.js'
import { whole } from './whole.js'

/** Which days are worked, and what can be counted by them. */
export interface WorkingCalendar {
  /** The years that the calendar covers, in order. */
  coveredYears(): readonly number[]
  /**
   * Whether a day is worked: Monday to Friday but for days off, and the make-up working days.
   * @throws ProblemError `calendar-not-covered`, `not-a-date`
   */
  isWorkingDay(date: PlainDate): boolean
  /**
   * The n-th working day after a date. The date itself is not counted, the count starts on the day after it
   * (民法典 art. 201: 开始的当日不计入). Where n is negative, the n-th working day before it; where 0, the date itself.
   * @throws ProblemError `calendar-not-covered`, `not-a-date`, `not-a-whole-number`
   */
  addWorkingDays(date: PlainDate, n: number): PlainDate
  /**
   * The working days after one date, up to and including another; below 0 where `to` is earlier.
   * @throws ProblemError `calendar-not-covered`, `not-a-date`
   */
  workingDaysBetween(from: PlainDate, to: PlainDate): number
}

const millisecondsPerDay = 86_400_000
const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / millisecondsPerDay
const dateOf = (day: number): PlainDate => new Date(day * millisecondsPerDay).toISOString().slice(0, 10)
/** 1970-01-01 was a Thursday. */
const isWeekend = (day: number): boolean => (((day + 3) % 7) + 7) % 7 >= 5

const notCovered = (what: LocalizedText, first: number, last: number): ProblemError =>
  new ProblemError({
    code: 'calendar-not-covered',
    severity: 'error',
    path: [],
    message: {
      zh: `工作日日历只涵盖 ${first} 年至 ${last} 年，不含 ${what.zh}。`,
      en: `The working-day calendar covers the years ${first} to ${last}, not ${what.en}.`,
    },
    remedy: {
      zh: '请升级 @minzheng/core，或用 workingCalendar 自带国务院办公厅当年的放假安排。',
      en: 'Update @minzheng/core, or bring the notice of that year with workingCalendar.',
    },
  })

const wrongData = (code: string, path: Problem['path'], zh: string, en: string): Problem => ({
  code,
  severity: 'error',
  path,
  message: { zh, en },
  remedy: { zh: '请对照当年的放假通知改正日历数据。', en: 'Mend the calendar by the notice of that year.' },
})

const dataProblems = ({ holidays, makeUpWorkdays, years }: CalendarData): Problem[] => {
  const problems: Problem[] = []
  if (years.length === 0)
    problems.push(wrongData('calendar-empty', ['years'], '日历没有年份。', 'The calendar has no year.'))
  for (const [index, year] of years.entries()) {
    const expected = years[0]! + index
    if (!Number.isSafeInteger(year) || year !== expected || year < 1000 || year > 9999)
      problems.push(
        wrongData(
          'calendar-years-gap',
          ['years', index],
          `年份 ${year} 没有逐年相接。`,
          `The year ${year} does not follow.`,
        ),
      )
  }
  const off = new Set(holidays)
  const check = (key: string, dates: readonly PlainDate[]) => {
    for (const [index, date] of dates.entries()) {
      if (!isPlainDate(date))
        problems.push(wrongData('not-a-date', [key, index], `“${date}”不是存在的日期。`, `"${date}" is not a date.`))
      else if (!years.includes(dateParts(date).year))
        problems.push(
          wrongData(
            'calendar-date-outside',
            [key, index],
            `${date} 不在日历的年份内。`,
            `${date} is outside the years.`,
          ),
        )
      if (key === 'makeUpWorkdays' && off.has(date))
        problems.push(
          wrongData('calendar-day-twice', [key, index], `${date} 既放假又上班。`, `${date} is both off and worked.`),
        )
    }
  }
  check('holidays', holidays)
  check('makeUpWorkdays', makeUpWorkdays)
  return problems
}

interface Index {
  /** The first day covered. */
  readonly start: number
  /** Every working day, in order. */
  readonly working: readonly number[]
  /** How many working days there are up to and including each day covered. */
  readonly upTo: readonly number[]
}

const indexOf = (data: CalendarData, first: number, last: number): Index => {
  const dayOf = (date: PlainDate): number => {
    const { year, month, day } = dateParts(date)
    return dayNumber(year, month, day)
  }
  const off = new Set(data.holidays.map(dayOf))
  const on = new Set(data.makeUpWorkdays.map(dayOf))
  const start = dayNumber(first, 1, 1)
  const working: number[] = []
  const upTo: number[] = []
  for (let day = start; day < dayNumber(last + 1, 1, 1); day++) {
    if (on.has(day) || !(isWeekend(day) || off.has(day))) working.push(day)
    upTo.push(working.length)
  }
  return { start, working, upTo }
}

/**
 * A calendar of working days from data of one's own: a newer year, or a place with days off of its own.
 * Every answer is a look-up; the tables are built at the first question.
 * @throws ProblemError listing what is wrong with the data
 */
export const workingCalendar = (data: CalendarData): WorkingCalendar => {
  const problems = dataProblems(data)
  if (problems.length > 0) throw new ProblemError(problems)
  const [first, last] = [data.years[0]!, data.years.at(-1)!]
  let built: Index | undefined
  const index = (): Index => {
    built ??= indexOf(data, first, last)
    return built
  }

  /** Days since the first day covered. */
  const offsetOf = (date: PlainDate): number => {
    const { year, month, day } = dateParts(date)
    if (year < first || year > last) throw notCovered({ zh: date, en: date }, first, last)
    return dayNumber(year, month, day) - index().start
  }
  const count = (date: PlainDate): number => index().upTo[offsetOf(date)]!
  const isWorkingDay = (date: PlainDate): boolean => {
    const offset = offsetOf(date)
    return index().upTo[offset] !== (index().upTo[offset - 1] ?? 0)
  }

  return {
    coveredYears: () => data.years,
    isWorkingDay,
    addWorkingDays(date, n) {
      const until = count(date)
      if (whole(n) === 0) return date
      const place = n > 0 ? until + n - 1 : until + n - (isWorkingDay(date) ? 1 : 0)
      const day = index().working[place]
      if (day === undefined) {
        const far = Math.abs(n)
        const zh = `${date} ${n > 0 ? '后' : '前'}的第 ${far} 个工作日`
        throw notCovered({ zh, en: `working day ${far} ${n > 0 ? 'after' : 'before'} ${date}` }, first, last)
      }
      return dateOf(day)
    },
    workingDaysBetween: (from, to) => count(to) - count(from),
  }
}
