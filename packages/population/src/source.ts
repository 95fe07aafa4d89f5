import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { type DuckDBListType, type DuckDBStructType, type DuckDBType, DuckDBTypeId } from '@duckdb/node-api'
import { isProblemError, ProblemError, problem } from '@minzheng/core'
import { type ArrowTable, loadArrow } from './arrow.js'
import type { Database, TypedColumn } from './database.js'
import type { Files } from './options.js'
import { quoted } from './sql-text.js'

const { identifier, string } = quoted

/** A column of a file: where its value stands in a row, and how it is written there. */
export interface Column {
  /** As the file has it; what stands in a part of a row has a dotted name: `housing.rooms`. */
  readonly name: string
  /** The value in the row of this alias. */
  readonly in: (row: string) => string
  /** Typed by the file, or text (CSV), or JSON text of the value (NDJSON). */
  readonly form: 'native' | 'text' | 'json'
  readonly type: DuckDBType | undefined
  /** The file says of itself that it is given in every row. */
  readonly isWhole?: boolean
}

/** A list in the rows of a file. */
export interface ListColumn extends Column {
  /** The columns of an element, in the row that is the element. */
  readonly columns: readonly Column[]
}

/** A line of a file that is no row. */
export interface BrokenLine {
  readonly file: string
  readonly line: number
  readonly why: string
}

/** One or several files as a table. */
export interface Source {
  readonly form: 'parquet' | 'csv' | 'ndjson' | 'arrow' | 'duckdb'
  readonly files: readonly string[]
  /** The table of a database. */
  readonly table?: string
  /** A SELECT of the rows: their columns, `line`, the number of the row in its file from 1, and `file`, its name. */
  readonly text: string
  readonly columns: readonly Column[]
  readonly lists: readonly ListColumn[]
  /** Rows, without the lines that are none. */
  readonly rows: number
  readonly broken: readonly BrokenLine[]
}

/** A source that may say of itself that its rows are invented. */
export interface OpenedSource extends Source {
  readonly synthetic: boolean
}

const unreadable = (file: string, zh: string, en: string): ProblemError =>
  new ProblemError({
    ...problem(
      'file-unreadable',
      'error',
      [],
      [`文件读不出：${zh}`, `The file cannot be read: ${en}`],
      [
        '请写明 Parquet、CSV、NDJSON、Arrow（不压缩）文件的路径，或 DuckDB 的表：register.duckdb#households。',
        'Name a file of Parquet, CSV, NDJSON or Arrow (not compressed), or a table of DuckDB: register.duckdb#households.',
      ],
    ),
    file,
  })

const nameOf = (file: string): string => file.split(/[/\\]/).at(-1)!

/** A quote that takes in the lines behind it, or lines that are in no row: nobody knows which rows the file has. */
const torn = (file: string, line: number | undefined): ProblemError =>
  new ProblemError({
    ...problem(
      'file-torn',
      'error',
      [],
      line === undefined
        ? ['有的行不在任何一条记录中。', 'There are lines that are in no row.']
        : [
            '这一行的引号没有合上，吞掉了后面的行。',
            'A quote of this line is not closed, and takes in what stands behind it.',
          ],
      [
        '请补上或删去引号；引号本身写成两个（""）。',
        'Close the quote, or remove it; a quote that is meant as such is written twice ("").',
      ],
    ),
    file,
    ...(line === undefined ? {} : { line }),
  })

/** Each line of a text as it is. */
const linesOf = (file: string, more = ''): string =>
  `read_csv(${string(file)}, delim = '\\x01', quote = '', escape = '', header = false, auto_detect = false, columns = {'l': 'VARCHAR'}, max_line_size = 16000000, strict_mode = false, hive_partitioning = false${more})`

