import { codeAt, FOLDED, fold, isDigit, isMark, isNewline, MARK, type Signs, SPACE } from './characters.js'
import { splitFigureAt } from './split-figures.js'

/** A piece of the text as the rules read it: signs folded, spaces, line breaks and markdown left out. */
export interface ReadingCopy {
  readonly text: string
  /** Where its signs stand, in order. */
  readonly signs: readonly number[]
  /** The kinds of all of them together; of a piece of a long sentence those of the pieces before it as well. */
  readonly holds: number
  /** Where the unit at an index of the copy stands in the original. */
  at(index: number): number
}

const isAsciiLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)
const isWordUnit = (code: number): boolean => isDigit(code) || isAsciiLetter(code) || code === 0x2e

/** A line that ends so short, without a sign, ends a phrase; a longer one was broken by the page. */
const SHORT_LINE = 20

const GREATER = 0x3e
/** Whether a > compares (率>95%), and does not begin a quotation of markdown (> 新建) or end a tag (<br>5). */
const isComparison = (text: string, index: number): boolean => {
  const before = codeAt(text, index - 1)
  if (before === 0x22 || before === 0x2f || isAsciiLetter(before)) return false
  let next = index + 1
  while (next - index < 4 && codeAt(text, next) === 0x20) next++
  const after = fold(codeAt(text, next))
  if (!isDigit(after) && after !== 0x3d) return false
  return next === index + 1 || !(before === 0 || isNewline(before))
}

const UNLIKE_PRINT = FOLDED | SPACE | MARK

/** A sentence of a text: from where up to where, from which of its signs up to which, and all kinds that stand in it. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly firstSign: number
  readonly endSign: number
  readonly holds: number
}

/** Folds a sentence, and leaves out spaces and line breaks; runs that stand in both as they are, are copied whole. */
export const readingCopy = (text: string, { at, kinds }: Signs, sentence: Sentence): ReadingCopy => {
  const { start, end, holds } = sentence
  let copy = ''
  /** The last unit of the copy. */
  let previous = 0
  let run = start
  let lineStart = start
  const signs: number[] = []
  /** After so many units of the copy, so many of the original. */
  const copied: number[] = []
  const printed: number[] = []
  for (let sign = sentence.firstSign; sign < sentence.endSign; sign++) {
    const index = at[sign]!
    if ((kinds[sign]! & UNLIKE_PRINT) === 0) {
      signs.push(index - start - copied.length)
      continue
    }
    if (index > run) {
      copy += text.slice(run, index)
      previous = text.charCodeAt(index - 1)
    }
    run = index + 1
    let code = fold(text.charCodeAt(index))
    if (code === 0x20 || isNewline(code) || isMark(code)) {
      if (code === GREATER && isComparison(text, index)) {
        signs.push(index - start - copied.length)
        copy += '>'
        previous = code
        continue
      }
      const isPhraseEnd = isNewline(code) && index - lineStart < SHORT_LINE && previous !== 0 && previous !== 0x2c
      if (isNewline(code)) lineStart = index + 1
      const isSplit =
        (isDigit(previous) || previous === 0x2e) && !isMark(code) && splitFigureAt(text, index)?.isOne === true
      const keepsApart = code !== 0x2a && isWordUnit(previous) && isWordUnit(fold(codeAt(text, index + 1)))
      if (isSplit || (!isPhraseEnd && code !== 0x7c && !keepsApart)) {
        copied.push(index - start - copied.length)
        printed.push(index + 1)
        continue
      }
      code = keepsApart ? 0x20 : 0x2c
    }
    signs.push(index - start - copied.length)
    copy += String.fromCharCode(code)
    previous = code
  }
  return {
    signs,
    text: run === start ? text.slice(start, end) : copy + text.slice(run, end),
    holds,
    at: index => {
      let left = copied.length - 1
      while (left >= 0 && copied[left]! > index) left--
      return left < 0 ? start + index : printed[left]! + index - copied[left]!
    },
  }
}
