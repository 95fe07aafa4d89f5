import { codeAt, isDigit, isHan, isSpace } from './characters.js'
import { inTurn, joinedCopy, type Unwrapped } from './joined-copy.js'
import { unwrapped } from './line-ends.js'

/** Fewer gaps between characters do not show that a line is spaced. */
const FEWEST = 5

/** Whether most characters of a line stand apart: 保 教 费 ,完 成 年 度. */
const isSpaced = (text: string, start: number, end: number): boolean => {
  let [gaps, apart] = [0, 0]
  /** The last unit that is no blank. */
  let last = -1
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) continue
    if (last >= 0 && isHan(code) && isHan(text.charCodeAt(last))) {
      gaps++
      if (at - last > 1) apart++
    }
    last = at
  }
  return gaps >= FEWEST && apart * 2 > gaps
}

/** A digit of a number stands alone in a spaced line; longer runs beside each other are two numbers. */
const isLoneDigit = (text: string, at: number): boolean =>
  isDigit(codeAt(text, at)) && !isDigit(codeAt(text, at - 1)) && !isDigit(codeAt(text, at + 1))

/** Whether the blanks between two units say nothing, in a spaced line. */
const mayClose = (text: string, before: number, after: number): boolean => {
  const isNumber = isDigit(codeAt(text, before)) && isDigit(codeAt(text, after))
  return !isNumber || (isLoneDigit(text, before) && isLoneDigit(text, after))
}

/** A text without the blanks between the characters of its spaced lines; `undefined` where none is spaced. */
const closedUp = (text: string): Unwrapped | undefined => {
  const copy = joinedCopy(text)
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    if (isSpaced(text, start, end)) {
      let last = -1
      for (let at = start; at < end; at++) {
        if (isSpace(text.charCodeAt(at))) continue
        if (last >= 0 && at - last > 1 && mayClose(text, last, at)) copy.leaveOut(last + 1, at)
        last = at
      }
    }
    start = end + 1
  }
  return copy.finish()
}

/** A text without the blanks and line ends that only its print put into it; `undefined` where it has none. */
export const asWritten = (text: string): Unwrapped | undefined => inTurn(text, closedUp, unwrapped)
