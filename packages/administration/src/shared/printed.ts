import { ProblemError, problem } from '@minzheng/core'

/** How the last printed digit comes about: half up by size (四舍五入), or cut off. */
export type LastDigit = 'half-up' | 'down'

const decimalForm = /^(-?)(\d+)(?:\.(\d+))?$/

/** A figure as it prints, as an integer of digits and how many of them are decimals. */
const digitsOf = (value: number): { readonly digits: bigint; readonly decimals: number } => {
  const match = decimalForm.exec(String(value))
  if (!match)
    throw new ProblemError(
      problem(
        'not-a-decimal',
        'error',
        [],
        [`${value} 不是可以照印的小数。`, `${value} is no decimal that prints as it is.`],
        ['请给出有限的小数。', 'Give a finite decimal of ordinary size.'],
      ),
    )
  const [, sign, whole = '', decimals = ''] = match
  return { digits: BigInt(`${sign}${whole}${decimals}`), decimals: decimals.length }
}

/** Some figures as integers of one last digit, so that they add up exactly. */
export const inLastDigits = (
  values: readonly number[],
): { readonly digits: readonly bigint[]; readonly decimals: number } => {
  const read = values.map(digitsOf)
  const decimals = Math.max(0, ...read.map(one => one.decimals))
  return { digits: read.map(one => one.digits * 10n ** BigInt(decimals - one.decimals)), decimals }
}

const written = (value: bigint, decimals: number): string => {
  const digits = String(value < 0n ? -value : value).padStart(decimals + 1, '0')
  const sign = value < 0n ? '-' : ''
  return decimals === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** An integer of so many decimals as it prints: `printedDigits(-153n, 2)` is `-1.53`. */
export const printedDigits = written

/**
 * A quotient × 100 as it prints in per cent, without the sign; exact, so that a half is a half. `null` where the denominator is 0 or
 * less, of which no per cent is printed.
 */
export const printedPercent = (
  numerator: number,
  denominator: number,
  decimals: number,
  lastDigit: LastDigit = 'half-up',
): string | null => {
  const { digits } = inLastDigits([numerator, denominator])
  const [top, bottom] = [digits[0]! * 10n ** BigInt(decimals + 2), digits[1]!]
  if (bottom <= 0n) return null
  const size = top < 0n ? -top : top
  const rounded = lastDigit === 'half-up' ? (2n * size + bottom) / (2n * bottom) : size / bottom
  return written(top < 0n ? -rounded : rounded, decimals)
}
