/** Words as they stand on a page: in points, from its upper left corner. */
export interface PrintedWords {
  readonly text: string
  readonly left: number
  readonly bottom: number
  readonly width: number
  /** The size of their type. */
  readonly size: number
  /** Neither turned nor upside down, as water marks are. */
  readonly isUpright: boolean
}

/** What pages say as lines, and what was left out of them. */
export interface PrintedText {
  readonly text: string
  /** How many lines were numbers of pages. */
  readonly pageNumbers: number
  /** What stands at the head or foot of many pages, once each. */
  readonly runningHeads: readonly string[]
  /** How many pieces were turned. */
  readonly turned: number
  /** Pages without any words, from 1: scans, as a rule. */
  readonly emptyPages: readonly number[]
}

interface Line {
  text: string
  readonly left: number
  readonly bottom: number
  readonly size: number
  right: number
}

/** Of the size of type: a wider gap parts two cells, a narrower one two words or none. */
const CELL = 1.5
const WORD = 0.2
const SPACE = '　'
/** A paragraph begins two characters further in; a line that is as far as this is no accident of the type. */
const INDENT = 1.5
/** What is centred does not need more. */
const WIDEST_INDENT = 10

const isHalfWidth = /[\w.%]$/
const between = (before: string, after: string, gap: number): string => {
  if (gap > CELL) return SPACE + SPACE
  return gap > WORD && isHalfWidth.test(before) && /^[\w.]/.test(after) ? ' ' : ''
}

/** The words of a page in lines, from top to bottom. */
const linesOf = (words: readonly PrintedWords[]): Line[] => {
  const lines: Line[] = []
  const inOrder = words.filter(({ isUpright }) => isUpright).toSorted((a, b) => a.bottom - b.bottom)
  let row: PrintedWords[] = []
  const close = () => {
    const [first, ...others] = row.toSorted((a, b) => a.left - b.left)
    if (first === undefined) return
    const line = { ...first, right: first.left + first.width }
    for (const { text, left, width, size } of others) {
      line.text += between(line.text, text, (left - line.right) / size) + text
      line.right = left + width
    }
    lines.push(line)
  }
  for (const next of inOrder) {
    const last = row.at(-1)
    if (last && next.bottom - last.bottom > Math.min(last.size, next.size) / 2) {
      close()
      row = []
    }
    row.push(next)
  }
  close()
  return lines
}

/** How many lines at the top and at the bottom of a page may be there for the page's sake. */
const MARGIN = 2
const marginsOf = (lines: readonly Line[]): Line[] => [
  ...new Set([...lines.slice(0, MARGIN), ...lines.slice(Math.max(0, lines.length - MARGIN))]),
]

/** — 3 —, -3-, 第3页, 第 3 页 共 10 页, 3/10 */
const numbered =
  /^(?:[—–\-－·•]\s*\d{1,4}\s*[—–\-－·•]|第\s*\d{1,4}\s*页(?:[\s，,/／]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4})$/
const bare = /^\d{1,4}$/

/** What tells a number of a page from any other: its distance from the page's place is that of another page, or it is its place. */
const pageNumbersOf = (pages: readonly (readonly Line[])[]): Set<Line> => {
  const found = new Set<Line>()
  const byDistance = new Map<number, Line[]>()
  for (const [index, lines] of pages.entries())
    for (const line of marginsOf(lines)) {
      const words = line.text.trim()
      if (numbered.test(words)) found.add(line)
      if (!bare.test(words)) continue
      const distance = Number(words) - index
      byDistance.set(distance, [...(byDistance.get(distance) ?? []), line])
    }
  for (const [distance, lines] of byDistance)
    if (distance === 1 || lines.length > 1) for (const line of lines) found.add(line)
  return found
}

/** What stands on so many pages, and on half of them, is no part of the text. */
const FEWEST_HEADS = 3

/** What a line says apart from numbers, in its size: a title may be a running head too, in smaller type. */
const headOf = ({ text, size }: Line): string => {
  const words = text.replace(/[\d\s]+/g, '')
  return words === '' ? '' : `${Math.round(size)} ${words}`
}

const mostFrequent = (numbers: readonly number[]): number => {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0]
}

/**
 * The words of pages as lines of text: numbers of pages, running heads and turned words left out, the first line of a paragraph
 * set in by full-width blanks. A line stays a line, and a wide gap two blanks, for nothing tells of cells.
 */
export const printedText = (pages: readonly (readonly PrintedWords[])[]): PrintedText => {
  const printed = pages.map(linesOf)
  const places = new Map<string, number>()
  for (const lines of printed)
    for (const key of new Set(marginsOf(lines).map(headOf))) places.set(key, (places.get(key) ?? 0) + 1)
  const isHead = (line: Line) => {
    const key = headOf(line)
    const count = key === '' ? 0 : (places.get(key) ?? 0)
    return count >= FEWEST_HEADS && count * 2 >= pages.length
  }
  const runningHeads = new Map<string, string>()
  const pageNumbers = pageNumbersOf(printed)
  const kept: string[] = []
  for (const lines of printed) {
    const margins = new Set(marginsOf(lines))
    const body = lines.filter(line => {
      if (pageNumbers.has(line)) return false
      if (!margins.has(line) || !isHead(line)) return true
      runningHeads.set(headOf(line), line.text.trim())
      return false
    })
    const edge = mostFrequent(body.map(({ left }) => Math.round(left)))
    for (const { text, left, size } of body) {
      const indent = (left - edge) / size
      kept.push((indent > INDENT ? SPACE.repeat(Math.min(Math.round(indent), WIDEST_INDENT)) : '') + text.trim())
    }
  }
  return {
    text: kept.join('\n'),
    pageNumbers: pageNumbers.size,
    runningHeads: [...runningHeads.values()],
    turned: pages.flat().filter(({ isUpright }) => !isUpright).length,
    emptyPages: pages.flatMap((words, index) => (words.length === 0 ? [index + 1] : [])),
  }
}
