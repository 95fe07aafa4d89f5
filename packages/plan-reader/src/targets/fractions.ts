import { codeAt } from '../text/characters.js'
import { type Numeral, readNumeral, shareOf } from '../text/numbers.js'

/** A share of one in words, and where they end. */
export interface Fraction {
  readonly end: number
  readonly value: number
}

/** 1/3, but not a date (3/15) or a piece of a number (1/3/5年). */
const slashed = /^([1-9]\d?)\/([2-9]\d?|1\d{1,2})(?![\d/]|[.-]\d)/
/** What is a share of something stands before it; or what it is a share of, or a comparison, behind it. */
const leadsToShare = /(?:达到?|超过?|过|不低于|不少于|不高于|占比?|约|近|为|至|到|至少|[≥≤<>=])$/
const followsShare = /^(?:以上|以下|以内|之内|左右|的|[县市区村镇乡街社])/

const readSlashed = (text: string, start: number): Fraction | undefined => {
  const match = slashed.exec(text.slice(start, start + 8))
  if (match === null || /[\d/+.-]/.test(text.charAt(start - 1))) return undefined
  const [value, end] = [Number(match[1]) / Number(match[2]), start + match[0].length]
  const isShare =
    followsShare.test(text.slice(end, end + 2)) || leadsToShare.test(text.slice(Math.max(0, start - 3), start))
  return value < 1 && isShare ? { end, value } : undefined
}

/** 分 */
const OF_PARTS = 0x5206
const half = /^(?:一半|半数)(?:以上|的)/
/** Round denominators divide without binary noise. */
const powers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4 }

const overPower = (value: number, power: number): number =>
  power === 2 ? shareOf(value) : Number(`${value}e-${power}`)

/**
 * The fraction that begins with a numeral (its denominator in 三分之二, its numerator in 2/3) or with the word for a half.
 * What cannot be a share (百分之三四) has the value NaN.
 */
export const readFraction = (text: string, start: number, first: Numeral | undefined): Fraction | undefined => {
  const next = codeAt(text, start + 1)
  if ((next === 0x534a || next === 0x6570) && half.test(text.slice(start, start + 4)))
    return { end: start + 2, value: 0.5 }
  if (first !== undefined && codeAt(text, first.end) === 0x2f) return readSlashed(text, start)
  const power = next === OF_PARTS && text.startsWith('分之', start + 1) ? powers[text.charAt(start)] : undefined
  if (power !== undefined) return overOf(text, start + 3, power)
  if (first === undefined || codeAt(text, first.end) !== OF_PARTS || !text.startsWith('分之', first.end))
    return undefined
  const numerator = readNumeral(text, first.end + 2)
  if (numerator === undefined || first.value === 0) return undefined
  return { end: numerator.end, value: numerator.value / first.value }
}

const overOf = (text: string, start: number, power: number): Fraction | undefined => {
  // 百分之百
  if (power === 2 && text.startsWith('百', start)) return { end: start + 1, value: 1 }
  const numerator = readNumeral(text, start)
  return numerator && { end: numerator.end, value: overPower(numerator.value, power) }
}

/** 百分之五十至六十: the second end without its denominator. */
export const readSecondFraction = (text: string, first: number, second: number): Fraction | undefined => {
  const numeral = readNumeral(text, second)
  const whole = readFraction(text, second, numeral)
  if (whole !== undefined || numeral === undefined) return whole
  const power = text.startsWith('分之', first + 1) ? powers[text.charAt(first)] : undefined
  return power === undefined ? undefined : { end: numeral.end, value: overPower(numeral.value, power) }
}
