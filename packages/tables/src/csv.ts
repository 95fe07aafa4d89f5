import { type Problem, problem } from '@minzheng/core'

/** What parts the cells of a row. */
export type Separator = ',' | '\t' | ';'

/** One row of a CSV text, with the line that it begins in. */
export interface CsvRow {
  readonly line: number
  readonly cells: string[]
  readonly problems: readonly Problem[]
}

/** Reads rows from a text that comes in pieces. */
export interface CsvReader {
  /** The rows that a further piece completes. */
  push(text: string): CsvRow[]
  /** The row that the text ends with, if any. */
  end(): CsvRow[]
  /** Why the text is not read on from some row. */
  readonly problem: Problem | undefined
}

const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d
/** A cell of more characters is a quotation mark that is never closed. */
const longestCell = 16 * 1024 * 1024
const none: readonly Problem[] = []

const strayQuote = (line: number): Problem => ({
  ...problem(
    'csv-quote-stray',
    'error',
    [],
    [
      `第 ${line} 行：引号之后还有文字，单元格的内容不能确定。`,
      `Line ${line}: there is text behind a closing quotation mark, and nobody can tell what the cell holds.`,
    ],
    ['单元格内的引号请写成两个（""）。', 'Write a quotation mark inside a cell twice ("").'],
  ),
  line,
})

const openQuote = (line: number): Problem => ({
  ...problem(
    'csv-quote-open',
    'error',
    [],
    [
      `第 ${line} 行起有引号没有配对，其后的内容未读入。`,
      `A quotation mark opened in the row of line ${line} is never closed; what follows was not read.`,
    ],
    ['请补上引号；单元格内的引号写成两个（""）。', 'Close it; write a quotation mark inside a cell twice ("").'],
  ),
  line,
})

const endless = (line: number): Problem => ({
  ...problem(
    'csv-row-endless',
    'error',
    [],
    [
      `第 ${line} 行超过 ${longestCell} 个字符仍未结束，其后的内容未读入。`,
      `Line ${line} does not end within ${longestCell} characters; what follows was not read.`,
    ],
    ['请确认文件是 CSV，并检查换行。', 'Make sure that it is CSV, and look at its line ends.'],
  ),
  line,
})

/** The line ends between two places of a text; what is cut off in the middle of one is counted later. */
const lineEnds = (text: string, from: number, to: number): number => {
  let count = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) count++
  }
  return count
}

/**
 * Rows of cells as RFC 4180 writes them: a cell in quotation marks may hold separators, line ends and, doubled, quotation
 * marks. A line ends with CR LF, LF or CR. A quotation mark inside a cell that does not begin with one stands for itself.
 * The line of a row is the one that it begins in, whatever line ends its cells hold.
 */
export const csvReader = (separator: Separator): CsvReader => {
  const sign = separator.charCodeAt(0)
  /** What is not read yet, where the cell that is open begins in it, and how far it was looked at. */
  let text = ''
  /** What earlier pieces hold of that cell; joined once, when it is whole. */
  let held = ''
  let start = 0
  let at = 0
  let line = 1
  let rowLine = 1
  let cells: string[] = []
  let isQuoted = false
  let hasDoubled = false
  /** The content of a cell whose quotation mark is closed, and where it was closed. */
  let content: string | undefined
  let closedAt = 0
  let isStray = false
  let stopped: Problem | undefined

  const takeCell = (end: number) => {
    if (content === undefined) {
      cells.push(held + text.slice(start, end))
      held = ''
    } else {
      const behind = text.slice(closedAt, end)
      isStray ||= behind.trim() !== ''
      cells.push(behind.trim() === '' ? content : content + behind)
      content = undefined
    }
  }
  const takeRow = (rows: CsvRow[]) => {
    rows.push({ line: rowLine, cells, problems: isStray ? [strayQuote(rowLine)] : none })
    cells = []
    isStray = false
  }
  /** Goes to the end of a quoted cell; whether it was found. */
  const closeQuote = (isEnd: boolean): boolean => {
    while (true) {
      const found = text.indexOf('"', at)
      const to = found < 0 ? text.length : found
      // A CR at the very end may be half of a line end.
      const counted = found < 0 && !isEnd && text.charCodeAt(to - 1) === carriageReturn ? Math.max(at, to - 1) : to
      line += lineEnds(text, at, counted)
      at = counted
      if (found < 0 || (found + 1 === text.length && !isEnd)) return false
      if (text.charCodeAt(found + 1) !== quote) {
        const raw = held + text.slice(start, found)
        held = ''
        content = hasDoubled ? raw.replaceAll('""', '"') : raw
        isQuoted = false
        at = closedAt = found + 1
        return true
      }
      hasDoubled = true
      at = found + 2
    }
  }
  const scan = (rows: CsvRow[], isEnd: boolean) => {
    const { length } = text
    while (at < length) {
      if (isQuoted && !closeQuote(isEnd)) break
      let code = at < length ? text.charCodeAt(at) : 0
      while (at < length && code !== sign && code !== lineFeed && code !== carriageReturn) {
        if (code === quote && at === start && held === '' && content === undefined) break
        code = ++at < length ? text.charCodeAt(at) : 0
      }
      if (at >= length) break
      if (code === quote) {
        isQuoted = true
        hasDoubled = false
        start = ++at
      } else if (code === sign) {
        takeCell(at)
        start = ++at
      } else {
        const isCr = code === carriageReturn
        if (isCr && at + 1 === length && !isEnd) break
        takeCell(at)
        takeRow(rows)
        at += isCr && text.charCodeAt(at + 1) === lineFeed ? 2 : 1
        start = at
        rowLine = ++line
      }
    }
    if (content === undefined) {
      held += text.slice(start, at)
      start = at
    }
    text = text.slice(start)
    at -= start
    closedAt -= start
    start = 0
  }

  return {
    push(piece) {
      const rows: CsvRow[] = []
      if (stopped) return rows
      text += piece
      scan(rows, false)
      if (held.length + text.length > longestCell) {
        stopped = isQuoted ? openQuote(rowLine) : endless(rowLine)
        held = text = ''
      }
      return rows
    },
    end() {
      const rows: CsvRow[] = []
      if (stopped) return rows
      scan(rows, true)
      if (isQuoted) stopped = openQuote(rowLine)
      else if (held !== '' || text !== '' || cells.length > 0 || content !== undefined) {
        takeCell(text.length)
        takeRow(rows)
      }
      held = text = ''
      return rows
    },
    get problem() {
      return stopped
    },
  }
}

const separators: readonly Separator[] = [',', '\t', ';']
const looksAtRows = 50

/** What parts the cells of a text, by how it begins: with the right one most rows have the same number of cells. */
export const separatorOf = (beginning: string): Separator => {
  let best: { separator: Separator; rows: number; width: number } | undefined
  for (const separator of separators) {
    const reader = csvReader(separator)
    const rows = [...reader.push(beginning), ...reader.end()].slice(0, looksAtRows)
    const counts = new Map<number, number>()
    for (const { cells } of rows) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
    for (const [width, count] of counts)
      if (!best || count > best.rows || (count === best.rows && width > best.width))
        best = { separator, rows: count, width }
  }
  return best?.separator ?? ','
}
