import { readUnit } from '../targets/units.js'
import { codeAt, DIGIT, isDigit, isHan, isNewline, isSpace, type Signs, SPACE } from './characters.js'

/** Digits with a blank or the end of a line between them: whether they are read as one number, and whether that is sure. */
export interface SplitFigure {
  readonly isOne: boolean
  readonly isSure: boolean
}

const two: SplitFigure = { isOne: false, isSure: true }
const one: SplitFigure = { isOne: true, isSure: true }
const perhaps = (isOne: boolean): SplitFigure => ({ isOne, isSure: false })

const LONGEST_GAP = 4
const LONGEST_NUMBER = 12
/** A shorter line was not ended by the width of a page. */
const SHORTEST_LINE = 18
const TAB = 0x09
const POINT = 0x2e
const ZERO = [0x30, 0xff10]

/** 第, 附件, 表, 图, 号 and letters name what is numbered. */
const names = /[第件表图号A-Za-z]$/
const measures = /^[万亿千百余多%％‰~～—–至到-]/
const unitAt = (text: string, index: number): boolean =>
  readUnit(text, index) !== undefined || measures.test(text.slice(index, index + 1))

const runBack = (text: string, end: number, is: (code: number) => boolean, longest: number): number => {
  let start = end
  while (start > 0 && end - start < longest && is(text.charCodeAt(start - 1))) start--
  return start
}
const runOn = (text: string, start: number, is: (code: number) => boolean, longest: number): number => {
  let end = start
  while (end < text.length && end - start < longest && is(text.charCodeAt(end))) end++
  return end
}

/** The gap that a blank at an index, behind a digit, stands in; `undefined` where no digits follow it. */
export const splitFigureAt = (text: string, index: number): SplitFigure | undefined => {
  const [before, after] = [runBack(text, index, isSpace, LONGEST_GAP), runOn(text, index, isSpace, LONGEST_GAP)]
  if (!isDigit(codeAt(text, after))) return undefined
  if (codeAt(text, before - 1) === POINT) return splitDecimal(text, before - 1, after)
  if (!isDigit(codeAt(text, before - 1))) return undefined
  const start = runBack(text, before, isDigit, LONGEST_NUMBER)
  const end = runOn(text, after, isDigit, LONGEST_NUMBER)
  const gap = text.slice(before, after)
  const lines = linesIn(gap)
  const behind = runOn(text, end, isSpace, LONGEST_GAP)
  if (gap.charCodeAt(0) === TAB || lines > 1 || end - start > LONGEST_NUMBER) return two
  // The number of an item, or the cell of a table.
  if (beginsLine(text, start) || names.test(text.slice(Math.max(0, start - 1), start))) return two
  const [left, right] = [text.slice(start, before), text.slice(after, end)]
  if (isYear(left + right) && text[behind] === '年') return one
  if (isYear(left)) return two
  const isSpaced = before - start === 1 && end - after === 1
  if (!unitAt(text, behind) && !(isSpaced && isDigit(codeAt(text, behind)))) return two
  if (ZERO.includes(text.charCodeAt(after))) return one
  if (lines === 1) return perhaps(lengthOfLine(text, before) >= SHORTEST_LINE)
  // 1 200, and what was spaced out for looks: 3 5 0.
  return perhaps(isSpaced || (end - after === 3 && before - start <= 3))
}

/** 99. 5%, but not the number of an item: 2. 5个中心. */
const splitDecimal = (text: string, point: number, after: number): SplitFigure | undefined => {
  const start = runBack(text, point, isDigit, LONGEST_NUMBER)
  if (start === point) return undefined
  const end = runOn(text, after, isDigit, LONGEST_NUMBER)
  return isHan(codeAt(text, start - 1)) && measures.test(text.slice(end, end + 1)) ? one : two
}

const linesIn = (gap: string): number => {
  let lines = 0
  for (let index = 0; index < gap.length; index++) if (gap[index] !== '\r' && isNewline(gap.charCodeAt(index))) lines++
  return lines
}
const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits)
const beginsLine = (text: string, start: number): boolean => {
  const line = runBack(text, start, code => isSpace(code) && !isNewline(code), LONGEST_GAP)
  return line === 0 || isNewline(text.charCodeAt(line - 1))
}
const lengthOfLine = (text: string, end: number): number =>
  end - runBack(text, end, code => !isNewline(code), SHORTEST_LINE)

/** Where digits stand apart that may, or may not, be one number, in order. */
export const unsureSplits = (text: string, { count, at, kinds }: Signs): { index: number; isOne: boolean }[] => {
  const found: { index: number; isOne: boolean }[] = []
  for (let sign = 1; sign < count; sign++) {
    if ((kinds[sign]! & SPACE) === 0 || (kinds[sign - 1]! & DIGIT) === 0 || at[sign - 1] !== at[sign]! - 1) continue
    const split = splitFigureAt(text, at[sign]!)
    if (split !== undefined && !split.isSure) found.push({ index: at[sign]!, isOne: split.isOne })
  }
  return found
}
