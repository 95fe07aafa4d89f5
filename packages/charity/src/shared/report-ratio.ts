import * as z from 'zod'

/** A quotient as two amounts of one unit: fen over fen, 万元 over 万元 as printed. Nothing of it is rounded. */
export const ReportRatio = z.strictObject({ numerator: z.number(), denominator: z.number() })
export type ReportRatio = z.infer<typeof ReportRatio>

const decimalForm = /^(-?)(\d+)(?:\.(\d+))?$/

/** A number as it prints, as an integer and how many of its digits are decimals. */
const digitsOf = (value: number): { readonly digits: bigint; readonly decimals: number } => {
  const match = decimalForm.exec(String(value))
  if (!match) throw new RangeError(`${value} is not a decimal number`)
  const [, sign, whole = '', decimals = ''] = match
  return { digits: BigInt(`${sign}${whole}${decimals}`), decimals: decimals.length }
}

type Cut = 'half-up' | 'down'

const hundredths = ({ numerator, denominator }: ReportRatio, decimals: number, cut: Cut): bigint | null => {
  const [n, d] = [digitsOf(numerator), digitsOf(denominator)]
  if (d.digits <= 0n) return null
  const scale = BigInt(2 + decimals + d.decimals - n.decimals)
  const [top, bottom] = scale >= 0n ? [n.digits * 10n ** scale, d.digits] : [n.digits, d.digits * 10n ** -scale]
  const negative = top < 0n
  const size = negative ? -top : top
  const rounded = cut === 'half-up' ? (2n * size + bottom) / (2n * bottom) : size / bottom
  return negative ? -rounded : rounded
}

const written = (value: bigint, decimals: number): string => {
  const digits = String(value < 0n ? -value : value).padStart(decimals + 1, '0')
  const sign = value < 0n ? '-' : ''
  return decimals === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/**
 * A ratio as the annual report prints it: per cent with two decimals, half up, without the sign. `null` where the denominator is
 * 0 or less. A test never compares this: 7.996% prints as 8.00 and is below 8%.
 */
export const percentOf = (ratio: ReportRatio, decimals = 2): string | null => {
  const value = hundredths(ratio, decimals, 'half-up')
  return value === null ? null : written(value, decimals)
}

/** How a published percentage came about: rounded half up, cut off, a last digit off by one (to make shares add up), or none of these. */
export const publishedForms = ['rounded', 'truncated', 'off-by-one', 'different'] as const
/** How a published percentage came about, by the word of {@link publishedForms}. */
export type PublishedForm = (typeof publishedForms)[number]

/** How a printed percentage stands to its quotient, and what rounding and cutting give, in per cent. */
export interface PublishedRatio {
  readonly form: PublishedForm
  /** What half-up rounding gives, at the decimals that were printed. */
  readonly rounded: string
  readonly truncated: string
}

/**
 * How a printed percentage (`42.8`, without the sign) stands to its quotient, at the decimals that it was printed with. What both
 * rounding and cutting give is `rounded`. `null` where the denominator is 0 or less.
 * @throws RangeError for what is no plain decimal
 */
export const publishedRatio = (ratio: ReportRatio, printed: string): PublishedRatio | null => {
  const match = decimalForm.exec(printed.trim())
  if (!match) throw new RangeError(`"${printed}" is not a decimal number`)
  const [, sign, whole = '', fraction = ''] = match
  const decimals = fraction.length
  const value = BigInt(`${sign}${whole}${fraction}`)
  const [rounded, truncated] = [hundredths(ratio, decimals, 'half-up'), hundredths(ratio, decimals, 'down')]
  if (rounded === null || truncated === null) return null
  const away = value > rounded ? value - rounded : rounded - value
  const form = away === 0n ? 'rounded' : value === truncated ? 'truncated' : away === 1n ? 'off-by-one' : 'different'
  return { form, rounded: written(rounded, decimals), truncated: written(truncated, decimals) }
}

/**
 * The ratio of two or three years together, as the report's form has it (综合近两年, 综合近三年): sum over sum, never the mean of
 * ratios. Amounts in whole fen. `null` without a year, or where an amount is not known.
 */
export const combinedRatio = (
  years: readonly { readonly numerator: number | null; readonly denominator: number | null }[],
): ReportRatio | null => {
  if (years.length === 0) return null
  let [numerator, denominator] = [0, 0]
  for (const year of years) {
    if (year.numerator === null || year.denominator === null) return null
    numerator += year.numerator
    denominator += year.denominator
  }
  return { numerator, denominator }
}
