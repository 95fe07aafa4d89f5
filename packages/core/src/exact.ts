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

/** The number `a - b`, exact until it is put into a number at the very end. @throws ProblemError `denominator-zero`, `not-finite` */
export const subtractExact = (a: Exact, b: Exact): number => {
  const [left, right] = [quotient(a), quotient(b)]
  return toNumber({ n: left.n * right.d - right.n * left.d, d: left.d * right.d })
}

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

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value)

/** At least as many bits as the value has, and at most three more. */
const bitsOf = (value: bigint): number => value.toString(16).length * 4

/**
 * The number nearest to a fraction, of two as near the even one: the quotient is cut off after at least 60 binary
 * places, the last of which says whether anything was cut off, so that it is rounded once. Decimals would not do: the
 * middle of two numbers lies between any two short decimals. (A result below 2^-1022 may be the next but nearest.)
 */
const toNumber = ({ n, d }: Fraction): number => {
  if (n === 0n) return 0
  const [top, bottom] = [magnitude(n), magnitude(d)]
  const shift = bitsOf(bottom) - bitsOf(top) + 64
  const [scaled, by] = shift >= 0 ? [top << BigInt(shift), bottom] : [top, bottom << BigInt(-shift)]
  const places = scaled / by
  const cut = scaled % by === 0n ? places : places | 1n
  const half = Math.trunc(shift / 2)
  const value = Number(cut) * 2 ** -half * 2 ** (half - shift)
  return n < 0n !== d < 0n ? -value : value
}
