import type { Table } from '@minzheng/tables'
import type { TextTable } from '@minzheng/tables/sheets'
import { tablesIn } from '../tables/text-tables.js'
import { sheetFigure } from '../task-sheet/sheet-figure.js'
import type { Clock } from './periods.js'
import { type ReadWords, resultsOfTable } from './sheet.js'
import { type ReportedColumn, reportedColumns } from './sheet-columns.js'
import type { Result } from './types.js'

type Span = readonly [start: number, end: number]

/** A table of reported figures that stands in a text: its heads, and where the cells of its rows are. */
export interface ReportedTable {
  readonly span: Span
  readonly head: readonly string[]
  readonly rows: readonly (readonly (Span | undefined)[])[]
}

const noTime: Clock = { year: undefined, until: undefined }
const [FEWEST, MOST] = [3, 12]
const LONGEST_HEAD = 16
const LONGEST_CELL = 60

const isReported = (columns: readonly ReportedColumn[]): boolean =>
  columns.some(({ kind }) => kind === 'name') && columns.some(({ kind }) => kind === 'value' || kind === 'rate')

const wordsAt = (text: string, span: Span | undefined): string => (span === undefined ? '' : text.slice(...span))

/** A table whose rows are lines, where its heads are those of reported figures. */
const fromLines = (text: string, { rows, span, spanOf }: TextTable): ReportedTable[] => {
  const head = rows.slice(0, 3).findIndex(cells => isReported(reportedColumns(cells.map(String), noTime)))
  if (head < 0) return []
  const spans = rows.map((cells, row) => cells.map((_, column) => spanOf(row, column)))
  const heads = spans[head]!.map(cell => wordsAt(text, cell))
  // A line that goes on with figures behind its heads was not broken by rows.
  if (heads.some(words => !/[年月季]/.test(words) && typeof sheetFigure(words)?.value === 'number')) return []
  return [{ span, head: heads, rows: spans.slice(head + 1).filter(cells => cells.length > 0) }]
}

/** The pieces of a text between line ends, bars and tabs, without blanks; one too long for a cell ends what is before it. */
const piecesOf = (text: string, taken: readonly ReportedTable[]): Span[] => {
  const pieces: Span[] = []
  let next = 0
  const form = /[^\n|\t]+/g
  for (let match = form.exec(text); match !== null; match = form.exec(text)) {
    while (next < taken.length && taken[next]!.span[1] <= match.index) next++
    const inside = taken[next]
    if (inside !== undefined && inside.span[0] <= match.index) {
      form.lastIndex = Math.max(form.lastIndex, inside.span[1])
      continue
    }
    const words = match[0].trim()
    if (words === '' || /^[-:：+]+$/.test(words)) continue
    const start = match.index + match[0].indexOf(words)
    pieces.push([start, start + words.length])
  }
  return pieces
}

const isOther = /^(?:序号|编号|备注|说明|责任|牵头|时限)/
const noFigure = /^(?:[-—–/]+|无|暂无)$/

/** Whether a piece may stand in a column: figures stand where figures are reported, and words where names are. */
const fits = (words: string, { kind }: ReportedColumn): boolean => {
  if (words.length > LONGEST_CELL || /。/.test(words)) return false
  if (kind === 'name') return /[一-鿿]{2}/.test(words)
  if (kind === 'unit' || kind === 'other' || kind === 'place') return true
  return noFigure.test(words) || typeof sheetFigure(words)?.value === 'number'
}

/** Tables that were pasted cell by cell, with line ends or bars between all of them. */
const fromPieces = (text: string, taken: readonly ReportedTable[]): ReportedTable[] => {
  const pieces = piecesOf(text, taken)
  const tables: ReportedTable[] = []
  const headAt = (at: number): ReportedColumn['kind'] | undefined => {
    const words = wordsAt(text, pieces[at])
    if (words === '' || words.length > LONGEST_HEAD || /[。，,；;]/.test(words)) return undefined
    const kind = reportedColumns([words], noTime)[0]!.kind
    return kind === 'other' && !isOther.test(words) ? undefined : kind
  }
  for (let first = 0; first < pieces.length; first++) {
    if (headAt(first) !== 'name' && !/^(?:序号|编号)$/.test(wordsAt(text, pieces[first]))) continue
    let end = first + 1
    while (end - first <= MOST && headAt(end) !== undefined) end++
    const width = end - first
    const head = pieces.slice(first, end).map(span => wordsAt(text, span))
    const columns = reportedColumns(head, noTime)
    const rows: Span[][] = []
    if (width >= FEWEST && width <= MOST && isReported(columns))
      for (let at = end; at + width <= pieces.length; at += width) {
        const row = pieces.slice(at, at + width)
        if (!row.every((span, column) => fits(wordsAt(text, span), columns[column]!))) break
        rows.push(row)
      }
    const last = rows.at(-1)?.at(-1)
    if (last !== undefined) tables.push({ span: [pieces[first]![0], last[1]], head, rows })
    first = end + rows.length * width - 1
  }
  return tables
}

/** The tables of reported figures in a text (指标 | 目标值 | 完成值 | 完成率), row by row or cell by cell. Linear in its length. */
export const reportedTablesIn = (text: string): ReportedTable[] => {
  if (!/完成|实际|实绩|累计|进展/.test(text)) return []
  const lines = tablesIn(text).flatMap(table => fromLines(text, table))
  return [...lines, ...fromPieces(text, lines)].sort((a, b) => a.span[0] - b.span[0])
}

/** What such a table reports, each result quoted where its figure stands. */
export const resultsOfReportedTable = (
  text: string,
  { head, rows }: ReportedTable,
  clock: Clock,
  read: ReadWords,
): Result[] => {
  const table: Table = {
    head,
    headLine: 1,
    rows: rows.map((cells, index) => ({
      line: index + 1,
      cells: cells.map(span => wordsAt(text, span) || null),
      isHidden: false,
      problems: [],
    })),
    isContinued: false,
    problems: [],
  }
  return resultsOfTable(table, clock, read).results.flatMap(({ cell, ...result }) => {
    const span = cell && rows[cell.line - 1]?.[cell.column - 1]
    return span === undefined ? [] : [{ ...result, quote: text.slice(...span), span: [span[0], span[1]] as const }]
  }) as Result[]
}
