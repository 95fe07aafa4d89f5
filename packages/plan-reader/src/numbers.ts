import { codeAt, isChineseDigit } from './characters.js'

/** A numeral, Arabic or Chinese, with its multiplier worked in. */
export interface Numeral {
  readonly end: number
  readonly value: number
  readonly chinese: boolean
  /** The text says that there are somewhat more: 100余. */
  readonly about: boolean
}

/** More digits than this are a code or noise, not a quantity. */
const LONGEST_ARABIC = 15
const LONGEST_CHINESE = 16

/** By code, which costs a fraction of a look-up by character. */
const byCode = (values: Record<string, number>): ReadonlyMap<number, number> =>
  new Map(Object.entries(values).map(([character, value]) => [character.charCodeAt(0), value]))

const digitValues = /* @__PURE__ */ byCode({
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
})
const smallUnits = /* @__PURE__ */ byCode({ 十: 10, 百: 100, 千: 1000 })
const exponents = /* @__PURE__ */ byCode({ 百: 2, 千: 3, 万: 4, 亿: 8 })

/** The value of a Chinese numeral below 10,000, or undefined where it is none: 三四, 十百, or a bare round word (百场). */
const smallChinese = (text: string): number | undefined => {
  let total = 0
  let digit = -1
  let lastUnit = 10_000
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    const unit = smallUnits.get(code)
    if (unit === undefined) {
      if (digit > 0) return undefined
      digit = digitValues.get(code) ?? -1
      if (digit < 0) return undefined
    } else {
      if (unit >= lastUnit || (digit < 0 && unit !== 10) || digit === 0) return undefined
      total += (digit < 0 ? 1 : digit) * unit
      lastUnit = unit
      digit = -1
    }
  }
  if (digit < 0) return total
  // 一百二 is 120 in speech, not in a plan; a bare last digit stands after 十 or 零.
  return lastUnit > 10 && lastUnit < 10_000 && digit > 0 && !text.includes('零') ? undefined : total + digit
}

/** The value of a whole Chinese numeral (二十五, 三万五千), or undefined where the characters are none. */
export const chineseValue = (text: string): number | undefined => {
  if (text.length === 1) return text === '十' ? 10 : digitValues.get(text.charCodeAt(0))
  if (!/[万亿]/.test(text)) return text === '' ? 0 : smallChinese(text)
  const [million = '', afterMillion] = text.includes('亿') ? text.split('亿', 2) : ['', text]
  const [thousand = '', rest] = afterMillion?.includes('万') ? afterMillion.split('万', 2) : ['', afterMillion ?? '']
  const parts = [million, thousand, rest ?? ''].map(part => (part === '' ? 0 : smallChinese(part)))
  const [hundredMillions, tenThousands, ones] = parts
  if (hundredMillions === undefined || tenThousands === undefined || ones === undefined) return undefined
  if ((text.includes('亿') && hundredMillions === 0) || (text.includes('万') && tenThousands === 0)) return undefined
  return hundredMillions * 1e8 + tenThousands * 1e4 + ones
}

const isArabic = (code: number): boolean => code >= 0x30 && code <= 0x39
/** 余, 多, 来 */
const isAbout = (code: number): boolean => code === 0x4f59 || code === 0x591a

const afterDigits = (text: string, start: number): number => {
  let end = start
  while (isArabic(codeAt(text, end))) end++
  return end
}

/** Whether a comma at an index sets three digits apart: 1,000. */
export const setsThousandsApart = (text: string, comma: number): boolean =>
  codeAt(text, comma) === 0x2c && afterDigits(text, comma + 1) === comma + 4

const readArabic = (text: string, start: number): Numeral => {
  let end = afterDigits(text, start)
  let digits = text.slice(start, end)
  let decimals = 0
  while (digits.length <= LONGEST_ARABIC && setsThousandsApart(text, end)) {
    if (end - start > 3 && text[end - 4] !== ',') break
    digits += text.slice(end + 1, end + 4)
    end += 4
  }
  if (codeAt(text, end) === 0x2e) {
    const last = afterDigits(text, end + 1)
    decimals = last - end - 1
    if (decimals > 0) {
      digits += text.slice(end + 1, last)
      end = last
    }
  }
  let about = false
  let exponent = 0
  for (let steps = 0; steps < 4; steps++) {
    if (isAbout(codeAt(text, end))) about = true
    else {
      const power = isChineseDigit(codeAt(text, end)) ? exponents.get(codeAt(text, end)) : undefined
      // 12百分点 is twelve points.
      if (power === undefined || (power === 2 && codeAt(text, end + 1) === 0x5206)) break
      exponent += power
    }
    end++
  }
  const isTooLong = digits.length > LONGEST_ARABIC
  return {
    end,
    value: isTooLong ? Number.NaN : exponent === decimals ? Number(digits) : Number(`${digits}e${exponent - decimals}`),
    chinese: false,
    about,
  }
}

const readChinese = (text: string, start: number): Numeral => {
  let end = start
  while (end < text.length && isChineseDigit(text.charCodeAt(end))) end++
  const numeral = text.slice(start, Math.min(end, start + LONGEST_CHINESE))
  const about = isAbout(codeAt(text, end)) && end - start > 1
  const value = end - start > LONGEST_CHINESE ? undefined : chineseValue(numeral)
  return {
    end: about ? end + 1 : end,
    value: value ?? Number.NaN,
    chinese: true,
    about,
  }
}

/** The numeral that begins at an index of a reading copy; its value is NaN where it is too long or not well formed. */
export const readNumeral = (text: string, start: number): Numeral | undefined => {
  const code = codeAt(text, start)
  if (isArabic(code)) return readArabic(text, start)
  return isChineseDigit(code) ? readChinese(text, start) : undefined
}

/** A share of one from a percentage, without binary noise: 92.5 -> 0.925. */
export const shareOf = (percent: number): number =>
  Number.isSafeInteger(percent) ? percent / 100 : Number(`${percent}e-2`)
