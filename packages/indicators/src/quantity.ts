import { addExact, compareExact, divideExact, type Exact, multiplyExact } from '@minzheng/core'
import type { Factor } from './unit-words.js'

const approximate = (a: Exact): number => (typeof a === 'number' ? a : a.numerator / a.denominator)

/**
 * As `compareExact`, and as exact: where two quantities lie further apart than floating point can err, it decides; the
 * slow arithmetic is left for those close together. A denominator must be positive.
 */
export const compareQuantities = (a: Exact, b: Exact): -1 | 0 | 1 => {
  const [x, y] = [approximate(a), approximate(b)]
  if (Math.abs(x - y) > 1e-12 * (Math.abs(x) + Math.abs(y))) return x < y ? -1 : 1
  return compareExact(a, b)
}

/** The nearest number: for whole parts that is what plain division gives. */
export const numberOf = (a: Exact): number => {
  if (typeof a === 'number') return a
  const { numerator, denominator } = a
  if (Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator)) return numerator / denominator
  return divideExact(numerator, denominator)
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))

const addNumbers = (a: number, b: number): number => {
  const sum = a + b
  return Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number.isSafeInteger(sum) ? sum : addExact(a, b)
}

/** `a * n / d`, where `d` is positive. */
export const scale = (a: Exact, [n, d]: Factor): Exact => {
  if (n === 1 && d === 1) return a
  if (typeof a === 'number') {
    const numerator = multiplyExact(a, n)
    return d === 1 ? numerator : { numerator, denominator: d }
  }
  return { numerator: multiplyExact(a.numerator, n), denominator: multiplyExact(a.denominator, d) }
}

export const add = (a: Exact, b: Exact): Exact => {
  if (typeof a === 'number' && typeof b === 'number') return addNumbers(a, b)
  const [x, y] = [a, b].map(one => (typeof one === 'number' ? { numerator: one, denominator: 1 } : one)) as [
    Exclude<Exact, number>,
    Exclude<Exact, number>,
  ]
  const whole = Number.isInteger(x.denominator) && Number.isInteger(y.denominator)
  const shared = whole ? gcd(x.denominator, y.denominator) : 1
  const left = multiplyExact(x.numerator, y.denominator / shared)
  const right = multiplyExact(y.numerator, x.denominator / shared)
  return { numerator: addNumbers(left, right), denominator: multiplyExact(x.denominator, y.denominator / shared) }
}