/** The files of a pattern, in the order of their names. */
const filesOf = async (db: Database, files: Files): Promise<string[]> => {
  const all: string[] = []
  for (const one of [files].flat()) {
    const found = await db.rows(`SELECT file FROM glob(${string(one)}) ORDER BY file`)
    if (found.length === 0 && statSync(one, { throwIfNoEntry: false })?.isDirectory())
      throw unreadable(
        one,
        `${one} 是文件夹，请写成 ${one}/*。`,
        `${one} is a folder: name its files, such as ${one}/*.`,
      )
    if (found.length === 0) throw unreadable(one, `没有 ${one}。`, `there is no ${one}.`)
    all.push(...found.map(({ file }) => String(file)))
  }
  return all
}

/** The first bytes of a file. */
const headOfFile = (file: string): string => {
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(12)
    return bytes.toString('latin1', 0, readSync(handle, bytes, 0, 12, 0))
  } finally {
    closeSync(handle)
  }
}

const formOf = async (db: Database, file: string): Promise<Source['form']> => {
  const head = headOfFile(file)
  if (head.startsWith('PAR1')) return 'parquet'
  if (head.startsWith('DUCK', 8)) return 'duckdb'
  if (head.startsWith('ARROW1') || head.startsWith('\xff\xff\xff\xff')) return 'arrow'
  const name = file.toLowerCase().replace(/\.(gz|zst)$/, '')
  if (/\.(parquet|pq)$/.test(name)) throw unreadable(file, `${file} 不是 Parquet。`, `${file} is no Parquet.`)
  if (/\.(ndjson|jsonl|json)$/.test(name)) return 'ndjson'
  if (/\.(csv|tsv|txt)$/.test(name)) return 'csv'
  const [line] = await db.rows(`SELECT l FROM ${linesOf(file)} WHERE l IS NOT NULL LIMIT 1`)
  return String(line?.['l'] ?? '')
    .trimStart()
    .startsWith('{')
    ? 'ndjson'
    : 'csv'
}

const isStruct = (type: DuckDBType): type is DuckDBStructType => type.typeId === DuckDBTypeId.STRUCT
const isList = (type: DuckDBType): type is DuckDBListType => type.typeId === DuckDBTypeId.LIST

/** The columns under a value of a type; a struct is its fields. */
const nativeColumns = (
  name: string,
  type: DuckDBType,
  at: Column['in'],
): { columns: Column[]; lists: ListColumn[] } => {
  if (isStruct(type)) {
    const under = type.entryNames.map((entry, index) =>
      nativeColumns(
        name === '' ? entry : `${name}.${entry}`,
        type.entryTypes[index]!,
        row => `${at(row)}.${identifier(entry)}`,
      ),
    )
    return { columns: under.flatMap(one => one.columns), lists: under.flatMap(one => one.lists) }
  }
  if (isList(type) && isStruct(type.valueType)) {
    const { columns } = nativeColumns('', type.valueType, row => row)
    return { columns: [], lists: [{ name, in: at, form: 'native', type, columns }] }
  }
  return { columns: [{ name, in: at, form: 'native', type }], lists: [] }
}

/** The columns and lists of a table; of the columns named in `whole` no value is NULL. */
const columnsOf = (
  columns: readonly TypedColumn[],
  whole: readonly { readonly name?: unknown }[],
): Pick<Source, 'columns' | 'lists'> => {
  const found = columns.map(({ name, type }) => nativeColumns(name, type, row => `${row}.${identifier(name)}`))
  const isWhole = new Set(whole.map(({ name }) => name))
  return {
    columns: found.flatMap(one => one.columns.map(of => (isWhole.has(of.name) ? { ...of, isWhole: true } : of))),
    lists: found.flatMap(one => one.lists),
  }
}

