import type { SheetValue } from './sheets.js'
import { cellText } from './table.js'

/** Rows among which a head is sought, with what merged cells repeat. */
export interface Grid {
  readonly rows: readonly (readonly SheetValue[])[]
  /** Whether a cell repeats the one above it, with which it is merged. */
  isContinued(row: number, column: number): boolean
  /** Whether a cell repeats the one to its left, with which it is merged. */
  isSpread(row: number, column: number): boolean
}

/** Where the head of a table is, by rows of the grid from 0, and what it says. */
export interface Head {
  readonly first: number
  readonly last: number
  readonly texts: readonly string[]
}

/** So many rows tell where the head is, and which columns are used. */
export const looksAtRows = 50
const mostTitleRows = 20
const mostHeadRows = 3

/** The cells of a row as heads: on one line, without blanks where Chinese is broken over lines. */
const headTexts = (row: readonly SheetValue[] = []): string[] =>
  row.map(cell =>
    cellText(cell)
      .replaceAll(/\s*\n\s*/g, '')
      .replaceAll(/\s+/g, ' '),
  )

const isFigure = (text: string): boolean => /^[-+]?[\d.,]+ ?%?$|^\d{4}[-/.年]\d{1,2}/.test(text)
const isLabelled = (text: string): boolean => /[:：]/.test(text)

const columnsUsed = (rows: Grid['rows']): number[] => {
  const used = new Set<number>()
  for (const row of rows.slice(0, looksAtRows))
    for (const [column, cell] of row.entries()) if (cellText(cell) !== '') used.add(column)
  return [...used].sort((a, b) => a - b)
}

/** A title fills one cell, however wide; a line like 填报单位：…　填报日期：… says of what it speaks in each. */
const isHead = (grid: Grid, row: number, width: number): boolean => {
  const texts = headTexts(grid.rows[row])
  const filled = texts.filter(text => text !== '')
  if (width === 1 || filled.length * 2 <= width) return width === 1 && filled.length > 0
  const own = texts.filter((text, column) => text !== '' && !grid.isSpread(row, column))
  return own.length >= 2 && own.filter(isLabelled).length * 2 < own.length
}

/** Whether the row behind a head belongs to it: it carries on merged cells, or parts columns further (住房 into 间数 and 面积). */
const goesOn = (grid: Grid, used: readonly number[], head: number, texts: readonly string[]): boolean => {
  const below = head + 1
  const row = headTexts(grid.rows[below])
  const isFilled = (column: number) => (row[column] ?? '') !== ''
  const isMerged = (column: number) => grid.isContinued(below, column)
  const own = used.filter(column => isFilled(column) && !isMerged(column))
  if (own.some(column => isFigure(row[column] ?? ''))) return false
  if (used.some(isMerged)) return true
  const inUse = new Set(used)
  const isBlank = (column: number) => inUse.has(column) && (texts[column] ?? '') === ''
  const isSpread = (column: number) => grid.isSpread(head, column)
  const isGrouped = (column: number) => [column, column + 1].some(at => isSpread(at) || isBlank(at))
  const partsGroupsAlone = used.some(isGrouped) && used.every(column => isGrouped(column) === isFilled(column))
  if (used.some(isSpread) || !partsGroupsAlone) return partsGroupsAlone
  // Without merged cells, as in a CSV, a row could look so by chance: its first column has no parts, and the next row fills it.
  const [first = 0] = used
  const next = grid.rows[below + 1]
  return !isGrouped(first) && (next === undefined || cellText(next[first]) !== '')
}

const join = (grid: Grid, used: readonly number[], row: number, texts: readonly string[]): string[] => {
  const below = headTexts(grid.rows[row])
  const joined: string[] = []
  let group = ''
  for (let column = 0; column <= (used.at(-1) ?? -1); column++) {
    const own = texts[column] ?? ''
    const part = grid.isContinued(row, column) ? '' : (below[column] ?? '')
    if (own !== '') group = own
    const top = own === '' && part !== '' ? group : own
    joined.push(part === '' || part === top ? top : top === '' ? part : `${top}.${part}`)
  }
  return joined
}

const withoutBlankEnd = (texts: readonly string[]): string[] => {
  let length = texts.length
  while (length > 0 && texts[length - 1] === '') length--
  return texts.slice(0, length)
}

/**
 * The head among the first rows: the first that names more than half of the columns in use, with the rows behind it that
 * part its columns further. Where none does, the first row that is not empty.
 */
export const findHead = (grid: Grid): Head | undefined => {
  const used = columnsUsed(grid.rows)
  if (used.length === 0) return undefined
  const found = grid.rows.slice(0, mostTitleRows).findIndex((_, row) => isHead(grid, row, used.length))
  const first = found >= 0 ? found : grid.rows.findIndex(row => row.some(cell => cellText(cell) !== ''))
  let texts = headTexts(grid.rows[first])
  let last = first
  while (
    found >= 0 &&
    last - first + 1 < mostHeadRows &&
    last + 1 < grid.rows.length &&
    goesOn(grid, used, last, texts)
  ) {
    last++
    texts = join(grid, used, last, texts)
  }
  return { first, last, texts: withoutBlankEnd(texts) }
}
