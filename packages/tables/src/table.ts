import type { Problem } from '@minzheng/core'
import type { SheetValue } from './sheets.js'

/** One row of a table, as it stands in its file. */
export interface TableRow {
  /** Its line in the file, its row in the sheet, or its row in the table of a document; from 1. */
  readonly line: number
  /** Cells by column, those of the head; there may be fewer or more. */
  readonly cells: readonly SheetValue[]
  /** Whether the sheet hides it, by hand or by a filter. It is read all the same. */
  readonly isHidden: boolean
  /** What is wrong with the row as it stands: an error in a cell, a quotation mark that stands alone. */
  readonly problems: readonly Problem[]
}

/** A table with a head, from a sheet, a document or a text; or a piece of it, where it is read piece by piece. */
export interface Table {
  /** The file's name, where one was given. */
  readonly file?: string
  /** The sheet's name; of a document, which of its tables it is (`表1`). A text has none. */
  readonly sheet?: string
  /** What each column is called; heads in several rows are joined by a dot: `住房.间数`. */
  readonly head: readonly string[]
  /** The line that the head begins in. */
  readonly headLine: number
  readonly rows: readonly TableRow[]
  /** Whether it carries on a piece before it, and what is wrong with the head was said there. */
  readonly isContinued: boolean
  /** What is wrong with the table as a whole. */
  readonly problems: readonly Problem[]
}

/** Where a problem is, in the words that a message begins with. */
export const placeOf = (sheet: string | undefined, line?: number) => ({
  zh: `${sheet === undefined ? '' : `表“${sheet}”`}${line === undefined ? '' : `第 ${line} 行`}`,
  en: [sheet === undefined ? '' : `table "${sheet}"`, line === undefined ? '' : `line ${line}`]
    .filter(Boolean)
    .join(', ')
    .replace(/^./, letter => letter.toUpperCase()),
})

/** The problems with the name of the file that they are in. */
export const inFile = <P extends Problem>(problems: readonly P[], file: string | undefined): P[] =>
  problems.map(problem => (file === undefined ? problem : { ...problem, file }))

/** A cell as text, without what surrounds it. */
export const cellText = (cell: SheetValue | undefined): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'string' ? cell.trim() : String(cell)

const plain = /^[\x20-\x7e]*$/
/** A text in half width, as it is read; most are so already, and cost nothing. */
export const halfWidth = (text: string): string => (plain.test(text) ? text : text.normalize('NFKC'))

const controls = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu
const longNumber = /[0-9]{11,}/g
const longest = 60

/** A text to be quoted in a message: short, printable, and no person's number whole. */
export const quotable = (text: string): string => {
  const shown = [
    ...text
      .slice(0, 4 * longest)
      .replace(controls, ' ')
      .trim(),
  ]
  const cut = shown.length > longest ? `${shown.slice(0, longest).join('')}…` : shown.join('')
  return cut.replace(longNumber, number => `${number.slice(0, 4)}…${number.slice(-2)}`)
}