const openParquet = async (db: Database, files: readonly string[]): Promise<Source> => {
  const list = `[${files.map(string).join(', ')}]`
  // What a folder is called, such as date=2024-06-30, is no column of the files in it.
  const read = (more = '') => `read_parquet(${list}, hive_partitioning = false${more})`
  const columns = await db.columns(`SELECT * FROM ${read()}`)
  const whole = await db.rows(
    `SELECT path_in_schema AS name FROM parquet_metadata(${list}) GROUP BY ALL HAVING bool_and(COALESCE(stats_null_count = 0, FALSE))`,
  )
  const [counted] = await db.rows(`SELECT SUM(num_rows)::BIGINT AS rows FROM parquet_file_metadata(${list})`)
  const file = files.length === 1 ? string(nameOf(files[0]!)) : 'parse_filename(filename)'
  return {
    form: 'parquet',
    files,
    text: `SELECT *, file_row_number + 1 AS line, ${file} AS file FROM ${read(`, file_row_number = true, filename = ${files.length > 1}`)}`,
    ...columnsOf(columns, whole),
    rows: Number(counted!['rows'] ?? 0),
    broken: [],
  }
}

/** The cells of the first line of a CSV. */
const headOf = (line: string, delimiter: string): string[] => {
  const cells: string[] = []
  const pattern = new RegExp(`\\s*(?:"((?:[^"]|"")*)"|([^${delimiter}]*))\\s*(?:${delimiter}|$)`, 'y')
  while (pattern.lastIndex < line.length) {
    const match = pattern.exec(line)
    if (!match) break
    cells.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim())
  }
  return cells
}

/** A file as rows: their text, how many they are, and the lines that are none. */
interface Rows {
  readonly text: string
  readonly rows: number
  readonly broken: readonly BrokenLine[]
}

/** `read` with more settings. */
const readWith = (read: string, more: string): string => read.replace(/\)$/, `, ${more})`)

/** The cells of CSV that have line breaks: the lines that they take in, and the first row of which one holds what are rows. */
const cellsOfLines = async (
  db: Database,
  rows: string,
  { delimiter, count }: CsvForm,
): Promise<{ lines: number; torn: number | undefined }> => {
  const cells = Array.from({ length: count }, (_, index) => `c${index}`)
  const delimiters = `length(c) - length(replace(c, ${string(delimiter)}, ''))`
  const [found] = await db.rows(
    // The lines within a cell, without those that are blank, and the one that the cell ends in.
    `SELECT SUM(len(list_filter(lines[2:-2], l -> l <> '')) + 1)::BIGINT AS lines, MIN(n) FILTER (WHERE delimiters >= (len(lines) - 1) * ${count - 1}) AS torn ` +
      `FROM (SELECT n, string_split_regex(c, '\r\n|\r|\n') AS lines, ${delimiters} AS delimiters FROM ` +
      `(SELECT n, unnest(list_filter([${cells.join(', ')}], c -> contains(c, chr(10)) OR contains(c, chr(13)))) AS c FROM (${rows})))`,
  )
  return {
    lines: Number(found!['lines'] ?? 0),
    torn: found!['torn'] === null ? undefined : Number(found!['torn']),
  }
}

/**
 * The lines that rows begin in, where some lines are blank or within a cell: those of the broken ones, and a table of how far a row stands
 * behind its number, from each row on with which that changes. The engine counts a row with its cells, and a blank line, as one.
 */
