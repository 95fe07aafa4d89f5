import { ProblemError, problem } from './problem.js'

/**
 * A quantity that no binary rounding has touched: a number stands for the decimal that it prints as
 * (`0.07` is seven hundredths), a pair for the quotient of two such numbers.
 */
export type Exact = number | { readonly numerator: number; readonly denominator: number }

interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

const notFinite = (value: number): ProblemError =>
  new ProblemError(
    problem(
      'not-finite',
      'error',
      [],
      [`${value} 不是有限的数。`, `${value} is not a finite number.`],
      ['请给出一个数；没有数的，不要计算。', 'Give a number; where there is none, do not calculate.'],
    ),
  )

const noDenominator = (): ProblemError =>
  new ProblemError(
    problem(
      'denominator-zero',
      'error',
      [],
      ['分母为 0，不能相除。', 'The denominator is 0: nothing can be divided by it.'],
      ['分母为 0 时请答“无数据”，不要计算。', 'Where the denominator is 0, answer that there is no data.'],
    ),
  )

const decimalForm = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/

const fractionOf = (value: number): Fraction => {
  if (Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n }
  const match = decimalForm.exec(String(value))
  if (!match) throw notFinite(value)
  const [, sign, whole = '', decimals = '', exponent = '0'] = match
  const scale = decimals.length - Number(exponent)
  const digits = BigInt(`${sign}${whole}${decimals}`)
  return scale >= 0 ? { n: digits, d: 10n ** BigInt(scale) } : { n: digits * 10n ** BigInt(-scale), d: 1n }
}

const quotient = (value: Exact): Fraction => {
  if (typeof value === 'number') return fractionOf(value)
  const [n, d] = [fractionOf(value.numerator), fractionOf(value.denominator)]
  if (d.n === 0n) throw noDenominator()
  return d.n > 0n ? { n: n.n * d.d, d: n.d * d.n } : { n: -n.n * d.d, d: -n.d * d.n }
}

/**
 * Compares two quantities exactly: 7 of 100 is not less than 0.07.
 * @returns -1, 0 or 1 as `a` is less than, equal to or greater than `b`
 * @throws ProblemError `denominator-zero`, `not-finite`
 */
export const compareExact = (a: Exact, b: Exact): -1 | 0 | 1 => {
  if (typeof a === 'number' && typeof b === 'number' && Number.isFinite(a) && Number.isFinite(b))
    return a < b ? -1 : a > b ? 1 : 0
  const [left, right] = [quotient(a), quotient(b)]
  const [x, y] = [left.n * right.d, right.n * left.d]
  return x < y ? -1 : x > y ? 1 : 0
}

const combined = (a: Exact, sign: bigint, b: Exact): number => {
  const [left, right] = [quotient(a), quotient(b)]
  return toNumber({ n: left.n * right.d + sign * right.n * left.d, d: left.d * right.d })
}

/** The number `a + b`, exact until it is put into a number at the very end. @throws ProblemError `denominator-zero`, `not-finite` */
export const addExact = (a: Exact, b: Exact): number => combined(a, 1n, b)

/** The number `a - b`, exact until it is put into a number at the very end. @throws ProblemError `denominator-zero`, `not-finite` */
export const subtractExact = (a: Exact, b: Exact): number => combined(a, -1n, b)

/** The number `a * b`, exact until it is put into a number at the very end. @throws ProblemError `denominator-zero`, `not-finite` */
export const multiplyExact = (a: Exact, b: Exact): number => {
  const [left, right] = [quotient(a), quotient(b)]
  return toNumber({ n: left.n * right.n, d: left.d * right.d })
}

/** The number `a / b`, exact until it is put into a number at the very end. @throws ProblemError `denominator-zero`, `not-finite` */
export const divideExact = (a: Exact, b: Exact): number => {
  const [left, right] = [quotient(a), quotient(b)]
  if (right.n === 0n) throw noDenominator()
  return toNumber({ n: left.n * right.d, d: left.d * right.n })
}

const bitsOf = (value: bigint): number => value.toString(2).length

/** `a * 2^places / b` as a whole number, the nearest one; of two as near the even one. */
const scaledQuotient = (a: bigint, b: bigint, places: number): bigint => {
  const [top, bottom] = places >= 0 ? [a << BigInt(places), b] : [a, b << BigInt(-places)]
  const [whole, rest] = [top / bottom, top % bottom]
  return rest * 2n > bottom || (rest * 2n === bottom && whole % 2n === 1n) ? whole + 1n : whole
}

/**
 * The number nearest to a fraction, of two as near the even one. It is rounded once, to the 53 binary places that a number has (fewer
 * below 2^-1022, whose least step is 2^-1074): the middle of two numbers may lie between any two decimals.
 */
const toNumber = ({ n, d }: Fraction): number => {
  if (n === 0n) return 0
  const [top, bottom] = [n < 0n ? -n : n, d < 0n ? -d : d]
  const bits = bitsOf(top) - bitsOf(bottom)
  const isLess = bits >= 0 ? top < bottom << BigInt(bits) : top << BigInt(-bits) < bottom
  const places = Math.min(52 - bits + (isLess ? 1 : 0), 1074)
  const value = Number(scaledQuotient(top, bottom, places)) * 2 ** -places
  return n < 0n !== d < 0n ? -value : value
}
