import { lineMarkerAt } from '../outline/line-markers.js'
import { mayBeginUnit } from '../targets/units.js'
import {
  ALL,
  BREAK,
  CHINESE_DIGIT,
  codeAt,
  codesOf,
  DATE,
  DIGIT,
  isChineseDigit,
  isDigit,
  isHan,
  isSpace,
  NEWLINE,
  type Signs,
  SPACE,
  STOP,
  signFrom,
  ZERO,
} from './characters.js'
import { type ReadingCopy, readingCopy, type Sentence } from './reading-copy.js'

/** Longer sentences are read in pieces, so that the work stays linear in the length of any text. */
const LONGEST = 480

const BEGINS = DIGIT | ZERO | DATE | ALL | CHINESE_DIGIT
const MAY_END = STOP | NEWLINE

/** Behind a Chinese numeral besides a unit: a month, 一半, a quarter, 三千余, 五点五. */
const afterNumeral = /* @__PURE__ */ codesOf('月半季余多点')
/** 全覆盖, 全域, 逐一; 全部, 所有, 都有, 均建成 …; 全城, 全市 … where 覆盖 follows. */
const afterAll = /* @__PURE__ */ codesOf('覆域一户个部有建设配达纳 \n　')
const beforeCovered = /* @__PURE__ */ codesOf('城市区县员')
const mayCover = (code: number): boolean => code === 0x8986 || isSpace(code)

/** What a number that begins a sentence may count or date behind it, besides a unit: 3至5家, 3和5家之间, 2024年, 6月, 20余. */
const mayCount = /* @__PURE__ */ codesOf('至到和与或年月季半余多点')

/** Behind the number of an item (`12.`, `3、`, `3加强…`) that a sentence begins with: it counts nothing. */
const afterNumber = (text: string, start: number, end: number): number => {
  let index = start
  while (index < end && isSpace(text.charCodeAt(index))) index++
  while (index < end && isDigit(text.charCodeAt(index))) index++
  const sign = codeAt(text, index)
  const isWord = isHan(sign) && !isChineseDigit(sign) && !mayBeginUnit(sign) && !mayCount.has(sign)
  return isWord || sign === 0x2e || sign === 0xff0e || sign === 0x3001 ? index : start
}

/** Whether a sentence may hold a target. */
const mayHold = (text: string, { at, kinds }: Signs, { start, end, firstSign, endSign }: Sentence): boolean => {
  const first = afterNumber(text, start, end)
  for (let sign = firstSign; sign < endSign; sign++) {
    const kind = kinds[sign]!
    if ((kind & BEGINS) === 0) continue
    const index = at[sign]!
    if (index < first) continue
    if ((kind & (DIGIT | ZERO)) !== 0) return true
    if ((kind & DATE) !== 0) {
      const before = index > start ? text.charCodeAt(index - 1) : 0
      // 年 or 月 before 底, 末, 内; 上 or 下 before 半年.
      if (before === 0x5e74 || before === 0x6708 || before === 0x4e0a || before === 0x4e0b || isChineseDigit(before))
        return true
    }
    if ((kind & ALL) !== 0) {
      const next = codeAt(text, index + 1)
      if (next === 0 || afterAll.has(next) || (beforeCovered.has(next) && mayCover(codeAt(text, index + 2))))
        return true
    }
    if ((kind & CHINESE_DIGIT) !== 0) {
      let next = index + 1
      while (next < end && isSpace(text.charCodeAt(next))) next++
      const code = codeAt(text, next)
      if (afterNumeral.has(code) || mayBeginUnit(code)) return true
    }
  }
  return false
}

/** Where a sentence that is too long is cut: behind the last break of its second half, or where it has become too long. */
const cutOf = ({ at, kinds }: Signs, from: number, lineStart: number, index: number, endSign: number): number => {
  const earliest = Math.max(from + LONGEST / 2, lineStart)
  for (let sign = endSign - 1; sign >= 0 && at[sign]! >= earliest; sign--)
    if ((kinds[sign]! & BREAK) !== 0) return at[sign]! + 1
  return lineStart > from + LONGEST / 2 ? lineStart : index
}

const LONGEST_HEAD = 60

/** The head of a list may say of all its lines by when, or that they are only striven for. */
const endsInColon = (text: string, start: number, end: number): boolean => {
  if (end - start > LONGEST_HEAD) return false
  let last = end - 1
  while (last > start && isSpace(text.charCodeAt(last))) last--
  const code = codeAt(text, last)
  return code === 0xff1a || code === 0x3a
}

/** Calls back with each sentence that may hold a target, and with each head of a list; no sentence runs over one of the bounds. */
export const eachSentence = (
  text: string,
  signs: Signs,
  bounds: readonly number[],
  visit: (copy: ReadingCopy) => void,
): void => {
  let sign = signFrom(signs, bounds[0] ?? 0)
  for (let index = 1; index < bounds.length; index++)
    sign = eachOfPiece(text, signs, bounds[index - 1]!, bounds[index]!, sign, visit)
}

/** The same for a piece, of which the first sign is given; gives back the first sign behind the piece. */
const eachOfPiece = (
  text: string,
  signs: Signs,
  start: number,
  end: number,
  startSign: number,
  visit: (copy: ReadingCopy) => void,
): number => {
  const { count, at, kinds } = signs
  let sign = startSign
  let from = start
  let firstSign = sign
  let lineStart = start
  let holds = 0
  const close = (to: number, endSign: number) => {
    const isHead = endsInColon(text, from, to)
    if (isHead || (holds & BEGINS) !== 0) {
      const sentence: Sentence = { start: from, end: to, firstSign, endSign, holds }
      if (isHead || mayHold(text, signs, sentence)) visit(readingCopy(text, signs, sentence))
    }
    from = to
    firstSign = endSign
  }
  for (let index = start; ; ) {
    const limit = Math.min(end, Math.max(index, from + LONGEST))
    while (sign < count && at[sign]! < limit && (kinds[sign]! & MAY_END) === 0) holds |= kinds[sign++]!
    const isSign = sign < count && at[sign]! <= limit
    index = isSign ? at[sign]! : limit
    if (index >= end) break
    const kind = isSign ? kinds[sign++]! : 0
    holds |= kind
    index++
    if ((kind & STOP) !== 0) {
      close(index, sign)
      holds = 0
    } else if ((kind & NEWLINE) !== 0) {
      const [to, endSign] = [index, sign]
      let lines = 1
      // What is looked over is spaces; it is not looked over again.
      while (index < end && at[sign] === index && (kinds[sign]! & SPACE) !== 0) {
        if (text.charCodeAt(index) === 0x0a && text.charCodeAt(index - 1) !== 0x0d) lines++
        index++
        sign++
      }
      lineStart = index
      if (lines > 1 || lineMarkerAt(text, index) !== 0) {
        close(to, endSign)
        holds = 0
      }
    } else {
      // What a long sentence is cut behind stands in the next piece as well.
      const to = cutOf(signs, from, lineStart, index - 1, sign)
      close(to, signFrom(signs, to))
    }
  }
  close(end, sign)
  return sign
}
