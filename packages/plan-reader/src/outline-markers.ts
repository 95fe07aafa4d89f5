import {
  CHINESE_DIGIT,
  DIGIT,
  GAP,
  isChineseDigit,
  isDigit,
  isHan,
  isNewline,
  isNumbering,
  isSpace,
  MARK,
  NEWLINE,
  NUMBERING,
  SPACE,
} from './characters.js'
import { chineseValue } from './numbers.js'

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

const COMMA_LIKE = '、.．,，:：'
const isSeparator = (character: string | undefined): boolean =>
  character !== undefined && COMMA_LIKE.includes(character)
const isQuoteOrHan = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index)
  return isHan(code) || code === 0x201c || code === 0x300a || code === 0x22 || (code >= 0x41 && code <= 0x5a)
}

/** 2024年, and 20*年 where the year was taken out. */
const isYear = (text: string, index: number): boolean =>
  /^20(?:\d\d|[*＊Xx×]{1,2})年/.test(text.slice(index, index + 5))
/** Words that begin with a figure: 3个…, but not the next number of 1、2、3. */
const isFigure = (text: string, index: number): boolean => /^\d+[一-鿿%]/.test(text.slice(index, index + 8))

const skipSpaces = (text: string, index: number, end: number): number => {
  let at = index
  while (at < end && (isSpace(text.charCodeAt(at)) || text[at] === '*') && !isNewline(text.charCodeAt(at))) at++
  return at
}

const LONGEST_NUMBER = 3

const digitsFrom = (text: string, start: number): { end: number; value: number } => {
  let end = start
  let value = 0
  while (end - start <= LONGEST_NUMBER && isDigit(text.charCodeAt(end))) {
    const code = text.charCodeAt(end++)
    value = value * 10 + (code - (code >= 0xff10 ? 0xff10 : 0x30))
  }
  return { end, value: end - start > LONGEST_NUMBER ? 0 : value }
}

const chineseFrom = (text: string, start: number): { end: number; value: number } => {
  let end = start
  while (end - start <= LONGEST_NUMBER && isChineseDigit(text.charCodeAt(end))) end++
  return { end, value: end - start > LONGEST_NUMBER ? 0 : (chineseValue(text.slice(start, end)) ?? 0) }
}

/** What follows a bare number where it is a quantity or a date and no marker: 3个, 12月, 5%. */
const quantityStarts = '个家人名位户条次所处场期件项套座台辆张例万亿千百元年月日号时级岁届季周天分度点多余至到版'

/** 第 */
const ORDINAL = 0x7b2c
const isOpeningBracket = (code: number): boolean => code === 0x28 || code === 0xff08

/** The marker that begins at an index, or undefined. */
const markerAt = (text: string, start: number, end: number, place: number): Marker | undefined => {
  const code = text.charCodeAt(start)
  if (!isNumbering(code) && code !== ORDINAL) return undefined
  const found = (level: number, number: number, after: number, isBare = false): Marker | undefined => {
    const body = skipSpaces(text, after, end)
    return number > 0 && (isQuoteOrHan(text, body) || isYear(text, body))
      ? { level, number, start, body, place, isBare }
      : undefined
  }
  if (isOpeningBracket(code)) {
    const isArabic = isDigit(text.charCodeAt(start + 1))
    const { end: after, value } = isArabic ? digitsFrom(text, start + 1) : chineseFrom(text, start + 1)
    if (text[after] !== ')' && text[after] !== '）') return undefined
    const next = isSeparator(text[after + 1]) ? after + 2 : after + 1
    return found(isArabic ? SMALL : BRACKETED, value, next)
  }
  if (isDigit(code)) {
    const { end: after, value } = digitsFrom(text, start)
    const sign = text[after]
    if (sign === ')' || sign === '）') return found(SMALL, value, after + 1)
    if (isSeparator(sign)) {
      if (!isDigit(text.charCodeAt(after + 1))) return found(ARABIC, value, after + 1)
      const isFigured = isYear(text, after + 1) || (sign === '、' && isFigure(text, after + 1))
      return place !== RUN_IN && value > 0 && isFigured
        ? { level: ARABIC, number: value, start, body: after + 1, place, isBare: true }
        : undefined
    }
    if (isDigit(text.charCodeAt(after))) return undefined
    const body = skipSpaces(text, after, end)
    if (place !== LINE || quantityStarts.includes(text[body] ?? '个')) return undefined
    return found(ARABIC, value, after, true)
  }
  if (isChineseDigit(code)) {
    const { end: after, value } = chineseFrom(text, start)
    if (!isSeparator(text[after]) || isChineseDigit(text.charCodeAt(after + 1))) return undefined
    if ((text[after] === ',' || text[after] === '，') && place !== LINE) return undefined
    return found(SECTION, value, after + 1)
  }
  if (place !== RUN_IN) {
    const { end: after, value } = chineseFrom(text, start + 1)
    const word = text.slice(after, after + 2)
    if (word !== '部分' && word[0] !== '章' && word[0] !== '篇') return undefined
    const next = after + (word === '部分' ? 2 : 1)
    return found(PART, value, isSeparator(text[next]) ? next + 1 : next)
  }
  return undefined
}

/** Lines as long as this were run together; markers are looked for inside them too. */
const RUN_TOGETHER = 300

/** Behind the plan its annexes number their own lines. */
const annex = /^\s*附(?:件|表|录)?\s*[\d一二三四五六]?\s*[:：]?\s*(?:$|[^\s，。,]{0,40}$)/
const isAnnex = (text: string, start: number, end: number): boolean =>
  text[start] === '附' && end - start < 60 && annex.test(text.slice(start, end))
/** An annex named before the plan has begun may be the plan itself. */
const BEGUN = 3

/** Every place that looks like a marker, in order; none in the annexes. */
export const markersOf = (text: string, kinds: Uint16Array): Marker[] => {
  const markers: Marker[] = []
  const push = (marker: Marker | undefined) => {
    if (marker !== undefined) markers.push(marker)
  }
  let lineStart = 0
  while (lineStart < text.length) {
    let lineEnd = lineStart
    while (lineEnd < text.length && (kinds[lineEnd]! & NEWLINE) === 0) lineEnd++
    let index = lineStart
    while (index < lineEnd && ((kinds[index]! & (SPACE | MARK)) !== 0 || text[index] === '-')) index++
    if (markers.length >= BEGUN && isAnnex(text, index, lineEnd)) break
    push(markerAt(text, index, lineEnd, LINE))
    const isLong = lineEnd - lineStart > RUN_TOGETHER
    for (index++; index < lineEnd; index++) {
      const previous = kinds[index - 1]!
      const kind = kinds[index]!
      if ((previous & GAP) !== 0) {
        if ((kind & SPACE) === 0)
          push(markerAt(text, index, lineEnd, isLong || (previous & SPACE) === 0 ? AFTER_STOP : RUN_IN))
      } else if (isLong && (kind & NUMBERING) !== 0 && (previous & (DIGIT | CHINESE_DIGIT)) === 0)
        push(markerAt(text, index, lineEnd, RUN_IN))
    }
    lineStart = lineEnd + 1
  }
  return markers
}
