import type { Language } from '@minzheng/core'
import { type CellStyle, type CellValue, writeXlsx } from 'hucre/xlsx'
import { plainText } from './plain-text.js'
import type { PrintedFigure } from './printed-figure.js'

export { printedFigure } from './printed-figure.js'

/** A cell: a text, or a number with the format that a spreadsheet shows it in. */
export type PrintedCell = string | null | PrintedFigure

/** A table to look at and print: a title, a line below it, and columns of a width. */
export interface PrintedSheet {
  readonly name: string
  readonly title: string
  readonly subtitle: string
  readonly columns: readonly { readonly head: string; readonly width: number }[]
  readonly rows: readonly (readonly PrintedCell[])[]
}

/** Excel counts in halves of a surrogate pair, as JavaScript does. */
const mostInName = 31
const mostInCell = 32_767

/** A text cut to a length, between characters. */
const cut = (text: string, most: number): string => text.slice(0, most).replace(/\p{Cs}$/u, '')

/** A text that a cell holds whole; of a longer one its beginning, which says so. */
export const cellText = (text: string, language: Language): string => {
  if (text.length <= mostInCell) return text
  const said = {
    zh: `…（原有 ${text.length} 字，单元格至多 ${mostInCell} 字，以下未写出）`,
    en: `… (cut: the text has ${text.length} characters, a cell holds ${mostInCell})`,
  }[language]
  return `${cut(text, mostInCell - said.length)}${said}`
}

const bare = (name: string): string => name.replaceAll(/^['\s]+|['\s]+$/g, '')

/** Names that a workbook takes: 31 characters without `[]:*?/\`, no `'` at either end, each once, none the one that Excel keeps for itself. */
const sheetNames = (names: readonly string[]): string[] => {
  const taken = new Set(['history'])
  return names.map(name => {
    const plain = bare(plainText(name).replaceAll(/[[\]:*?/\\]/g, ' ')) || 'Sheet'
    let unique = bare(cut(plain, mostInName))
    for (let next = 2; taken.has(unique.toLowerCase()); next++) {
      const suffix = ` (${next})`
      unique = `${bare(cut(plain, mostInName - suffix.length))}${suffix}`
    }
    taken.add(unique.toLowerCase())
    return unique
  })
}

const line = { style: 'thin' } as const
const border = { top: line, right: line, bottom: line, left: line }
const titleStyle: CellStyle = { font: { bold: true, size: 14 } }
const headStyle: CellStyle = {
  font: { bold: true },
  border,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}
const textStyle: CellStyle = { border, alignment: { vertical: 'top', wrapText: true } }
const numberStyle = (numFmt: string): CellStyle => ({
  border,
  numFmt,
  alignment: { vertical: 'top', horizontal: 'right' },
})

/** The rows above the table's own: title, line below it, heads of the columns. */
const above = 3

/**
 * A workbook with one sheet for each table, set up for A4 across, its heads on every page. A text that is too long for a cell is cut,
 * and says so in `language`.
 */
export const printedBook = (sheets: readonly PrintedSheet[], language: Language): Promise<Uint8Array> => {
  const names = sheetNames(sheets.map(({ name }) => name))
  return writeXlsx({
    // Not by `printTitlesRow`: the writer does not quote the sheet's name there, and one that begins with a year must be.
    namedRanges: names.map(name => ({
      name: '_xlnm.Print_Titles',
      range: `'${name.replaceAll("'", "''")}'!$${above}:$${above}`,
      scope: name,
    })),
    sheets: sheets.map(({ title: whole, subtitle, columns, rows }, index) => {
      const title = cellText(whole, language)
      const cells = new Map<string, { value: CellValue; style: CellStyle }>()
      cells.set('0,0', { value: title, style: titleStyle })
      for (const [column, { head }] of columns.entries())
        cells.set(`${above - 1},${column}`, { value: head, style: headStyle })
      const values = rows.map((row, at) =>
        row.map((cell, column): CellValue => {
          const isNumber = typeof cell === 'object' && cell !== null
          const value = isNumber ? cell.value : cell && cellText(cell, language)
          cells.set(`${at + above},${column}`, { value, style: isNumber ? numberStyle(cell.format) : textStyle })
          return value
        }),
      )
      return {
        name: names[index] ?? 'Sheet',
        columns: columns.map(({ width }) => ({ width })),
        rows: [[title], [cellText(subtitle, language)], columns.map(({ head }) => head), ...values],
        cells,
        freezePane: { rows: above },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          horizontalCentered: true,
        },
        headerFooter: { oddFooter: '&C&P / &N' },
      }
    }),
  })
}
