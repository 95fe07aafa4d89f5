import { fold, isChineseDigit, isDigit, isMark, isNewline, isPlain, isSpace } from './characters.js'

/** A piece of the text as the rules read it: signs folded, spaces, line breaks and markdown left out. */
export interface ReadingCopy {
  readonly text: string
  /** Where the unit at an index of the copy stands in the original. */
  at(index: number): number
}

const isWordUnit = (code: number): boolean =>
  isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x2e

/** A line that ends so short, without a sign, ends a phrase; a longer one was broken by the page. */
const SHORT_LINE = 20

const readingCopy = (text: string, start: number, end: number): ReadingCopy => {
  let plain = start
  while (plain < end && isPlain(text.charCodeAt(plain))) plain++
  if (plain === end) return { text: text.slice(start, end), at: index => start + index }
  const map: number[] = []
  const units: number[] = []
  let previous = 0
  let lineStart = start
  for (let index = start; index < end; index++) {
    let code = fold(text.charCodeAt(index))
    if (code === 0x20 || isNewline(code) || isMark(code)) {
      const isPhraseEnd = isNewline(code) && index - lineStart < SHORT_LINE && previous !== 0 && previous !== 0x2c
      if (isNewline(code)) lineStart = index + 1
      const keepsApart = code !== 0x2a && isWordUnit(previous) && isWordUnit(fold(text.charCodeAt(index + 1)))
      if (!isPhraseEnd && code !== 0x7c && !keepsApart) continue
      code = keepsApart ? 0x20 : 0x2c
    }
    units.push(code)
    map.push(index)
    previous = code
  }
  return { text: String.fromCharCode(...units), at: index => map[index] ?? end }
}

/** Longer sentences are read in pieces, so that the work stays linear in the length of any text. */
const LONGEST = 480

const STOP = 1
const NEWLINE = 2
const BREAK = 4
/** A digit or zero; the second half of a date or share (年底, 季度, 半数, 八成); 全 or 逐; a Chinese numeral. */
const FIGURE = 8
const DATE = 16
const ALL = 32
const NUMERAL = 64

/** One look-up says of most units that they neither end nor begin anything. */
const roles = /* @__PURE__ */ (() => {
  const table = new Uint8Array(0x10000)
  const mark = (characters: string, role: number) => {
    for (const character of characters) table[character.charCodeAt(0)]! |= role
  }
  mark('。！？!?', STOP)
  mark('\n\r\u2028\u2029', NEWLINE | BREAK)
  mark(',;，；', BREAK)
  mark('零〇○0123456789０１２３４５６７８９', FIGURE)
  mark('底末内季半成', DATE)
  mark('全逐', ALL)
  mark('零一二两三四五六七八九十百千万亿', NUMERAL)
  return table
})()

const classifierStarts = /* @__PURE__ */ new Set(
  [...'个家人名位户条次所处场期件项套座台辆间张例分成月半季轮支对幢栋亩倍类天小'].map(character =>
    character.charCodeAt(0),
  ),
)
/** 全覆盖, 全域, 全城覆盖 …, 逐一. */
const afterAll = '覆域城市区县员一户个 \n　'

/** Behind the number of an item (`12.`, `3、`) that a sentence begins with: it counts nothing. */
const afterNumber = (text: string, start: number, end: number): number => {
  let index = start
  while (index < end && isSpace(text.charCodeAt(index))) index++
  while (index < end && isDigit(text.charCodeAt(index))) index++
  const sign = text.charCodeAt(index)
  return sign === 0x2e || sign === 0xff0e || sign === 0x3001 ? index : start
}

/** Whether a sentence may hold a target; up to `first` none of its units begins anything. */
const mayHold = (text: string, start: number, end: number, first: number): boolean => {
  for (let index = Math.max(first, afterNumber(text, start, end)); index < end; index++) {
    const role = roles[text.charCodeAt(index)]!
    if (role < FIGURE) continue
    if ((role & FIGURE) !== 0) return true
    if ((role & DATE) !== 0) {
      const before = index > start ? text.charCodeAt(index - 1) : 0
      // 年 or 月 before 底, 末, 内; 上 before 半年.
      if (before === 0x5e74 || before === 0x6708 || before === 0x4e0a || isChineseDigit(before)) return true
    }
    if ((role & ALL) !== 0 && afterAll.includes(text[index + 1] ?? '一')) return true
    if ((role & NUMERAL) !== 0) {
      let next = index + 1
      while (next < end && isSpace(text.charCodeAt(next))) next++
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
export const eachSentence = (text: string, start: number, end: number, visit: (copy: ReadingCopy) => void): void => {
  let from = start
  let lastBreak = start
  /** The first unit of the sentence that may begin something. */
  let first = end
  const close = (from: number, to: number, first: number) => {
    if (first < to && mayHold(text, from, to, first)) visit(readingCopy(text, from, to))
  }
  for (let index = start; index < end; index++) {
    const limit = Math.min(end, from + LONGEST)
    while (index < limit && roles[text.charCodeAt(index)] === 0) index++
    if (index === end) break
    const role = roles[text.charCodeAt(index)]!
    if (role >= FIGURE && first === end) first = index
    let to = from
    let firstBehind = end
    if ((role & STOP) !== 0) to = index + 1
    else if ((role & NEWLINE) !== 0) {
      let next = index + 1
      let lines = 1
      while (next < end && isSpace(text.charCodeAt(next))) {
        if (text.charCodeAt(next) === 0x0a) lines++
        next++
      }
      if (lines > 1 || isBullet(text.charCodeAt(next))) to = index + 1
      // What was looked over is spaces; it is not looked over again.
      index = next - 1
      lastBreak = next
    } else {
      if ((role & BREAK) !== 0) lastBreak = index + 1
      if (index - from >= LONGEST) {
        to = lastBreak > from + LONGEST / 2 ? lastBreak : index
        // What stands behind the break has been passed already.
        firstBehind = to
      }
    }
    if (to === from) continue
    close(from, to, first)
    from = to
    lastBreak = Math.max(lastBreak, to)
    first = firstBehind
  }
  close(from, end, first)
}
