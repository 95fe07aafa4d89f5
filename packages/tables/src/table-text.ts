import { type Problem, problem } from '@minzheng/core'
import { type CsvReader, type CsvRow, csvReader, separatorOf } from './csv.js'
import { findHead, looksAtRows } from './head.js'
import { cellText, inFile, type Table, type TableRow } from './table.js'
import { skippedRows, tableWithoutHead } from './table-problems.js'

/** Makes a table of the text of a CSV file that comes in pieces. */
export interface TableTextReader {
  push(text: string): Table | undefined
  end(problem?: Problem): Table | undefined
}

/** The head is sought, and what parts the cells, in so many characters, or in all where there are fewer. */
const beginning = 16 * 1024

const none: readonly Problem[] = []

const isEmpty = ({ cells }: CsvRow): boolean => cells.every(cell => cell === '' || cell.trim() === '')

const ragged = (line: number, width: number, columns: number): Problem => ({
  ...problem(
    'row-short',
    'error',
    [],
    [
      `第 ${line} 行只有 ${width} 格，表头有 ${columns} 列。`,
      `Line ${line} has ${width} cells, and the head ${columns}.`,
    ],
    ['请核对是否少了分隔符或有单元格错位。', 'See whether a separator is missing, or a cell has moved.'],
  ),
  line,
})

/** Reads a table from text in pieces; each piece of the table has the rows that a piece of the text completed. */
export const tableTextReader = (file: string | undefined): TableTextReader => {
  let held = ''
  let reader: CsvReader | undefined
  let first: CsvRow[] = []
  let head: Pick<Table, 'head' | 'headLine'> | undefined
  let isFirst = true

  const rowOf = (row: CsvRow): TableRow => {
    const { line, cells } = row
    const columns = head?.head.length ?? 0
    if (cells.length >= columns && row.problems.length === 0) return { line, cells, isHidden: false, problems: none }
    const short = cells.length < columns ? [ragged(line, cells.length, columns)] : none
    return { line, cells, isHidden: false, problems: inFile([...row.problems, ...short], file) }
  }
  const piece = (rows: readonly CsvRow[], problems: readonly Problem[]): Table | undefined => {
    const isContinued = !isFirst
    isFirst = false
    return {
      ...(file === undefined ? {} : { file }),
      ...(head ?? { head: [], headLine: 1 }),
      rows: rows.filter(row => !isEmpty(row)).map(rowOf),
      isContinued,
      problems: inFile(problems, file),
    }
  }
  const begin = (): Table | undefined => {
    const rows = first.filter(row => !isEmpty(row))
    first = []
    const found = findHead({ rows: rows.map(({ cells }) => cells), isContinued: () => false, isSpread: () => false })
    if (!found) return undefined
    head = { head: found.texts, headLine: rows[found.first]?.line ?? 1 }
    const skipped = rows.slice(0, found.first).map(({ line, cells }) => ({ line, text: cells.map(cellText) }))
    return piece(rows.slice(found.last + 1), skippedRows(undefined, skipped))
  }
  const take = (rows: readonly CsvRow[], isEnd: boolean): Table | undefined => {
    if (head) return rows.length > 0 ? piece(rows, []) : undefined
    for (const row of rows) first.push(row)
    return first.length >= looksAtRows || isEnd ? begin() : undefined
  }
  const read = (text: string): CsvRow[] => {
    reader ??= csvReader(separatorOf(text.slice(0, beginning)))
    return reader.push(text)
  }
  return {
    push(text) {
      if (reader) return take(read(text), false)
      held += text
      if (held.length < beginning) return undefined
      const whole = held
      held = ''
      return take(read(whole), false)
    },
    end(failed) {
      const rows = [...(reader ? [] : read(held)), ...(reader?.end() ?? [])]
      const taken = take(rows, true)
      const wrong = [reader?.problem, failed].filter(one => one !== undefined)
      if (!head && wrong.length === 0) return piece([], [tableWithoutHead(undefined)])
      if (!taken) return wrong.length > 0 ? piece([], wrong) : undefined
      return { ...taken, problems: [...taken.problems, ...inFile(wrong, file)] }
    },
  }
}
