import {
  ALL,
  BREAK,
  CHINESE_DIGIT,
  DATE,
  DIGIT,
  FIGURE,
  FOLDED,
  fold,
  isChineseDigit,
  isDigit,
  isMark,
  isNewline,
  MARK,
  NEWLINE,
  QUOTE,
  SPACE,
  STOP,
  YEAR,
} from './characters.js'

/** A piece of the text as the rules read it: signs folded, spaces, line breaks and markdown left out. */
export interface ReadingCopy {
  readonly text: string
  /** Whether it may hold a date; the mark of a title or a quotation. */
  readonly mayHoldDate: boolean
  readonly mayHoldQuote: boolean
  /** Where the unit at an index of the copy stands in the original. */
  at(index: number): number
}

const isWordUnit = (code: number): boolean =>
  isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x2e

/** A line that ends so short, without a sign, ends a phrase; a longer one was broken by the page. */
const SHORT_LINE = 20

const UNLIKE_PRINT = FOLDED | SPACE | MARK

/** Folds a sentence, and leaves out spaces and line breaks; runs that stand in both as they are, are copied whole. */
const readingCopy = (text: string, kinds: Uint16Array, start: number, end: number, holds: number): ReadingCopy => {
  let copy = ''
  let run = start
  let lineStart = start
  /** After so many units of the copy, so many of the original. */
  const [copied, printed]: [number[], number[]] = [[], []]
  for (let index = start; index < end; index++) {
    if ((kinds[index]! & UNLIKE_PRINT) === 0) continue
    if (index > run) copy += text.slice(run, index)
    run = index + 1
    let code = fold(text.charCodeAt(index))
    if (code === 0x20 || isNewline(code) || isMark(code)) {
      const previous = copy === '' ? 0 : copy.charCodeAt(copy.length - 1)
      const isPhraseEnd = isNewline(code) && index - lineStart < SHORT_LINE && previous !== 0 && previous !== 0x2c
      if (isNewline(code)) lineStart = index + 1
      const keepsApart = code !== 0x2a && isWordUnit(previous) && isWordUnit(fold(text.charCodeAt(index + 1)))
      if (!isPhraseEnd && code !== 0x7c && !keepsApart) {
        copied.push(copy.length)
        printed.push(index + 1)
        continue
      }
      code = keepsApart ? 0x20 : 0x2c
    }
    copy += String.fromCharCode(code)
  }
  return {
    text: run === start ? text.slice(start, end) : copy + text.slice(run, end),
    mayHoldDate: (holds & (DATE | YEAR)) !== 0,
    mayHoldQuote: (holds & QUOTE) !== 0,
    at: index => {
      let left = copied.length - 1
      while (left >= 0 && copied[left]! > index) left--
      return left < 0 ? start + index : printed[left]! + index - copied[left]!
    },
  }
}

/** Longer sentences are read in pieces, so that the work stays linear in the length of any text. */
const LONGEST = 480

const BEGINS = FIGURE | DATE | ALL | CHINESE_DIGIT
/** What is none of these neither ends nor begins anything. */
const COUNTS = STOP | BREAK | BEGINS | QUOTE | YEAR

const classifierStarts = /* @__PURE__ */ new Set(
  [...'个家人名位户条次所处场期件项套座台辆间张例分成月半季轮支对幢栋亩倍类天小'].map(character =>
    character.charCodeAt(0),
  ),
)
/** 全覆盖, 全域, 全城覆盖 …, 逐一. */
const afterAll = '覆域城市区县员一户个 \n　'

/** Behind the number of an item (`12.`, `3、`) that a sentence begins with: it counts nothing. */
const afterNumber = (text: string, kinds: Uint16Array, start: number, end: number): number => {
  let index = start
  while (index < end && (kinds[index]! & SPACE) !== 0) index++
  while (index < end && (kinds[index]! & DIGIT) !== 0) index++
  const sign = text.charCodeAt(index)
  return sign === 0x2e || sign === 0xff0e || sign === 0x3001 ? index : start
}

/** Whether a sentence may hold a target; up to `first` none of its units begins anything. */
const mayHold = (text: string, kinds: Uint16Array, start: number, end: number, first: number): boolean => {
  for (let index = Math.max(first, afterNumber(text, kinds, start, end)); index < end; index++) {
    const kind = kinds[index]!
    if ((kind & BEGINS) === 0) continue
    if ((kind & FIGURE) !== 0) return true
    if ((kind & DATE) !== 0) {
      const before = index > start ? text.charCodeAt(index - 1) : 0
      // 年 or 月 before 底, 末, 内; 上 before 半年.
      if (before === 0x5e74 || before === 0x6708 || before === 0x4e0a || isChineseDigit(before)) return true
    }
    if ((kind & ALL) !== 0 && afterAll.includes(text[index + 1] ?? '一')) return true
    if ((kind & CHINESE_DIGIT) !== 0) {
      let next = index + 1
      while (next < end && (kinds[next]! & SPACE) !== 0) next++
      if (classifierStarts.has(text.charCodeAt(next))) return true
      if (next > index + 1) index = next - 1
    }
  }
  return false
}

/** Bullets begin a new phrase, whatever the line before them ended with. */
const isBullet = (code: number): boolean =>
  code === 0x2d ||
  code === 0x2a ||
  code === 0x2b ||
  code === 0x2022 ||
  code === 0x25cf ||
  code === 0xb7 ||
  code === 0x23 ||
  code === 0x7c

/** Calls back with each sentence of a piece of text that may hold a target. */
export const eachSentence = (
  text: string,
  kinds: Uint16Array,
  start: number,
  end: number,
  visit: (copy: ReadingCopy) => void,
): void => {
  let from = start
  let lastBreak = start
  /** The first unit of the sentence that may begin something, and all kinds that stand in it. */
  let first = end
  let holds = 0
  const close = (to: number) => {
    if (first < to && mayHold(text, kinds, from, to, first)) visit(readingCopy(text, kinds, from, to, holds))
  }
  for (let index = start; index < end; index++) {
    const limit = Math.min(end, from + LONGEST)
    while (index < limit && (kinds[index]! & COUNTS) === 0) index++
    if (index === end) break
    const kind = kinds[index]!
    holds |= kind
    if ((kind & BEGINS) !== 0 && first === end) first = index
    let to = from
    let firstBehind = end
    if ((kind & STOP) !== 0) to = index + 1
    else if ((kind & NEWLINE) !== 0) {
      let next = index + 1
      let lines = 1
      while (next < end && (kinds[next]! & SPACE) !== 0) {
        if (text.charCodeAt(next) === 0x0a) lines++
        next++
      }
      if (lines > 1 || isBullet(text.charCodeAt(next))) to = index + 1
      // What was looked over is spaces; it is not looked over again.
      index = next - 1
      lastBreak = next
    } else {
      if ((kind & BREAK) !== 0) lastBreak = index + 1
      if (index - from >= LONGEST) {
        to = lastBreak > from + LONGEST / 2 ? lastBreak : index
        // What stands behind the break has been passed already.
        firstBehind = to
      }
    }
    if (to === from) continue
    close(to)
    from = to
    lastBreak = Math.max(lastBreak, to)
    first = firstBehind
    // What a long sentence was cut behind stands in the next piece as well.
    if (firstBehind === end) holds = 0
  }
  close(end)
}