const beginnings = async (
  db: Database,
  file: string,
  broken: readonly BrokenLine[],
): Promise<{ table: string; broken: readonly BrokenLine[] }> => {
  const [counted] = await db.rows(`SELECT count(*) AS count FROM duckdb_tables() WHERE table_name LIKE 'mz_shift_%'`)
  const table = `mz_shift_${Number(counted!['count'])}`
  const ahead = 'ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW'
  const all =
    `SELECT p, l, row_number() OVER () AS nth FROM (SELECT p, l, SUM(quotes) OVER (${ahead}) - quotes AS open FROM ` +
    `(SELECT l, row_number() OVER () AS p, COALESCE(length(l) - length(replace(l, '"', '')), 0) AS quotes FROM ${linesOf(file)})) WHERE open % 2 = 0`
  const numbers = [0, ...broken.map(({ line }) => line)].join(', ')
  await db.run(
    `CREATE TEMP TABLE ${table} AS SELECT n, shift FROM (SELECT n, p - n AS shift, lag(p - n) OVER (ORDER BY n) AS before FROM ` +
      `(SELECT p, row_number() OVER (ORDER BY p) - 1 AS n FROM (${all}) WHERE l IS NOT NULL AND nth NOT IN (${numbers}))) ` +
      `WHERE shift IS DISTINCT FROM before`,
  )
  const found = broken.length === 0 ? [] : await db.rows(`SELECT nth, p FROM (${all}) WHERE nth IN (${numbers})`)
  const lines = new Map(found.map(({ nth, p }) => [Number(nth), Number(p)]))
  return { table, broken: broken.map(one => ({ ...one, line: lines.get(one.line) ?? one.line })) }
}

/** How a CSV is cut into cells. */
interface CsvForm {
  readonly delimiter: string
  /** How many columns it has. */
  readonly count: number
}

/**
 * The rows of a text with their numbers, and the lines that are no rows. The number of a row counts those before it.
 * @throws ProblemError `file-torn` where a line of CSV is in no row
 */
const numbered = async (db: Database, file: string, read: string, csv?: CsvForm): Promise<Rows> => {
  await db.run(`DROP TABLE IF EXISTS reject_errors`).catch(() => undefined)
  await db.run(`DROP TABLE IF EXISTS reject_scans`).catch(() => undefined)
  const [counted] = await db.rows(
    `SELECT COUNT(*) AS rows FROM (SELECT * FROM ${readWith(read, 'store_rejects = true')})`,
  )
  const wrong = await db.rows(
    `SELECT line, first(error_message) AS why, first(trim(csv_line, chr(10) || chr(13))) AS text FROM reject_errors GROUP BY line ORDER BY line`,
  )
  const rowsRead = Number(counted!['rows'])
  const head = csv ? 1 : 0
  const broken = wrong.map(({ line, why }) => ({ file: nameOf(file), line: Number(line), why: String(why) }))
  // Behind a quote that is not closed a reader of several threads loses the rest of the file without a word.
  const careful = broken.length > 0 ? 'ignore_errors = true, parallel = false' : 'ignore_errors = true'
  const rows = `SELECT *, row_number() OVER () AS n FROM ${readWith(read, careful)}`
  const name = string(nameOf(file))
  if (csv) {
    const [lines] = await db.rows(`SELECT count(*) AS all, count(l) AS full FROM ${linesOf(file)}`)
    // A quote that is open to the end, and a broken line of several: who knows what they hold.
    const open = wrong.findIndex(({ text }) => /[\r\n]/.test(`${text}`) || `${text}`.split('"').length % 2 === 0)
    const known = head + rowsRead + broken.length
    if (open >= 0 || Number(lines!['all']) !== known) {
      const begin = await beginnings(db, file, broken)
      if (open >= 0) throw torn(nameOf(file), begin.broken[open]!.line)
      if (Number(lines!['full']) !== known) {
        const cells = await cellsOfLines(db, rows, csv)
        if (cells.torn !== undefined) {
          const [at] = await db.rows(
            `SELECT ${cells.torn} + shift AS line FROM ${begin.table} WHERE n <= ${cells.torn} ORDER BY n DESC LIMIT 1`,
          )
          throw torn(nameOf(file), Number(at?.['line'] ?? cells.torn + head))
        }
        if (Number(lines!['full']) !== known + cells.lines) throw torn(nameOf(file), undefined)
      }
      return {
        text: `SELECT r.* EXCLUDE (n), r.n + s.shift AS line, ${name} AS file FROM (${rows}) r ASOF LEFT JOIN ${begin.table} s ON r.n >= s.n`,
        rows: rowsRead,
        broken: begin.broken,
      }
    }
  }
  if (broken.length === 0)
    return { text: `SELECT *, n + ${head} AS line, ${name} AS file FROM (${rows})`, rows: rowsRead, broken }
  // How many rows stand before each of those lines.
  const before = broken.map(({ line }, index) => `(${line - head - 1 - index}, ${index + 1})`)
  return {
    text:
      `SELECT r.*, r.n + ${head} + COALESCE(b.lost, 0) AS line, ${name} AS file FROM (${rows}) r ASOF LEFT JOIN ` +
      `(SELECT col0 AS n, max(col1) AS lost FROM (VALUES ${before.join(', ')}) GROUP BY ALL) b ON r.n > b.n`,
    rows: rowsRead,
    broken,
  }
}

