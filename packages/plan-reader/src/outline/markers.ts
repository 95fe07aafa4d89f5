import {
  CHINESE_DIGIT,
  codeAt,
  DIGIT,
  GAP,
  isChineseDigit,
  isDigit,
  isHan,
  isNewline,
  isNumbering,
  isSpace,
  isUnprinted,
  NEWLINE,
  NUMBERING,
  type Signs,
  SPACE,
} from '../text/characters.js'
import { chineseValue } from '../text/numbers.js'

/** Levels of numbering from the outermost inwards: 第一部分, 一、, (一), 1., (1). */
const PART = 0
export const SECTION = 1
export const BRACKETED = 2
const ARABIC = 3
export const SMALL = 4

/** Where a marker stands: at the start of a line, after a full stop, or in the middle of running words. */
export const LINE = 0
const AFTER_STOP = 1
export const RUN_IN = 2

export interface Marker {
  readonly level: number
  readonly number: number
  readonly start: number
  /** Where the words after the marker begin. */
  readonly body: number
  readonly place: number
  /** It may as well be a figure, so that only the sequence can tell: `1强化…`, `2、3个…`. */
  readonly isBare: boolean
}

/** 、.．,，:： */
const isSeparator = (code: number): boolean =>
  code === 0x3001 || code === 0x2e || code === 0xff0e || isComma(code) || code === 0x3a || code === 0xff1a
const isComma = (code: number): boolean => code === 0x2c || code === 0xff0c
const isQuoteOrHan = (text: string, index: number): boolean => {
  const code = codeAt(text, index)
  return isHan(code) || code === 0x201c || code === 0x300a || code === 0x22 || (code >= 0x41 && code <= 0x5a)
}

/** 2024年, and 20*年 where the year was taken out. */
const isYear = (text: string, index: number): boolean =>
  text.charCodeAt(index) === 0x32 && /^20(?:\d\d|[*＊Xx×]{1,2})年/.test(text.slice(index, index + 5))
/** Words that begin with a figure: 3个…, but not the next number of 1、2、3. */
const isFigure = (text: string, index: number): boolean => /^\d+[一-鿿%]/.test(text.slice(index, index + 8))

const isInnerSpace = (code: number): boolean => code === 0x2a || (isSpace(code) && !isNewline(code))

const skipSpaces = (text: string, index: number, end: number): number => {
  let at = index
  while (at < end && isInnerSpace(text.charCodeAt(at))) at++
  return at
}

const LONGEST_NUMBER = 3

const digitsFrom = (text: string, start: number): { end: number; value: number } => {
  let end = start
  let value = 0
  while (end - start <= LONGEST_NUMBER && isDigit(codeAt(text, end))) {
    const code = text.charCodeAt(end++)
    value = value * 10 + (code - (code >= 0xff10 ? 0xff10 : 0x30))
  }
  return { end, value: end - start > LONGEST_NUMBER ? 0 : value }
}

const chineseFrom = (text: string, start: number): { end: number; value: number } => {
  let end = start
  while (end - start <= LONGEST_NUMBER && isChineseDigit(codeAt(text, end))) end++
  return { end, value: end - start > LONGEST_NUMBER ? 0 : (chineseValue(text.slice(start, end)) ?? 0) }
}

/** What follows a bare number where it is a quantity or a date and no marker: 3个, 12月, 5%. */
const quantityStarts = '个家人名位户条次所处场期件项套座台辆张例万亿千百元年月日号时级岁届季周天分度点多余至到版'

const isOpeningBracket = (code: number): boolean => code === 0x28 || code === 0xff08
const isClosingBracket = (code: number): boolean => code === 0x29 || code === 0xff09

