import { extname } from 'node:path'
import type { Problem } from '@minzheng/core'
import { decodeText, readSheets } from '@minzheng/tables/files'
import { parseCsv } from 'hucre/csv'
import type { Context } from './context.js'
import { type DataFile, linesOfJson, located, parseData, readSource } from './input.js'

/** One case of a file: its data, and where it stands. */
export interface CaseRow {
  readonly data: unknown
  readonly line: number | undefined
}

/** The cases of one file, each with its line, and what could not be read of it. */
export interface CaseFile {
  readonly name: string
  readonly rows: readonly CaseRow[]
  /** Whether the file holds a list rather than a single case. */
  readonly isList: boolean
  readonly problems: readonly Problem[]
}

/** A cell as data: numbers, true and false, and lists or objects written as JSON; any other text as it stands. */
const cellData = (cell: string): unknown => {
  const text = cell.trim()
  if (/^-?\d+(\.\d+)?$/.test(text) || /^(true|false|null)$/.test(text) || /^[[{]/.test(text)) {
    try {
      return JSON.parse(text)
    } catch {
      return text
    }
  }
  return text
}

const put = (target: Record<string, unknown>, path: readonly string[], value: unknown): void => {
  const [key = '', ...rest] = path
  if (rest.length === 0) target[key] = value
  else {
    const inner =
      typeof target[key] === 'object' && target[key] !== null ? (target[key] as Record<string, unknown>) : {}
    target[key] = inner
    put(inner, rest, value)
  }
}

/** Rows of a table: the first names the facts by their paths (`area`, `housing.rooms`); an empty cell is a fact left out. */
const fromTable = (name: string, [head = [], ...body]: readonly (readonly string[])[]): CaseFile => ({
  name,
  isList: true,
  problems: [],
  rows: body.flatMap((row, index) => {
    if (row.every(cell => cell.trim() === '')) return []
    const data: Record<string, unknown> = {}
    row.forEach((cell, column) => {
      const path = head[column]?.trim() ?? ''
      if (path !== '' && cell.trim() !== '') put(data, path.split('.'), cellData(cell))
    })
    return [{ data, line: index + 2 }]
  }),
})

const nothing = (name: string, problems: readonly Problem[]): CaseFile => ({ name, rows: [], isList: false, problems })

const fromData = (file: DataFile): CaseFile => {
  if (file.data === undefined) return nothing(file.name, located(file, file.problems))
  const isList = Array.isArray(file.data)
  const list: readonly unknown[] = Array.isArray(file.data) ? file.data : [file.data]
  const rows = list.map((data, index) => ({ data, line: file.lineOf(isList ? [index] : []) }))
  return { name: file.name, rows, isList, problems: located(file, file.problems) }
}

/** Reads cases from JSON, NDJSON, YAML, CSV or xlsx; `-` is JSON or NDJSON on standard input. */
export const loadCases = async (context: Context, name: string): Promise<CaseFile> => {
  const source = await readSource(context, name)
  const extension = extname(name).toLowerCase()
  if (extension === '.xlsx') {
    const read = await readSheets(source.bytes)
    if ('problem' in read) return nothing(name, [{ ...read.problem, file: name }])
    return fromTable(
      name,
      (read.value[0]?.rows ?? []).map(row => row.map(cell => (cell === null ? '' : String(cell)))),
    )
  }
  if (extension !== '.csv' && extension !== '.ndjson' && name !== '-') return fromData(parseData(source))
  const decoded = decodeText(source.bytes)
  if ('problems' in decoded)
    return nothing(
      name,
      decoded.problems.map(problem => ({ ...problem, file: name })),
    )
  if (extension === '.csv')
    return fromTable(
      name,
      parseCsv(decoded.text).map(row => row.map(cell => String(cell ?? ''))),
    )
  if (name === '-' && !/^\s*\{.*\}\s*\n\s*\{/s.test(decoded.text))
    return fromData(parseData({ ...source, name: 'stdin.json' }))
  const { data, lines, problems } = linesOfJson(decoded.text)
  const rows = data.map((one, index) => ({ data: one, line: lines[index] }))
  return { name, isList: true, rows, problems: problems.map(problem => ({ ...problem, file: name })) }
}
