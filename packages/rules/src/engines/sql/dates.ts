import { isKind, type Step, type StepOf, type Steps } from '../../lower/step.js'
import { elapsedTest } from '../age.js'
import type { Dialect } from './dialect.js'

/** The last day of the month of a date held as an integer YYYYMMDD. */
const monthEndSql = (date: string, { integerDivide }: Dialect): string => {
  const year = integerDivide(date, '10000')
  const month = `(${integerDivide(date, '100')} % 100)`
  const leap = `${year} % 4 = 0 AND (${year} % 100 <> 0 OR ${year} % 400 = 0)`
  return `CASE WHEN ${month} IN (4, 6, 9, 11) THEN 30 WHEN ${month} <> 2 THEN 31 WHEN ${leap} THEN 29 ELSE 28 END`
}

/** Whole months or years between two dates held as integers YYYYMMDD, as `elapsed` of the other back ends counts them. */
export const elapsedSql = (from: string, to: string, unit: 'years' | 'months', dialect: Dialect): string => {
  const { integerDivide } = dialect
  const year = (date: string) => integerDivide(date, '10000')
  const month = (date: string) => `(${integerDivide(date, '100')} % 100)`
  const months = (a: string, b: string) =>
    `((${year(b)} - ${year(a)}) * 12 + ${month(b)} - ${month(a)}` +
    ` - CASE WHEN ${b} % 100 >= ${a} % 100 OR ${b} % 100 >= ${monthEndSql(b, dialect)} THEN 0 ELSE 1 END)`
  const count = (a: string, b: string) => (unit === 'months' ? months(a, b) : integerDivide(months(a, b), '12'))
  return `CASE WHEN ${from} <= ${to} THEN ${count(from, to)} WHEN ${from} > ${to} THEN -(${count(to, from)}) END`
}

/**
 * The last date, as an integer YYYYMMDD, from which so many whole months have passed on a date: from the last day of a month whatever
 * day that month had, so that it may be a 31st that the calendar does not have. It is compared, and nothing else.
 */
export const monthsBeforeSql = (date: string, months: number, dialect: Dialect): string => {
  const { integerDivide } = dialect
  // Nearly all days are no last ones, and known for that by the day alone.
  const isLast = `${date} % 100 >= 28 AND ${date} % 100 >= ${monthEndSql(date, dialect)}`
  if (months % 12 === 0)
    return `(CASE WHEN ${isLast} THEN ${date} - ${date} % 100 + 31 ELSE ${date} END - ${(months / 12) * 10000})`
  const all = `(${integerDivide(date, '10000')} * 12 + ${integerDivide(date, '100')} % 100 - ${months + 1})`
  return `(${integerDivide(all, '12')} * 10000 + (${all} % 12 + 1) * 100 + CASE WHEN ${isLast} THEN 31 ELSE ${date} % 100 END)`
}

/** Whether so many whole months are passed, as a comparison of the two dates: what has passed is not counted then. */
const asDates = (steps: readonly Step[], step: StepOf<'compare'>): Step => {
  const test = elapsedTest(step, steps)
  if (!test) return step
  const { unit, from, to } = test.elapsed
  const months = unit === 'years' ? test.under * 12 : test.under
  return test.wanted
    ? { ...step, op: '<', left: to, right: from, before: { side: 'left', months } }
    : { ...step, op: '<=', left: from, right: to, before: { side: 'right', months } }
}

/** The steps with ages and periods that are only compared written as dates. */
export const comparedAsDates = ({ steps, outputs }: Steps): Steps => ({
  steps: steps.map(step => (isKind('compare')(step) ? asDates(steps, step) : step)),
  outputs,
})