/** The marker that begins at an index, or undefined. */
const markerAt = (text: string, start: number, end: number, place: number): Marker | undefined => {
  const code = text.charCodeAt(start)
  if (!isNumbering(code)) return undefined
  const found = (level: number, number: number, after: number, isBare = false): Marker | undefined => {
    const body = skipSpaces(text, after, end)
    // （一）6月底前…: what stands behind a number in brackets is no part of it.
    const isFigured = level === BRACKETED && place === LINE && isFigure(text, body)
    return number > 0 && (isQuoteOrHan(text, body) || isYear(text, body) || isFigured)
      ? { level, number, start, body, place, isBare }
      : undefined
  }
  if (isOpeningBracket(code)) {
    const isArabic = isDigit(codeAt(text, start + 1))
    const { end: after, value } = isArabic ? digitsFrom(text, start + 1) : chineseFrom(text, start + 1)
    if (!isClosingBracket(codeAt(text, after))) return undefined
    const next = isSeparator(codeAt(text, after + 1)) ? after + 2 : after + 1
    return found(isArabic ? SMALL : BRACKETED, value, next)
  }
  if (isDigit(code)) {
    const { end: after, value } = digitsFrom(text, start)
    const sign = codeAt(text, after)
    if (isClosingBracket(sign)) return found(SMALL, value, after + 1)
    if (isSeparator(sign)) {
      if (!isDigit(codeAt(text, after + 1))) return found(ARABIC, value, after + 1)
      const isFigured = isYear(text, after + 1) || (sign === 0x3001 && isFigure(text, after + 1))
      return place !== RUN_IN && value > 0 && isFigured
        ? { level: ARABIC, number: value, start, body: after + 1, place, isBare: true }
        : undefined
    }
    if (isDigit(codeAt(text, after))) return undefined
    const body = skipSpaces(text, after, end)
    if (place !== LINE || quantityStarts.includes(text[body] ?? '个')) return undefined
    return found(ARABIC, value, after, true)
  }
  if (isChineseDigit(code)) {
    const { end: after, value } = chineseFrom(text, start)
    const sign = codeAt(text, after)
    if (!isSeparator(sign) || isChineseDigit(codeAt(text, after + 1))) return undefined
    if (isComma(sign) && place !== LINE) return undefined
    return found(SECTION, value, after + 1)
  }
  if (place !== RUN_IN) {
    const { end: after, value } = chineseFrom(text, start + 1)
    const word = text.slice(after, after + 2)
    if (word !== '部分' && word[0] !== '章' && word[0] !== '篇') return undefined
    const next = after + (word === '部分' ? 2 : 1)
    return found(PART, value, isSeparator(codeAt(text, next)) ? next + 1 : next)
  }
  return undefined
}

/** Lines as long as this were run together; markers are looked for inside them too. */
const RUN_TOGETHER = 300

/** What may stand before the number of a line: a space, a sign of markdown, a hyphen. */
const isOrnament = (code: number): boolean => isUnprinted(code) || code === 0x2d

/** Behind the plan its annexes number their own lines. */
const annex = /^\s*附(?:件|表|录)?\s*[\d一二三四五六]?\s*[:：]?\s*(?:$|[^\s，。,]{0,40}$)/
const isAnnex = (text: string, start: number, end: number): boolean =>
  text[start] === '附' && end - start < 60 && annex.test(text.slice(start, end))
/** An annex named before the plan has begun may be the plan itself. */
const BEGUN = 3

/** Every place that looks like a marker, in order; none in the annexes. */
export const markersOf = (text: string, { count, at, kinds }: Signs): Marker[] => {
  const markers: Marker[] = []
  const look = (index: number, lineEnd: number, place: number) => {
    const marker = markerAt(text, index, lineEnd, place)
    if (marker !== undefined) markers.push(marker)
  }
  let lineStart = 0
  let sign = 0
  while (lineStart < text.length) {
    let last = sign
    while (last < count && (kinds[last]! & NEWLINE) === 0) last++
    const lineEnd = last < count ? at[last]! : text.length
    let start = lineStart
    while (start < lineEnd && isOrnament(text.charCodeAt(start))) start++
    if (markers.length >= BEGUN && isAnnex(text, start, lineEnd)) break
    look(start, lineEnd, LINE)
    const isLong = lineEnd - lineStart > RUN_TOGETHER
    for (; sign < last; sign++) {
      const index = at[sign]!
      if ((kinds[sign]! & NUMBERING) === 0 || index <= start) continue
      const previous = sign > 0 && at[sign - 1] === index - 1 ? kinds[sign - 1]! : 0
      if ((previous & GAP) !== 0) look(index, lineEnd, isLong || (previous & SPACE) === 0 ? AFTER_STOP : RUN_IN)
      else if (isLong && (previous & (DIGIT | CHINESE_DIGIT)) === 0) look(index, lineEnd, RUN_IN)
    }
    sign = last + 1
    lineStart = lineEnd + 1
  }
  return markers
}
