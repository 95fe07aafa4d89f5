import type { Problem } from '@minzheng/core'

/** A cell as it is shown: text, a number, a truth value, a date `YYYY-MM-DD`, or nothing. */
export type SheetValue = string | number | boolean | null

/** One sheet of a workbook; its first row is row 1. */
export interface SheetTable {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: readonly (readonly SheetValue[])[]
  /** Whether a number is shown as a percentage, so that 0.92 reads 92 %. Row and column from 0. */
  isPercent(row: number, column: number): boolean
  /** Whether a cell repeats the one above it, with which it is merged. */
  isContinued(row: number, column: number): boolean
  /** Whether a cell repeats the one to its left, with which it is merged. */
  isSpread(row: number, column: number): boolean
  /** Whether the sheet hides a row, by hand or by a filter. Rows from 0. */
  isHiddenRow(row: number): boolean
  /** What is wrong with single cells, by row from 0. */
  readonly problems: ReadonlyMap<number, readonly Problem[]>
  /** Where the words of a cell stand in the text that the table is in, where it is in one. */
  spanOf?(row: number, column: number): readonly [start: number, end: number] | undefined
}

/** A table that stands in a text: a row a line. */
export interface TextTable extends SheetTable {
  readonly span: readonly [start: number, end: number]
  /** The line of its first row, from 1. */
  readonly line: number
  spanOf(row: number, column: number): readonly [start: number, end: number] | undefined
}

/** `E` of `E12`, from 0. */
const columnName = (column: number): string =>
  (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/** Where a cell stands, as a path: the sheet, the row from 1, the column's letters. */
const cellPath = (sheet: string, row: number, column: number): Problem['path'] => [sheet, row + 1, columnName(column)]

/** What is wrong with one cell: the message begins with where it is. */
export const cellProblem = (
  code: string,
  [sheet, row, column]: readonly [sheet: string, row: number, column: number],
  zh: string,
  en: string,
  remedy: Problem['remedy'],
): Problem => ({
  code,
  severity: 'error',
  path: cellPath(sheet, row, column),
  line: row + 1,
  message: {
    zh: `工作表“${sheet}”${columnName(column)}${row + 1}：${zh}`,
    en: `Sheet "${sheet}", ${columnName(column)}${row + 1}: ${en}`,
  },
  remedy,
})
