import { fold, isChineseDigit, isDigit, isNewline, isSpace } from './characters.js'

/** A piece of the text as the rules read it: signs folded, spaces, line breaks and markdown left out. */
export interface ReadingCopy {
  readonly text: string
  /** Where the unit at an index of the copy stands in the original. */
  at(index: number): number
}

const MARKS = '*#`|>_'
const isMark = (code: number): boolean => code < 0x80 && MARKS.includes(String.fromCharCode(code))
const isWordUnit = (code: number): boolean =>
  isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code === 0x2e

const isPlain = (text: string, start: number, end: number): boolean => {
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index)
    if (fold(code) !== code || isSpace(code) || isMark(code)) return false
  }
  return true
}

/** A line that ends so short, without a sign, ends a phrase; a longer one was broken by the page. */
const SHORT_LINE = 20

const readingCopy = (text: string, start: number, end: number): ReadingCopy => {
  if (isPlain(text, start, end)) return { text: text.slice(start, end), at: index => start + index }
  const map: number[] = []
  let copy = ''
  let lineStart = start
  for (let index = start; index < end; index++) {
    const code = fold(text.charCodeAt(index))
    if (code !== 0x20 && !isNewline(code) && !isMark(code)) {
      copy += String.fromCharCode(code)
      map.push(index)
      continue
    }
    const previous = copy.length > 0 ? copy.charCodeAt(copy.length - 1) : 0
    const isPhraseEnd = isNewline(code) && index - lineStart < SHORT_LINE && previous !== 0 && previous !== 0x2c
    if (isNewline(code)) lineStart = index + 1
    const keepsApart = code !== 0x2a && isWordUnit(previous) && isWordUnit(fold(text.charCodeAt(index + 1)))
    if (isPhraseEnd || code === 0x7c || keepsApart) {
      copy += keepsApart ? ' ' : ','
      map.push(index)
    }
  }
  return { text: copy, at: index => map[index] ?? end }
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

const mayHold = (text: string, start: number, end: number): boolean => {
  for (let index = start; index < end; index++) {
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
  let seen = 0
  const close = (to: number) => {
    if (seen >= FIGURE && mayHold(text, from, to)) visit(readingCopy(text, from, to))
    from = to
    lastBreak = to
    seen = 0
  }
  for (let index = start; index < end; index++) {
    const role = roles[text.charCodeAt(index)]!
    if (role !== 0) {
      seen |= role
      if ((role & STOP) !== 0) {
        close(index + 1)
        continue
      }
      if ((role & NEWLINE) !== 0) {
        let next = index + 1
        let lines = 1
        while (next < end && isSpace(text.charCodeAt(next))) {
          if (text.charCodeAt(next) === 0x0a) lines++
          next++
        }
        if (lines > 1 || isBullet(text.charCodeAt(next))) close(index + 1)
        // What was looked over is spaces; it is not looked over again.
        index = next - 1
        lastBreak = next
        continue
      }
      if ((role & BREAK) !== 0) lastBreak = index + 1
    }
    if (index - from >= LONGEST) {
      close(lastBreak > from + LONGEST / 2 ? lastBreak : index)
      // What stands behind the break has been passed already.
      seen = FIGURE
    }
  }
  close(end)
}