/** Reads a file, by whose name what is wrong with it is called. */
const naming = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (isProblemError(error)) throw new ProblemError(error.problems.map(one => ({ file, ...one })))
    throw error
  }
}

const openCsv = async (db: Database, files: readonly string[]): Promise<Source> => {
  const parts: Rows[] = []
  let names: string[] | undefined
  const open = async (file: string): Promise<void> => {
    const [first] = await db.rows(`SELECT l FROM ${linesOf(file)} LIMIT 1`)
    const line = String(first?.['l'] ?? '').replace(/^\uFEFF/, '')
    const [delimiter = ','] = [',', '\t', ';', '|'].toSorted((a, b) => line.split(b).length - line.split(a).length)
    const head = headOf(line, delimiter === '|' ? '\\|' : delimiter)
    if (head.length === 0 || head.every(name => name === ''))
      throw unreadable(file, `${file} 没有表头。`, `${file} has no head.`)
    if (names !== undefined && names.join('\n') !== head.join('\n'))
      throw unreadable(file, `${file} 的表头与前一文件不同。`, `the head of ${file} is not that of the file before it.`)
    names = head
    const columns = head.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ')
    const read = `read_csv(${string(file)}, delim = ${string(delimiter)}, quote = '"', escape = '"', header = true, auto_detect = false, columns = {${columns}}, max_line_size = 16000000, hive_partitioning = false)`
    const form = { delimiter, count: head.length }
    try {
      parts.push(await numbered(db, file, read, form))
    } catch (error) {
      if (!isProblemError(error) || error.problems[0]!.code !== 'line-ends-mixed') throw error
      // Where there is no quote, ends of lines are all that a lenient reader is lenient about.
      const [quotes] = await db.rows(`SELECT 1 FROM ${linesOf(file)} WHERE contains(l, '"') LIMIT 1`)
      if (quotes) throw error
      parts.push(await numbered(db, file, readWith(read, 'strict_mode = false'), form))
    }
  }
  for (const file of files) await naming(file, () => open(file))
  return {
    form: 'csv',
    files,
    text: parts.map(({ text }) => text).join('\nUNION ALL '),
    columns: names!.map((name, index) => ({ name, in: row => `${row}.c${index}`, form: 'text', type: undefined })),
    lists: [],
    rows: parts.reduce((sum, { rows }) => sum + rows, 0),
    broken: parts.flatMap(({ broken }) => broken),
  }
}

