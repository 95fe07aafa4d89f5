import { DefinitionError } from './language/definition-error.js'
import type { Rounding } from './language/node.js'

// The same few functions serve the interpreter, the generated code and the blocks, so that all answer alike.
// Inside, a calendar date is the integer YYYYMMDD, which orders as dates do.

const zero = 48
const twoDigits = (text: string, at: number): number =>
  (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero
export const dateToInteger = (date: string): number =>
  twoDigits(date, 0) * 1_000_000 + twoDigits(date, 2) * 10_000 + twoDigits(date, 5) * 100 + twoDigits(date, 8)
export const integerToDate = (value: number): string => {
  const digits = String(value).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}

/** Below this the nearest quotient lies on the same side of the next whole number as the exact one. */
const exactQuotients = 2 ** 51

/** A safe integer divided by a positive one, rounded. The remainder is exact, so the result is. */
export const divide = (numerator: number, denominator: number, mode: Rounding): number => {
  // A remainder of big numbers is slow, and small ones need none.
  const isSmall = numerator < exactQuotients && numerator > -exactQuotients && denominator < exactQuotients
  const towardsZero =
    (isSmall ? Math.trunc(numerator / denominator) : (numerator - (numerator % denominator)) / denominator) + 0
  const rest = numerator - towardsZero * denominator
  if (mode === 'down') return rest < 0 ? towardsZero - 1 : towardsZero
  if (mode === 'up') return rest > 0 ? towardsZero + 1 : towardsZero
  const farHalf = Math.abs(rest) >= denominator - Math.abs(rest)
  return farHalf ? towardsZero + Math.sign(rest) : towardsZero
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const monthEnd = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

const monthsForward = (from: number, to: number): number => {
  const [fromMonth, toMonth] = [(from / 100) | 0, (to / 100) | 0]
  const [fromYear, toYear] = [(from / 10_000) | 0, (to / 10_000) | 0]
  const months = (toYear - fromYear) * 12 + (toMonth - toYear * 100) - (fromMonth - fromYear * 100)
  const day = to - toMonth * 100
  if (day >= from - fromMonth * 100) return months
  return day >= 28 && day === monthEnd(toYear, toMonth - toYear * 100) ? months : months - 1
}
/** The digits of dates order as they do; only who was born on a 29 February has a year full on the 28th. */
const yearsForward = (from: number, to: number): number => {
  const years = ((to - from) / 10_000) | 0
  return from % 10_000 === 229 && to % 10_000 === 228 && !isLeap((to / 10_000) | 0) ? years + 1 : years
}

/** Whole months between two dates as integers: a month is full on its corresponding day, or at the month's end. */
export const fullMonths = (from: number, to: number): number =>
  from <= to ? monthsForward(from | 0, to | 0) : 0 - monthsForward(to | 0, from | 0)
/** Whole years between two dates as integers. */
export const fullYears = (from: number, to: number): number =>
  from <= to ? yearsForward(from | 0, to | 0) : 0 - yearsForward(to | 0, from | 0)
/** Whole months or years between two dates as integers. */
export const elapsed = (from: number, to: number, unit: 'years' | 'months'): number =>
  unit === 'months' ? fullMonths(from, to) : fullYears(from, to)

/** A decimal as the two integers that it is the quotient of: 0.07 is 7 of 100. @throws DefinitionError for what is none, or has more than nine decimals */
export const decimalPair = (value: number): readonly [numerator: number, denominator: number] => {
  for (let denominator = 1; denominator <= 1e9; denominator *= 10) {
    const numerator = Math.round(value * denominator)
    if (Number.isSafeInteger(numerator) && numerator / denominator === value) return [numerator, denominator]
  }
  throw new DefinitionError(`${value} is no decimal with at most nine places`)
}
