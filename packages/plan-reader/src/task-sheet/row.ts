import type { Problem } from '@minzheng/core'
import { cellProblem, type SheetTable, type SheetValue } from '@minzheng/tables/sheets'
import { chineseValue } from '../text/numbers.js'
import type { TaskColumn } from './columns.js'
import type { Header } from './head.js'
import { listSeparator, meaningOf, type Words } from './words.js'

/** A column by what it holds (the first that does), or by its number. */
export type Column = TaskColumn | number

/** One row of a task sheet, read by what its columns hold. */
export interface TaskRow {
  readonly index: number
  readonly header: Header
  value(column: Column): SheetValue
  /** The text of a cell, also of a number in it. */
  text(column: Column): string | undefined
  /** A cell that a merge repeats from the row above says nothing new. */
  isContinued(column: Column): boolean
  isPercent(column: Column): boolean
  /** Where its own cells among these stand, from the first to the last, in the text that the table is in. */
  span(columns: readonly Column[]): readonly [start: number, end: number] | undefined
  list(column: TaskColumn): string[]
  /** A word of a closed set; another word is a problem. */
  word<T extends string>(column: TaskColumn, words: Words<T>): T | undefined
  /** Notes that the cell of a column cannot be used, or (a warning) can be read in two ways. */
  report(
    column: Column,
    code: string,
    zh: string,
    en: string,
    remedy: Problem['remedy'],
    severity?: Problem['severity'],
  ): void
}

const textOf = (value: SheetValue): string | undefined => (value === null ? undefined : String(value))

export const taskRow = (table: SheetTable, header: Header, index: number, problems: Problem[]): TaskRow => {
  const cells = table.rows[index] ?? []
  const at = (column: Column) => (typeof column === 'number' ? column : header.columns.get(column)?.[0])
  const report: TaskRow['report'] = (column, code, zh, en, remedy, severity = 'error') => {
    problems.push({ ...cellProblem(code, [table.name, index, at(column) ?? 0], zh, en, remedy), severity })
  }
  const value = (column: Column): SheetValue => cells[at(column) ?? -1] ?? null
  return {
    index,
    header,
    value,
    text: column => textOf(value(column)),
    isContinued: column => table.isContinued(index, at(column) ?? -1),
    isPercent: column => table.isPercent(index, at(column) ?? -1),
    span: columns => {
      const spans = columns
        .map(column => at(column))
        .filter(column => column !== undefined && cells[column] != null && !table.isContinued(index, column))
        .flatMap(column => [table.spanOf?.(index, column as number)].filter(span => span !== undefined))
      if (spans.length === 0) return undefined
      return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))]
    },
    list: column => {
      const texts = (header.columns.get(column) ?? []).map(number => textOf(cells[number] ?? null) ?? '')
      const names = texts.flatMap(text => text.split(listSeparator)).map(name => name.trim())
      return [...new Set(names.filter(name => name !== ''))]
    },
    word: (column, words) => {
      const text = textOf(value(column))
      if (text === undefined) return undefined
      const found = meaningOf(words, text)
      if (found === undefined) {
        const known = words.map(([, word]) => word)
        report(column, 'cell-word-unknown', `“${text}”不是可用的词。`, `"${text}" is none of the known words.`, {
          zh: `请改用：${known.join('、')}。`,
          en: `Use one of: ${known.join(', ')}.`,
        })
      }
      return found
    },
    report,
  }
}

/** What is said of a number of an item that is none, as a row reports it. */
export const numberUnreadable = (
  text: string | undefined,
): readonly [code: string, zh: string, en: string, remedy: Problem['remedy']] => [
  'item-number-unreadable',
  `“${text}”不是序号。`,
  `"${text}" is no number.`,
  { zh: '请填写正整数，如 12。', en: 'Enter a whole number, such as 12.' },
]

/** The number in a cell: `3`, `3.`, `（三）`, `十一、`. `null`: there is one, but it cannot be read. */
export const numberIn = (value: SheetValue): number | null | undefined => {
  if (value === null) return undefined
  if (typeof value === 'number') return Number.isSafeInteger(value) && value > 0 ? value : null
  if (typeof value === 'boolean') return null
  const text = value.normalize('NFKC').replace(/^[(第]+|[)、.．项条]+$/g, '')
  if (/^\d{1,9}$/.test(text)) return Number(text) || null
  return /^[零一二三四五六七八九十百千]+$/.test(text) ? (chineseValue(text) ?? null) : null
}

/** `一、养老服务`: the number and the heading of a section. */
export const sectionIn = (text: string): { number: number | undefined; heading: string } => {
  const match = /^(\d{1,9}|[零一二三四五六七八九十百千]+)[、.．]\s*(.+)$/s.exec(text)
  const number = match ? numberIn(match[1] ?? null) : undefined
  return match?.[2] !== undefined && number ? { number, heading: match[2] } : { number: undefined, heading: text }
}
