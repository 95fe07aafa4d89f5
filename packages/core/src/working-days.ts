import { chinaCalendar } from './china-calendar.js'
import { type WorkingCalendar, workingCalendar } from './working-calendar.js'

export { type CalendarData, chinaCalendar } from './china-calendar.js'
export { type WorkingCalendar, workingCalendar } from './working-calendar.js'

let bundled: WorkingCalendar | undefined
const china = (): WorkingCalendar => {
  bundled ??= workingCalendar(chinaCalendar())
  return bundled
}

/**
 * The years whose notices the bundled calendar has. The notice for the following year, which comes each November, may
 * still move the last days of December of the last one.
 */
export const coveredYears: WorkingCalendar['coveredYears'] = () => china().coveredYears()

/**
 * Whether a day is worked by China's official calendar, with its make-up working days.
 * @throws ProblemError `calendar-not-covered`, `not-a-date`
 */
export const isWorkingDay: WorkingCalendar['isWorkingDay'] = date => china().isWorkingDay(date)

/**
 * The n-th working day after a date (before it, where n is negative) by China's official calendar. The date itself is
 * not counted, the count starts on the day after it (民法典 art. 201).
 * @throws ProblemError `calendar-not-covered`, `not-a-date`, `not-a-whole-number`
 */
export const addWorkingDays: WorkingCalendar['addWorkingDays'] = (date, n) => china().addWorkingDays(date, n)

/**
 * The working days after one date, up to and including another, by China's official calendar.
 * @throws ProblemError `calendar-not-covered`, `not-a-date`
 */
export const workingDaysBetween: WorkingCalendar['workingDaysBetween'] = (from, to) =>
  china().workingDaysBetween(from, to)