const step = (key: string): string => `."${key.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

/** A line that names something twice in one object, so that nobody knows which is meant. */
interface KeyTwice {
  readonly part: number
  readonly line: number
  readonly key: string
}

/** What stands in JSON values: the keys of objects, those of their parts, and lists. */
const jsonColumns = async (
  db: Database,
  values: string,
  at: readonly string[],
  twice: KeyTwice[],
): Promise<{
  columns: (readonly string[])[]
  lists: { path: readonly string[]; columns: (readonly string[])[] }[]
}> => {
  const path = `$${at.map(step).join('')}`
  const objects = `SELECT o, part, line, json_keys(o) AS ks FROM (SELECT json_extract(v, ${string(path)}) AS o, part, line FROM (${values})) WHERE json_type(o) = 'OBJECT'`
  const found = await db.rows(
    `SELECT k, bool_or(again) AS again, bool_or(t = 'OBJECT') AS part, bool_or(t = 'ARRAY') AS list FROM (SELECT k, again, json_type(json_extract(o, '$."' || replace(replace(k, '\\', '\\\\'), '"', '\\"') || '"')) AS t ` +
      `FROM (SELECT o, list_unique(ks) < len(ks) AS again, unnest(ks) AS k FROM (${objects}))) GROUP BY k ORDER BY k`,
  )
  if (found.some(({ again }) => again)) {
    const wrong = await db.rows(`SELECT part, line, ks FROM (${objects}) WHERE list_unique(ks) < len(ks)`)
    for (const { part, line, ks } of wrong) {
      const keys = ks as string[]
      const key = keys.find((one, index) => keys.indexOf(one) < index)!
      twice.push({ part: Number(part), line: Number(line), key })
    }
  }
  const columns: (readonly string[])[] = []
  const lists: { path: readonly string[]; columns: (readonly string[])[] }[] = []
  for (const { k, part, list } of found) {
    const here = [...at, String(k)]
    if (part) {
      const under = await jsonColumns(db, values, here, twice)
      columns.push(...under.columns)
      lists.push(...under.lists)
    } else if (list) {
      const elements = `SELECT unnest(json_extract(v, ${string(`$${here.map(step).join('')}[*]`)})) AS v, part, line FROM (${values})`
      lists.push({ path: here, columns: (await jsonColumns(db, elements, [], twice)).columns })
    } else columns.push(here)
  }
  return { columns, lists }
}

const openNdjson = async (db: Database, files: readonly string[]): Promise<Source> => {
  const parts: Rows[] = []
  for (const [index, file] of files.entries()) {
    const { text, broken } = await naming(file, () => numbered(db, file, linesOf(file)))
    const isRow = `CASE WHEN json_valid(l) THEN json_type(l) = 'OBJECT' ELSE FALSE END`
    const bad = await db.rows(
      `SELECT line, json_valid(l) AS valid FROM (${text}) WHERE l IS NOT NULL AND NOT (${isRow}) ORDER BY line`,
    )
    const [counted] = await db.rows(`SELECT COUNT(*) AS rows FROM (${text}) WHERE l IS NOT NULL AND ${isRow}`)
    const notRows = bad.map(({ line, valid }) => ({
      file: nameOf(file),
      line: Number(line),
      why: valid ? 'The line is JSON, and no object.' : 'The line is no JSON.',
    }))
    parts.push({
      text: `SELECT l AS v, line, file, ${index} AS part FROM (${text}) WHERE l IS NOT NULL AND ${isRow}`,
      rows: Number(counted!['rows']),
      broken: [...broken, ...notRows].toSorted((a, b) => a.line - b.line),
    })
  }
  const together = () => parts.map(({ text }) => text).join('\nUNION ALL ')
  const twice: KeyTwice[] = []
  const { columns, lists } = await jsonColumns(db, together(), [], twice)
  for (const [index, file] of files.entries()) {
    const lines = new Map(twice.filter(({ part }) => part === index).map(({ line, key }) => [line, key]))
    if (lines.size === 0) continue
    const { text, rows, broken } = parts[index]!
    const wrong = [...lines].map(([line, key]) => ({
      file: nameOf(file),
      line,
      why: `The line has "${key}" twice in one object.`,
    }))
    parts[index] = {
      text: `SELECT * FROM (${text}) WHERE line NOT IN (${[...lines.keys()].join(', ')})`,
      rows: rows - wrong.length,
      broken: [...broken, ...wrong].toSorted((a, b) => a.line - b.line),
    }
  }
  const values = together()
  const all = [...columns, ...lists.map(({ path }) => path)]
  const paths = all.map(path => string(`$${path.map(step).join('')}`))
  const named = all.map((_, index) => `x[${index + 1}]::VARCHAR AS c${index}`)
  const inElement = (path: readonly string[]): Column => ({
    name: path.join('.'),
    in: row => `json_extract(${row}, ${string(`$${path.map(step).join('')}`)})::VARCHAR`,
    form: 'json',
    type: undefined,
  })
  return {
    form: 'ndjson',
    files,
    text: `SELECT ${[...named, 'line', 'file'].join(', ')} FROM (SELECT json_extract(v, [${paths.join(', ')}]) AS x, line, file FROM (${values}))`,
    columns: columns.map((path, index) => ({
      name: path.join('.'),
      in: row => `${row}.c${index}`,
      form: 'json',
      type: undefined,
    })),
    lists: lists.map(({ path, columns: inner }, index) => ({
      name: path.join('.'),
      in: row => `${row}.c${columns.length + index}`,
      form: 'json',
      type: undefined,
      columns: inner.map(inElement),
    })),
    rows: parts.reduce((sum, { rows }) => sum + rows, 0),
    broken: parts.flatMap(({ broken }) => broken),
  }
}

/** Files of Arrow are loaded into tables of the engine, which keeps on disk what its memory does not hold. */
const openArrow = async (db: Database, files: readonly string[]): Promise<Source> => {
  const [counted] = await db.rows(`SELECT count(*) AS count FROM duckdb_tables() WHERE table_name LIKE 'mz_arrow_%'`)
  const loaded: { file: string; table: string; of: ArrowTable }[] = []
  for (const [index, file] of files.entries()) {
    const table = `mz_arrow_${Number(counted!['count']) + index}`
    try {
      loaded.push({ file, table, of: await loadArrow(db, file, table) })
    } catch (error) {
      if (isProblemError(error)) throw error
      const why = error instanceof Error ? error.message : String(error)
      throw unreadable(file, `${file} 不是能读的 Arrow：${why}`, `${file} is no Arrow that can be read: ${why}`)
    }
  }
  const formOfColumns = ({ of }: (typeof loaded)[number]) =>
    of.columns.map(({ name, type }) => `${name} ${type}`).join()
  const [first] = loaded
  const other = loaded.find(one => formOfColumns(one) !== formOfColumns(first!))
  if (other)
    throw unreadable(
      other.file,
      `${other.file} 的列与前一文件不同。`,
      `${other.file} has other columns than the file before it.`,
    )
  const { columns } = first!.of
  const whole = columns.filter((_, at) => loaded.every(({ of }) => of.columns[at]!.isWhole))
  return {
    form: 'arrow',
    files,
    text: loaded
      .map(({ file, table }) => `SELECT *, rowid + 1 AS line, ${string(nameOf(file))} AS file FROM ${table}`)
      .join('\nUNION ALL '),
    ...columnsOf(columns, whole),
    rows: loaded.reduce((sum, { of }) => sum + of.rows, 0),
    broken: [],
  }
}

/** A table of a database that others may read meanwhile; a database of one table need not name it. */
const openDuckdb = async (db: Database, file: string, named: string | undefined): Promise<Source> => {
  // Cases and members may stand in one database, which is attached once.
  const attached = async () =>
    db.rows(`SELECT database_name AS name FROM duckdb_databases() WHERE path = ${string(file)}`)
  if ((await attached()).length === 0) {
    const [{ count } = { count: 0 }] = await db.rows('SELECT count(*) AS count FROM duckdb_databases()')
    await db.run(`ATTACH ${string(file)} AS mz_database_${count} (READ_ONLY)`)
  }
  const [one] = await attached()
  const database = String(one!['name'])
  const tables = await db.rows(
    `SELECT schema_name AS schema, table_name AS name FROM duckdb_tables() WHERE database_name = ${string(database)} ORDER BY ALL`,
  )
  const nameIn = ({ schema, name }: Record<string, unknown>) => (schema === 'main' ? `${name}` : `${schema}.${name}`)
  const fitting = tables.filter(table => named === undefined || nameIn(table) === named.replace(/^main\./, ''))
  if (fitting.length !== 1) {
    const all = tables.map(nameIn).join(', ')
    throw unreadable(
      file,
      named === undefined ? `${file} 中有几张表（${all}），请写明哪一张。` : `${file} 中没有表 ${named}，有 ${all}。`,
      named === undefined
        ? `${file} has several tables (${all}): name one.`
        : `${file} has no table ${named}; it has ${all}.`,
    )
  }
  const { schema, name } = fitting[0]!
  const table = [database, String(schema), String(name)].map(identifier).join('.')
  const whole = await db.rows(
    `SELECT column_name AS name FROM duckdb_columns() WHERE database_name = ${string(database)} AND schema_name = ${string(String(schema))} AND table_name = ${string(String(name))} AND NOT is_nullable`,
  )
  const columns = await db.columns(`SELECT * FROM ${table}`)
  const [counted] = await db.rows(`SELECT count(*) AS rows FROM ${table}`)
  return {
    form: 'duckdb',
    files: [file],
    table: nameIn(fitting[0]!),
    text: `SELECT *, rowid + 1 AS line, ${string(`${nameOf(file)}#${nameIn(fitting[0]!)}`)} AS file FROM ${table}`,
    ...columnsOf(columns, whole),
    rows: Number(counted!['rows']),
    broken: [],
  }
}

/** A table of a database by its file and its name, `register.duckdb#households`, where there is no file of that whole name. */
const tableGiven = (given: Files): { file: string; table: string } | undefined => {
  const [, file, table] =
    (typeof given === 'string' || given.length === 1 ? /^(.+)#([^#/\\]+)$/.exec([given].flat()[0]!) : null) ?? []
  return file !== undefined && table !== undefined && !existsSync(`${file}#${table}`) && existsSync(file)
    ? { file, table }
    : undefined
}

/** Whether rows say that they are invented, in a column `synthetic` or in what Parquet says of itself. */
const isSynthetic = async (db: Database, { form, files, columns, text }: Source): Promise<boolean> => {
  const column = columns.find(({ name }) => name === 'synthetic')
  const marked = [
    ...(column ? [`SELECT 1 FROM (${text}) r WHERE lower(CAST(${column.in('r')} AS VARCHAR)) = 'true'`] : []),
    ...(form === 'parquet'
      ? [
          `SELECT 1 FROM parquet_kv_metadata([${files.map(string).join(', ')}]) WHERE decode(key) = 'synthetic' AND decode(value) = 'true'`,
        ]
      : []),
  ]
  for (const one of marked) if ((await db.rows(`${one} LIMIT 1`)).length > 0) return true
  return false
}

const opened = async (db: Database, given: Files): Promise<Source> => {
  const inDatabase = tableGiven(given)
  if (inDatabase && (await formOf(db, inDatabase.file)) === 'duckdb')
    return openDuckdb(db, inDatabase.file, inDatabase.table)
  const files = await filesOf(db, given)
  const forms = new Set<Source['form']>()
  for (const file of files) forms.add(await formOf(db, file))
  if (forms.size > 1) throw unreadable(files.join(', '), '几个文件的格式不同。', 'the files are not of one format.')
  const [form] = forms
  if (form === 'duckdb') {
    if (files.length > 1) throw unreadable(files.join(', '), '数据库只能给一个。', 'one database alone can be given.')
    return openDuckdb(db, files[0]!, undefined)
  }
  if (form === 'arrow') return openArrow(db, files)
  return form === 'parquet' ? openParquet(db, files) : form === 'csv' ? openCsv(db, files) : openNdjson(db, files)
}

/**
 * Opens files, or a table of a database, as one table.
 * @throws ProblemError `file-unreadable`, `file-torn`
 */
export const openFiles = async (db: Database, given: Files): Promise<OpenedSource> => {
  const source = await opened(db, given)
  return { ...source, synthetic: await isSynthetic(db, source) }
}
