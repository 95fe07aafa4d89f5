import { isSpace } from './characters.js'
import { inTurn, joinedCopy, type Unwrapped } from './joined-copy.js'

/** A line without the blanks around it; `start` is behind them, `margin` says how many there were in front. */
interface Line {
  readonly start: number
  readonly end: number
  readonly margin: number
}

/** Columns of a page are no narrower, in characters of full width; shorter lines are the cells of a table, or verse. */
const NARROWEST = 12
/** A page of half-width letters is no wider; paragraphs are. */
const WIDEST = 130
/** Fewer broken lines do not show a width. */
const FEWEST = 4
/** Of the lines of a wrapped text at least this share reaches its width, and no more than that is longer. */
const SHARE = 0.2
const LONGER = 0.05

const linesOf = (text: string): Line[] => {
  const lines: Line[] = []
  for (let from = 0; from < text.length; ) {
    const next = text.indexOf('\n', from)
    let end = next < 0 ? text.length : next
    let start = from
    from = end + 1
    const begin = start
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    while (start < end && isSpace(text.charCodeAt(start))) start++
    lines.push({ start, end, margin: start - begin })
  }
  return lines
}

/** How wide a piece of a text is. */
type Measure = (text: string, start: number, end: number) => number
const inCharacters: Measure = (_, start, end) => end - start
/** In columns of half a character's width, as letters and digits are. */
const inColumns: Measure = (text, start, end) => {
  let columns = 0
  for (let index = start; index < end; index++) columns += text.charCodeAt(index) < 0x2000 ? 1 : 2
  return columns
}

interface Page {
  readonly measure: Measure
  readonly width: number
  /** The share of lines that are as long. */
  readonly share: number
}

/** The length that most lines have, up to a unit less, with hardly a longer line but those whose last sign hangs over. */
const pageIn = (measure: Measure, unit: number, text: string, lines: readonly Line[]): Page => {
  const counts = new Uint32Array(WIDEST + 1)
  for (const { start, end, margin } of lines) counts[Math.min(measure(text, start - margin, end), WIDEST)]!++
  let best = { measure, width: 0, share: 0 }
  let longer = 0
  for (let width = WIDEST; width >= NARROWEST * unit && longer <= lines.length * LONGER; width--) {
    let full = 0
    for (let length = width - unit + 1; length <= width; length++) full += counts[length]!
    if (full / lines.length > best.share) best = { measure, width, share: full / lines.length }
    longer += counts[width + unit * 2] ?? 0
  }
  return best
}

/** What no line begins with, and what none ends with; letters and digits that are kept on one line. */
const firstWord = /^[“‘（《(【]*(?:[\w.%]+|.)[，。、；：！？）》”’,.;:!?)】]*/s

/** A line is full where the first word of the next one would not have gone on it. */
const isFull = (text: string, { start, end, margin }: Line, next: Line, { measure, width }: Page): boolean => {
  const length = measure(text, start - margin, end)
  if (length >= width || length < width / 2) return length >= width
  const word = firstWord.exec(text.slice(next.start, next.start + width))?.[0].length ?? 0
  return length + measure(text, next.start, next.start + word) > width
}

/** A sentence that ends with its line is read alike, joined or not; what follows may be a paragraph of its own. */
const endsSentence = /[。！？!?]$/
const endsPhrase = /[；：;:\d０-９]$/
const numbered =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|\d{1,3}[.．、](?!\d)|第[一二三四五六七八九十]{1,3}(?:部分|章|篇)|[*•●|#>]|-(?!\d))/

/** Whether a line begins a piece of its own: a numbered one, a bullet, the row of a table. */
const beginsPiece = (text: string, { start }: Line): boolean => numbered.test(text.slice(start, start + 8))
const lastOf = (text: string, { end }: Line): string => text.slice(Math.max(0, end - 1), end)

/** Which lines go on in the next one, where the text shows a width that it was broken at. */
const brokenLines = (text: string, lines: readonly Line[]): boolean[] | undefined => {
  const printed = lines.filter(({ start, end }) => end > start)
  const paragraphs = printed.filter(({ start, end }) => end - start > WIDEST).length
  if (printed.length <= FEWEST || paragraphs > printed.length * LONGER) return undefined
  const [characters, columns] = [pageIn(inCharacters, 1, text, printed), pageIn(inColumns, 2, text, printed)]
  const page = columns.share > characters.share ? columns : characters
  if (page.share < SHARE) return undefined
  const full = lines.map((line, index) => {
    const next = lines[index + 1]
    if (next === undefined || next.end === next.start || line.end === line.start) return false
    return isFull(text, line, next, page)
  })
  const margin = mostFrequent(lines.flatMap(({ margin: own }, index) => (full[index - 1] ? [own] : [])))
  let isStart = true
  const broken = lines.map((line, index) => {
    if (!full[index]) {
      isStart = true
      return false
    }
    const next = lines[index + 1]!
    const last = lastOf(text, line)
    const mayEnd = isStart || endsPhrase.test(last)
    isStart = next.margin > margin || endsSentence.test(last) || (mayEnd && beginsPiece(text, next))
    return !isStart
  })
  const count = broken.filter(Boolean).length
  return count >= FEWEST && count * 2 >= full.filter(Boolean).length ? broken : undefined
}

const mostFrequent = (numbers: readonly number[]): number => {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}

const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

/** Marks of direction and of where words may part, which nobody sees: within a number they would make two of it. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]+/g

const withoutInvisible = (text: string): Unwrapped | undefined => {
  if (text.search(invisible) < 0) return undefined
  const copy = joinedCopy(text)
  for (const { index, 0: marks } of text.matchAll(invisible)) copy.leaveOut(index, index + marks.length)
  return copy.finish()
}

/**
 * Puts the lines of a text together that were broken by the width of a page, in the middle of words and numbers. That
 * they were, the text must show: many lines of one length, and nothing but the width to end them. `undefined` for all
 * other texts, whose line ends say something.
 */
const joinedLines = (text: string): Unwrapped | undefined => {
  if (isOfParagraphs(text)) return undefined
  const lines = linesOf(text)
  const broken = brokenLines(text, lines)
  if (broken === undefined) return undefined
  const copy = joinedCopy(text)
  broken.forEach((goesOn, index) => {
    if (!goesOn) return
    const [line, next] = [lines[index]!, lines[index + 1]!]
    const isWords = isLetter(text.charCodeAt(line.end - 1)) && isLetter(text.charCodeAt(next.start))
    copy.leaveOut(line.end, next.start, isWords ? ' ' : '')
  })
  return copy.finish()
}

/** Whether so many lines are wider than any page that none was broken by it; tells of most texts without looking at each line. */
const isOfParagraphs = (text: string): boolean => {
  let [lines, paragraphs] = [0, 0]
  for (let start = 0; start <= text.length; lines++) {
    const next = text.indexOf('\n', start)
    let end = next < 0 ? text.length : next
    const from = end + 1
    if (end - start > WIDEST) {
      while (end > start && isSpace(text.charCodeAt(end - 1))) end--
      while (start < end && isSpace(text.charCodeAt(start))) start++
      if (end - start > WIDEST) paragraphs++
    }
    start = from
  }
  return paragraphs > lines * LONGER
}

/**
 * A text without what only its print put into it: marks that nobody sees, and the line ends of {@link joinedLines}; `undefined`
 * for one that has neither.
 */
export const unwrapped = (text: string): Unwrapped | undefined => inTurn(text, withoutInvisible, joinedLines)
