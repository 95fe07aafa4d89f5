import type { Problem } from '@minzheng/core'
import { decimalText } from '@minzheng/core/written'
import { decodeText } from './decode-text.js'
import { readDocument } from './docx.js'
import type { DocxGrid } from './docx-body.js'
import { fileKind, withoutTables } from './file-kind.js'
import { isProblem } from './file-problem.js'
import { findHead, type Grid } from './head.js'
import type { SheetTable, SheetValue } from './sheets.js'
import { cellText, inFile, type Table, type TableRow } from './table.js'
import {
  hiddenRows,
  hiddenSheet,
  noSuchSheet,
  noTables,
  severalSheets,
  skippedRows,
  tableWithoutHead,
} from './table-problems.js'
import { tableTextReader } from './table-text.js'
import { type Chunks, piecesOf, textReader } from './text-stream.js'
import { readSheets } from './xlsx.js'
import type { ZipLimits } from './zip.js'

/** Which of the tables of a file are read, and how much of it is unpacked at most. */
export interface ReadTablesOptions extends ZipLimits {
  /** The file's name, for its problems; what the file is, its content says. */
  readonly name?: string
  /** One sheet alone, by its name or by its number from 1; of a document, one table. Left out: all that are not hidden. */
  readonly sheet?: string | number
}

/** The tables of a file, and what is wrong with the file as a whole. */
export interface TablesReading {
  readonly tables: readonly Table[]
  readonly problems: readonly Problem[]
}

interface NamedGrid extends Grid {
  readonly name: string
  readonly isHidden: boolean
  isHiddenRow(row: number): boolean
  problemsOf(row: number): readonly Problem[]
}

/** A number that is shown as a percentage, as it is shown. */
const asShown = (cell: SheetValue, isPercent: boolean): SheetValue =>
  isPercent && typeof cell === 'number' && Number.isFinite(cell)
    ? `${decimalText(Number(cell.toPrecision(15)), 2)}%`
    : cell

const fromSheet = (sheet: SheetTable): NamedGrid => ({
  name: sheet.name,
  isHidden: sheet.isHidden,
  rows: sheet.rows.map((row, index) => row.map((cell, column) => asShown(cell, sheet.isPercent(index, column)))),
  isContinued: sheet.isContinued,
  isSpread: sheet.isSpread,
  isHiddenRow: sheet.isHiddenRow,
  problemsOf: row => sheet.problems.get(row) ?? none,
})
const none: readonly Problem[] = []

const fromDocument = (grid: DocxGrid, index: number): NamedGrid => ({
  name: `表${index + 1}`,
  isHidden: false,
  rows: grid.map(row => row.map(({ text }) => (text.trim() === '' ? null : text.trim()))),
  isContinued: (row, column) => grid[row]?.[column]?.isContinued ?? false,
  isSpread: (row, column) => grid[row]?.[column]?.isSpread ?? false,
  isHiddenRow: () => false,
  problemsOf: () => none,
})

const isEmpty = (cells: readonly SheetValue[]): boolean => cells.every(cell => cellText(cell) === '')

const tableOf = (grid: NamedGrid, file: string | undefined): Table => {
  const { name: sheet, rows } = grid
  const named = { ...(file === undefined ? {} : { file }), sheet }
  const head = findHead(grid)
  if (!head)
    return {
      ...named,
      head: [],
      headLine: 1,
      rows: [],
      isContinued: false,
      problems: inFile([tableWithoutHead(sheet)], file),
    }
  const data: TableRow[] = []
  const above: { line: number; text: string[] }[] = []
  for (const [index, cells] of rows.entries()) {
    const line = index + 1
    const problems = grid.problemsOf(index)
    if (isEmpty(cells) && problems.length === 0) continue
    if (index < head.first) above.push({ line, text: cells.map(cellText) })
    else if (index > head.last)
      data.push({ line, cells, isHidden: grid.isHiddenRow(index), problems: inFile(problems, file) })
  }
  const hidden = data.filter(({ isHidden }) => isHidden).map(({ line }) => line)
  return {
    ...named,
    head: head.texts,
    headLine: head.first + 1,
    rows: data,
    isContinued: false,
    problems: inFile([...skippedRows(sheet, above), ...hiddenRows(sheet, hidden)], file),
  }
}

const chosenBy = (wanted: string | number, grids: readonly NamedGrid[]): NamedGrid | undefined =>
  grids.find(({ name }) => name === wanted) ??
  grids.find(({ name }) => name.trim() === String(wanted).trim()) ??
  (/^\d{1,4}$/.test(String(wanted)) ? grids[Number(wanted) - 1] : undefined)

