import { codeAt, isChineseDigit } from './characters.js'

/** A numeral, Arabic or Chinese, with its multiplier worked in. */
export interface Numeral {
  readonly end: number
  readonly value: number
  readonly chinese: boolean
  /** The text says that there are somewhat more: 100余. */
  readonly about: boolean
  /** What the multiplier behind it multiplies by: 10,000 for 25万, 1 where there is none. */
  readonly factor: number
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

const chineseFactor = (text: string): number => {
  const last = text.charCodeAt(text.length - 1)
  const exponent = last === WAN || last === YI ? exponents.get(last) : undefined
  return exponent === undefined || /[万亿]/.test(text.slice(0, -1)) ? 1 : 10 ** exponent
}

const isArabic = (code: number): boolean => code >= 0x30 && code <= 0x39
const [WAN, YI, GE, POINT, LING, OF_PARTS, NIAN] = [0x4e07, 0x4ebf, 0x4e2a, 0x70b9, 0x96f6, 0x5206, 0x5e74]
/** 余, 多 */
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
      // 3.5个亿
      if (codeAt(text, end) === GE && codeAt(text, end + 1) === YI) end++
      const power = isChineseDigit(codeAt(text, end)) ? exponents.get(codeAt(text, end)) : undefined
      // 12百分点 is twelve points.
      if (power === undefined || (power === 2 && codeAt(text, end + 1) === OF_PARTS)) break
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
    factor: exponent === 0 ? 1 : 10 ** exponent,
  }
}

const readChinese = (text: string, start: number): Numeral => {
  let end = start
  while (end < text.length && isChineseDigit(text.charCodeAt(end))) end++
  const numeral = text.slice(start, Math.min(end, start + LONGEST_CHINESE))
  const value = end - start > LONGEST_CHINESE ? undefined : chineseValue(numeral)
  if (value !== undefined && codeAt(text, end) === POINT) {
    const decimal = readDecimals(text, value, end + 1)
    if (decimal !== undefined) return decimal
  }
  const about = isAbout(codeAt(text, end)) && end - start > 1
  return {
    end: about ? end + 1 : end,
    value: value ?? Number.NaN,
    chinese: true,
    about,
    factor: chineseFactor(numeral),
  }
}

/** What follows 点: digits, and at most a 万 or 亿 behind them. 三点五十分 is a time. */
const readDecimals = (text: string, whole: number, start: number): Numeral | undefined => {
  let end = start
  let digits = ''
  while (end < text.length && digitValues.has(text.charCodeAt(end))) digits += digitValues.get(text.charCodeAt(end++))
  const code = codeAt(text, end)
  const exponent = code === WAN || code === YI ? exponents.get(code)! : 0
  if (digits === '' || digits.length > LONGEST_ARABIC || (exponent === 0 && isChineseDigit(code))) return undefined
  return {
    end: exponent === 0 ? end : end + 1,
    value: Number(`${whole}.${digits}e${exponent}`),
    chinese: true,
    about: false,
    factor: 10 ** exponent,
  }
}

/** One piece of a numeral, up to its multiplier. */
const readPiece = (text: string, start: number): Numeral | undefined => {
  const code = codeAt(text, start)
  if (isArabic(code)) return readArabic(text, start)
  return isChineseDigit(code) ? readChinese(text, start) : undefined
}

/** What a numeral goes on with, as read by itself: the 3000万 of 2亿3000万, the 零20 of 1千零20. */
const readRest = (text: string, { end }: Numeral, depth: number): Numeral | undefined => {
  const hasZero = codeAt(text, end) === LING
  const start = hasZero ? end + 1 : end
  const rest = readComposed(text, start, depth + 1)
  if (rest === undefined || !Number.isInteger(rest.value) || isPower(codeAt(text, start))) return undefined
  // 100万一次性: a single digit is counted by what follows it; and 500万2024年 is a sum and a year.
  const isPlain = rest.factor === 1 && !hasZero
  if (isPlain && (rest.chinese ? !isPower(text.charCodeAt(rest.end - 1)) : rest.value < 10)) return undefined
  return codeAt(text, rest.end) === NIAN ? undefined : rest
}

const isPower = (code: number): boolean => exponents.has(code) || code === 0x5341

const DEEPEST = 4

const readComposed = (text: string, start: number, depth: number): Numeral | undefined => {
  const piece = readPiece(text, start)
  if (piece === undefined || depth === DEEPEST || piece.factor === 1 || piece.about || !Number.isInteger(piece.value))
    return piece
  const rest = readRest(text, piece, depth)
  if (rest === undefined) return piece
  // In 2千5百万 the 万 is of both.
  const isShared = rest.factor > piece.factor && piece.factor < 1e4
  const shared = !isShared ? 1 : rest.factor >= 1e8 ? 1e8 : 1e4
  if (rest.value >= piece.factor * shared) return piece
  return {
    ...rest,
    value: piece.value * shared + rest.value,
    chinese: piece.chinese && rest.chinese,
    factor: isShared ? shared : rest.factor,
  }
}

/**
 * The numeral that begins at an index of a reading copy, all of it: 25万6千 and 100万两千 are one. Its value is NaN where
 * it is too long or not well formed.
 */
export const readNumeral = (text: string, start: number): Numeral | undefined => readComposed(text, start, 0)

/** A share of one from a percentage, without binary noise: 92.5 -> 0.925. */
export const shareOf = (percent: number): number =>
  Number.isSafeInteger(percent) ? percent / 100 : Number(`${percent}e-2`)
