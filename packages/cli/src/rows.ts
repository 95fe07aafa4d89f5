import type { Language } from '@minzheng/core'
import { cellText } from '@minzheng/reports/sheets'
import { writeCsv } from 'hucre/csv'
import { writeXlsx } from 'hucre/xlsx'

/** One line of a table for programs: the same columns in every row. */
export type Row = Readonly<Record<string, string | number | null>>

/** What the columns of rows are called. */
export const columnsOf = (rows: readonly Row[]): string[] => Object.keys(rows[0] ?? {})

/** Some programs read these wide signs as `=`, `+`, `-` and `@`, which the writer sets an apostrophe before itself. */
const wideFormula = /^[＝＋－＠]/u
const noFormula = <T>(cell: T): T | string => (typeof cell === 'string' && wideFormula.test(cell) ? `'${cell}` : cell)

/** CSV with a byte-order mark, which spreadsheet programs need to see that it is UTF-8; no cell can be taken for a formula. */
export const toCsv = (rows: readonly Row[]): string => csvWriter(columnsOf(rows))(rows)

/** The same piece by piece: the names of the columns, and the mark, stand before the first. */
export const csvWriter = (columns: readonly string[]): ((rows: readonly Row[]) => string) => {
  let isFirst = true
  return rows => {
    const head = isFirst ? [[...columns]] : []
    const text = writeCsv([...head, ...rows.map(row => columns.map(column => noFormula(row[column] ?? null)))], {
      bom: isFirst,
      escapeFormulae: true,
    })
    isFirst = false
    return text === '' ? '' : `${text}\r\n`
  }
}

/**
 * Rows as a workbook of one sheet, the names of the columns in its first row, which stays in sight; a text that is too long for a
 * cell is cut, and says so in `language`.
 */
export const toXlsx = (
  sheet: string,
  heads: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  language: Language,
): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      {
        name: sheet,
        rows: [
          [...heads],
          ...rows.map(row => row.map(cell => (typeof cell === 'string' ? cellText(cell, language) : cell))),
        ],
        freezePane: { rows: 1 },
      },
    ],
  })