const fromGrids = (
  grids: readonly NamedGrid[],
  { name, sheet }: ReadTablesOptions,
  before: readonly Problem[] = [],
): TablesReading => {
  const answer = (read: readonly NamedGrid[], problems: readonly Problem[]): TablesReading => ({
    tables: read.map(grid => tableOf(grid, name)),
    problems: inFile([...before, ...problems], name),
  })
  if (sheet !== undefined) {
    const chosen = chosenBy(sheet, grids)
    return chosen
      ? answer([chosen], [])
      : answer(
          [],
          [
            noSuchSheet(
              sheet,
              grids.map(grid => grid.name),
            ),
          ],
        )
  }
  const filled = grids.filter(({ rows }) => !rows.every(isEmpty))
  const shown = filled.filter(({ isHidden }) => !isHidden)
  const read = shown.length === 0 && filled.length === 0 ? grids.slice(0, 1) : shown
  const hidden = filled.filter(({ isHidden }) => isHidden).map(grid => hiddenSheet(grid.name))
  const several = read.length > 1 ? [severalSheets(read.map(grid => grid.name))] : []
  const nothing = read.length === 0 ? [tableWithoutHead(undefined)] : []
  return answer(read, [...nothing, ...several, ...hidden])
}

const failed = (problems: readonly Problem[], name: string | undefined): TablesReading => ({
  tables: [],
  problems: inFile(problems, name),
})

const fromText = (bytes: Uint8Array, { name, sheet }: ReadTablesOptions): TablesReading => {
  const decoded = decodeText(bytes)
  if ('problems' in decoded) return failed(decoded.problems, name)
  if (sheet !== undefined) return failed([noSuchSheet(sheet, [])], name)
  const reader = tableTextReader(name)
  const pieces = [reader.push(decoded.text), reader.end()].filter(piece => piece !== undefined)
  const [first] = pieces
  if (!first) return failed([tableWithoutHead(undefined)], name)
  const table: Table = {
    ...first,
    rows: pieces.flatMap(({ rows }) => rows),
    problems: pieces.flatMap(({ problems }) => problems),
  }
  return { tables: [table], problems: [] }
}

/**
 * The tables of a file: of a text (CSV with commas, tabs or semicolons, in UTF-8, UTF-16 or GBK) its one, of a .xlsx a table
 * for each sheet that is not hidden, of a .docx each of its tables. Titles above a head are passed over, a head in several rows
 * is joined, merged cells all hold their value, dates are `YYYY-MM-DD`, and a number shown as a percentage is the text `85%`.
 * What cannot be read is a problem, never an exception.
 */
export const readTables = async (bytes: Uint8Array, options: ReadTablesOptions = {}): Promise<TablesReading> => {
  const kind = fileKind(bytes, options)
  if (isProblem(kind)) return failed([kind.problem], options.name)
  if (kind.value === 'text') return fromText(bytes, options)
  if (kind.value === 'xlsx') {
    const sheets = await readSheets(bytes, options)
    return isProblem(sheets) ? failed([sheets.problem], options.name) : fromGrids(sheets.value.map(fromSheet), options)
  }
  if (kind.value !== 'docx') return failed([withoutTables(bytes, kind.value)], options.name)
  const { body, problems } = readDocument(bytes, options)
  if (!body || body.grids.length === 0) return failed([...problems, ...(body ? [noTables] : [])], options.name)
  return fromGrids(body.grids.map(fromDocument), options, problems)
}

/** What is not said by a CSV file itself. */
export interface StreamTableOptions {
  /** The file's name, for its problems. */
  readonly name?: string
}

/** See {@link streamTable}. */
export interface StreamTable {
  (chunks: Iterable<Uint8Array>, options?: StreamTableOptions): Generator<Table, void, undefined>
  (chunks: AsyncIterable<Uint8Array>, options?: StreamTableOptions): AsyncGenerator<Table, void, undefined>
}

/**
 * The table of a CSV file that comes in pieces, piece by piece: each has the head and the rows that were completed, and no more of
 * the file is held than that. Where the file cannot be read on, the last piece says so. It throws only what the pieces' source does.
 */
export const streamTable: StreamTable = ((chunks: Chunks, { name }: StreamTableOptions = {}) => {
  const text = textReader()
  const table = tableTextReader(name)
  return piecesOf<Table>(chunks, {
    push: bytes => table.push(text.push(bytes)),
    end: () => {
      const last = text.end()
      const piece = table.push(last)
      const end = table.end(text.problem)
      if (!piece || !end) return piece ?? end
      return { ...piece, rows: [...piece.rows, ...end.rows], problems: [...piece.problems, ...end.problems] }
    },
  })
}) as StreamTable
