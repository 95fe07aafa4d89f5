import { DefinitionError } from './language/definition-error.js'
import type { Rounding } from './language/node.js'

// The same few functions serve the interpreter, the generated code and the blocks, so that all answer alike.
// Inside, a calendar date is the integer YYYYMMDD, which orders as dates do.

export const dateToInteger = (date: string): number =>
  +date.slice(0, 4) * 10_000 + +date.slice(5, 7) * 100 + +date.slice(8)
export const integerToDate = (value: number): string => {
  const digits = String(value).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
}

/** A safe integer divided by a positive one, rounded. The remainder is exact, so the result is. */
export const divide = (numerator: number, denominator: number, mode: Rounding): number => {
  const rest = numerator % denominator
  const towardsZero = (numerator - rest) / denominator
  if (mode === 'down') return rest < 0 ? towardsZero - 1 : towardsZero
  if (mode === 'up') return rest > 0 ? towardsZero + 1 : towardsZero
  const farHalf = Math.abs(rest) >= denominator - Math.abs(rest)
  return farHalf ? towardsZero + Math.sign(rest) : towardsZero
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const monthEnd = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

const monthsForward = (from: number, to: number): number => {
  const [y1, m1, d1] = [Math.floor(from / 10_000), Math.floor(from / 100) % 100, from % 100]
  const [y2, m2, d2] = [Math.floor(to / 10_000), Math.floor(to / 100) % 100, to % 100]
  const months = (y2 - y1) * 12 + m2 - m1
  return d2 >= Math.min(d1, monthEnd(y2, m2)) ? months : months - 1
}

/** Whole months or years between two dates as integers: a month is full on its corresponding day, or at the month's end. */
export const elapsed = (from: number, to: number, unit: 'years' | 'months'): number => {
  const months = from <= to ? monthsForward(from, to) : 0 - monthsForward(to, from)
  return unit === 'months' ? months : Math.trunc(months / 12) + 0
}

/** A decimal as the two integers that it is the quotient of: 0.07 is 7 of 100. @throws DefinitionError for what is none, or has more than nine decimals */
export const decimalPair = (value: number): readonly [numerator: number, denominator: number] => {
  for (let denominator = 1; denominator <= 1e9; denominator *= 10) {
    const numerator = Math.round(value * denominator)
    if (Number.isSafeInteger(numerator) && numerator / denominator === value) return [numerator, denominator]
  }
  throw new DefinitionError(`${value} is no decimal with at most nine places`)
}
