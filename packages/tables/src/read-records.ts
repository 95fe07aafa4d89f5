import { type Problem, problem } from '@minzheng/core'
import type * as z from 'zod'
import { readCell, type WrongCell } from './cells.js'
import { fieldsOf, folded, type TableField } from './fields.js'
import { type Column, columnsOf, type PassThrough } from './heads.js'
import type { SheetValue } from './sheets.js'
import { cellText, inFile, placeOf, quotable, type Table, type TableRow } from './table.js'

/** What else a table may hold beside the fields of the schema. */
export interface ReadRecordsOptions {
  /**
   * Heads that are no fields and come back in `other`: as a list (`['id', 'place']`), or by key with what else each may be called
   * (`{ id: ['编号', '序号'], place: ['区划代码'] }`). They go before a field of the same name.
   */
  readonly passThrough?: PassThrough
}

/** One row of a table by a schema. */
export interface RecordRow {
  readonly line: number
  readonly sheet?: string
  /**
   * The fields that the row gives, still to be validated; an empty cell is a field left out. Absent where a cell could not be
   * read, or a head was wrong: what is half read is not handed on.
   */
  readonly record?: Readonly<Record<string, unknown>>
  readonly problems: readonly Problem[]
  /** The cells of `passThrough`, as they stand, in an object without prototype. */
  readonly other: Readonly<Record<string, SheetValue>>
}

/** The rows of a table by a schema, and what is wrong with its heads. */
export interface RecordsReading {
  readonly rows: readonly RecordRow[]
  readonly problems: readonly Problem[]
}

type Group = Record<string, unknown>

/** Sets a field in the groups that its path names. Paths come from the schema, never from a file. */
const put = (record: Group, { path }: TableField, value: unknown) => {
  const last = path.length - 1
  let group = record
  for (let step = 0; step < last; step++) {
    const key = path[step] ?? ''
    group[key] ??= {}
    group = group[key] as Group
  }
  group[path[last] ?? ''] = value
}

const isNamed = (head: string, { label, id }: TableField): boolean =>
  [label.zh, label.en, id].some(name => folded(head).startsWith(folded(name)) && name !== id)

const cellProblem = (
  table: Table,
  line: number,
  { field, head }: Extract<Column, { field: TableField }>,
  wrong: WrongCell,
): Problem => {
  const place = placeOf(table.sheet, line)
  const column = isNamed(head, field)
    ? { zh: '', en: '' }
    : { zh: `（“${quotable(head)}”列）`, en: ` (column "${quotable(head)}")` }
  return {
    ...problem(
      wrong.code,
      'error',
      [...field.path],
      [
        `${place.zh}“${field.label.zh}”${column.zh}：${wrong.zh}`,
        `${place.en}, "${field.label.en}"${column.en}: ${wrong.en}`,
      ],
      wrong.remedy,
    ),
    line,
  }
}

const withoutHead = (table: Table, line: number, column: number, cell: SheetValue): Problem => {
  const place = placeOf(table.sheet, line)
  const text = quotable(cellText(cell))
  return {
    ...problem(
      'cell-without-head',
      'error',
      [],
      [
        `${place.zh}第 ${column + 1} 列的“${text}”没有列名。`,
        `${place.en}: column ${column + 1} holds "${text}" and has no head.`,
      ],
      [
        '请补上列名；内容含有分隔符的单元格请加引号。',
        'Give the column a head; put a cell that holds a separator into quotation marks.',
      ],
    ),
    line,
  }
}

const readRow = (table: Table, row: TableRow, columns: readonly Column[], isHeadRight: boolean): RecordRow => {
  const record: Group = {}
  const other: Record<string, SheetValue> = Object.create(null)
  const problems: Problem[] = []
  for (let index = 0; index < row.cells.length; index++) {
    const cell = row.cells[index] ?? null
    if (cellText(cell) === '') continue
    const column = columns[index]
    if (column === undefined) {
      if ((table.head[index] ?? '').trim() === '') problems.push(withoutHead(table, row.line, index, cell))
    } else if ('other' in column) other[column.other] = cell
    else {
      const read = readCell(cell, column.field, column.places)
      if ('value' in read) put(record, column.field, read.value)
      else problems.push(cellProblem(table, row.line, column, read.wrong))
    }
  }
  const all = problems.length === 0 ? row.problems : [...row.problems, ...inFile(problems, table.file)]
  const isRight = isHeadRight && all.every(({ severity }) => severity !== 'error')
  return {
    line: row.line,
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    ...(isRight ? { record } : {}),
    problems: all,
    other,
  }
}

/**
 * The rows of a table by a schema of the house. A head names a field by its id path (`housing.rooms`), by its label in Chinese or
 * English, or by either with a unit (`月工资（元）`, `wage (yuan)`: yuan become fen digit for digit). Cells are read by the type of
 * the field: whole numbers and decimals with commas in threes, `85%`, 是 and 否, dates as people write them, the words of a choice
 * by id or label, texts as they stand, JSON for lists and groups. A head that names no field, a field that two columns name, and a
 * cell that is not of its field are problems in the words of the schema; nothing is guessed, and nothing throws. The records are
 * still to be validated.
 */
export const readRecords = (
  table: Table,
  schema: z.ZodObject,
  { passThrough = [] }: ReadRecordsOptions = {},
): RecordsReading => {
  const { columns, problems } = columnsOf(table, fieldsOf(schema), passThrough)
  const isHeadRight = problems.every(({ severity }) => severity !== 'error')
  return {
    rows: table.rows.map(row => readRow(table, row, columns, isHeadRight)),
    problems: table.isContinued ? [] : problems,
  }
}
