const written = /^(-?)(\d{1,3}(?:,\d{3})+(?![\d,])|\d+(?![\d,]))(?:\.(\d+))?(.*)/

/** A number as written, digit for digit, and the text behind it. Thousands may be marked in threes: `1,200元`. */
export interface WrittenNumber {
  readonly sign: '' | '-'
  readonly digits: string
  readonly decimals: string
  readonly rest: string
}

/** The number that a text begins with, and what stands behind it; `undefined` where its commas do not set thousands apart in threes. */
export const readNumber = (text: string): WrittenNumber | undefined => {
  const match = written.exec(text)
  if (!match) return undefined
  const [, sign, digits = '', decimals = '', rest = ''] = match
  return { sign: sign === '-' ? '-' : '', digits: digits.replaceAll(',', ''), decimals, rest }
}

/** The point moved to the right by so many places (to the left where negative), on the digits alone. */
const movePoint = (digits: string, decimals: string, places: number): readonly [whole: string, decimals: string] => {
  const all = digits + decimals
  const point = digits.length + places
  const [whole, rest] =
    point > 0 ? [all.padEnd(point, '0').slice(0, point), all.slice(point)] : ['0', '0'.repeat(-point) + all]
  return [whole.replace(/^0+(?=\d)/, ''), rest.replace(/0+$/, '')]
}

const joined = (sign: string, whole: string, decimals: string): string =>
  `${sign}${whole}${decimals === '' ? '' : `.${decimals}`}`

/** The number that a written one stands for, moved by so many places; a decimal text, exact. */
export const scaledText = ({ sign, digits, decimals }: WrittenNumber, places: number): string => {
  const [whole, rest] = movePoint(digits, decimals, places)
  return joined(sign, whole, rest)
}

const printed = /(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?/

/** A finite number, moved by so many places, as a decimal text without an exponent. */
export const decimalText = (value: number, places = 0): string => {
  const [, sign = '', digits = '', decimals = '', exponent = '0'] = printed.exec(String(value))!
  const [whole, rest] = movePoint(digits, decimals, Number(exponent) + places)
  return joined(sign, whole, rest)
}
