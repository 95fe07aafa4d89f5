import { type DuckDBType, DuckDBTypeId } from '@duckdb/node-api'
import { type Problem, problem } from '@minzheng/core'
import type { FormField } from '@minzheng/core/form'
import type { MatchedFact } from './match-columns.js'
import type { Column } from './source.js'
import { quoted } from './sql-text.js'

const { string } = quoted
type Ids = ReadonlySet<DuckDBTypeId>

const integers: Ids = new Set([
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
])
const numbers: Ids = new Set([
  ...integers,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UHUGEINT,
  DuckDBTypeId.FLOAT,
  DuckDBTypeId.DOUBLE,
  DuckDBTypeId.DECIMAL,
])
const days: Ids = new Set([DuckDBTypeId.DATE])
const moments: Ids = new Set([
  DuckDBTypeId.TIMESTAMP,
  DuckDBTypeId.TIMESTAMP_MS,
  DuckDBTypeId.TIMESTAMP_NS,
  DuckDBTypeId.TIMESTAMP_S,
])
const texts: Ids = new Set([DuckDBTypeId.VARCHAR, DuckDBTypeId.ENUM])
/** A column of NULL alone, as writers of files without a schema make it. */
const nothing: Ids = new Set([DuckDBTypeId.SQLNULL])

/** A value of a column with the type that the program counts with; NULL where it is not known, or cannot be read. */
export interface TypedValue {
  readonly value: string
  /** Whether it is given and cannot be read, where that can be. */
  readonly bad?: string
}

const yes = ['是', '有', 'true', 'yes', '√', '✓', '✔', '1']
const no = ['否', '无', 'false', 'no', '×', '✗', '✘', '0']
const list = (words: readonly string[]): string => words.map(string).join(', ')

/** Whether a column of this type can hold the fact. */
const mayHold = ({ kind }: FormField, { typeId }: DuckDBType): boolean => {
  if (texts.has(typeId) || nothing.has(typeId)) return true
  switch (kind) {
    case 'number':
      return numbers.has(typeId)
    case 'yes-no':
      return integers.has(typeId) || typeId === DuckDBTypeId.BOOLEAN
    case 'date':
      return days.has(typeId) || moments.has(typeId) || integers.has(typeId)
    default:
      return integers.has(typeId)
  }
}

/** A column whose type cannot hold its fact. */
export const wrongType = (table: string, { field, column }: MatchedFact): Problem[] => {
  if (column?.type === undefined || mayHold(field, column.type)) return []
  const { label } = field
  const type = String(column.type)
  return [
    problem(
      'column-of-wrong-type',
      'error',
      [table, column.name],
      [`“${label.zh}”一列的类型是 ${type}。`, `The column of "${label.en}" is of type ${type}.`],
      {
        number: ['请存为整数或小数。', 'Store numbers in it.'] as const,
        'yes-no': ['请存为布尔值。', 'Store booleans in it.'] as const,
        date: ['请存为日期。', 'Store dates in it.'] as const,
      }[field.kind as 'number' | 'yes-no' | 'date'] ?? ['请存为文字。', 'Store texts in it.'],
    ),
  ]
}

const wordsOf = ({ options = [] }: FormField): string => {
  const labels = options.flatMap(({ value, label }) =>
    [...new Set([label.zh, label.en])]
      .filter(one => one !== value)
      .map(one => `WHEN ${string(one)} THEN ${string(value)}`),
  )
  return labels.join(' ')
}

/** A text as the fact. */
const fromText = (field: FormField, x: string): string => {
  switch (field.kind) {
    case 'number':
      return field.whole
        ? `CASE WHEN regexp_full_match(${x}, '\\s*[+-]?[0-9]{1,18}\\s*') THEN TRY_CAST(${x} AS BIGINT) END`
        : `CASE WHEN regexp_full_match(${x}, '\\s*[+-]?[0-9]{1,15}([.][0-9]{1,15})?\\s*') THEN TRY_CAST(${x} AS DOUBLE) END`
    case 'yes-no':
      return `CASE WHEN lower(trim(${x})) IN (${list(yes)}) THEN TRUE WHEN lower(trim(${x})) IN (${list(no)}) THEN FALSE END`
    case 'date':
      return `CASE WHEN regexp_full_match(${x}, '\\s*[0-9]{4}([-/][0-9]{1,2}[-/][0-9]{1,2}|[0-9]{4}|年[0-9]{1,2}月[0-9]{1,2}日)\\s*') THEN CAST(try_strptime(trim(${x}), ['%Y-%m-%d', '%Y/%m/%d', '%Y%m%d', '%Y年%m月%d日']) AS DATE) END`
    default: {
      const labels = wordsOf(field)
      return labels === '' ? `trim(${x})` : `CASE trim(${x}) ${labels} ELSE trim(${x}) END`
    }
  }
}

/** A number of JSON; the engine writes 1e3 as 1000.0. */
const fromNumber = (field: FormField, x: string): string => {
  const number = `CASE WHEN regexp_full_match(${x}, '-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?') THEN TRY_CAST(${x} AS DOUBLE) END`
  // What a double does not hold is not whole.
  return field.whole
    ? `CASE WHEN regexp_full_match(${x}, '-?[0-9]{1,18}') THEN TRY_CAST(${x} AS BIGINT) WHEN abs(${number}) < 9007199254740992 AND trunc(${number}) = ${number} THEN CAST(${number} AS BIGINT) END`
    : number
}

/** An amount that is written in yuan, or in another unit of so many decimal places, as whole fen. */
const fromAmount = (x: string, places: number): string =>
  `CASE WHEN regexp_full_match(${x}, '\\s*[+-]?[0-9]{1,15}([.][0-9]{1,${places}}0*)?\\s*') THEN TRY_CAST(TRY_CAST(trim(${x}) AS DECIMAL(38, ${places})) * ${10 ** places} AS BIGINT) END`

/** JSON text as the fact: a number is no text, and a text no number. */
const fromJson = (field: FormField, x: string): string => {
  const text = `CASE WHEN ${x} LIKE '"%' THEN json_extract_string(${x}, '$') END`
  switch (field.kind) {
    case 'number':
      return fromNumber(field, x)
    case 'yes-no':
      return `CASE ${x} WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE END`
    case 'date':
      return `CASE WHEN regexp_full_match(${x}, '"[0-9]{4}-[0-9]{2}-[0-9]{2}"') THEN TRY_CAST(substr(${x}, 2, 10) AS DATE) END`
    default:
      return text
  }
}

const fromNative = (field: FormField, { typeId }: DuckDBType, x: string): TypedValue => {
  const orBad = (value: string): TypedValue => ({ value, bad: `${x} IS NOT NULL AND ${value} IS NULL` })
  const sqlType =
    field.kind === 'number'
      ? field.whole
        ? 'BIGINT'
        : 'DOUBLE'
      : ({ 'yes-no': 'BOOLEAN', date: 'DATE' }[field.kind as 'date'] ?? 'VARCHAR')
  if (nothing.has(typeId)) return { value: `CAST(NULL AS ${sqlType})` }
  if (texts.has(typeId) && field.kind !== 'choice') return orBad(fromText(field, `CAST(${x} AS VARCHAR)`))
  switch (field.kind) {
    case 'number':
      if (!field.whole) return { value: `CAST(${x} AS DOUBLE)` }
      // The statement makes 64 bits of what it counts with; a table of narrower ones is smaller.
      if (integers.has(typeId)) return { value: x }
      return orBad(`CASE WHEN TRY_CAST(${x} AS BIGINT) = ${x} THEN TRY_CAST(${x} AS BIGINT) END`)
    case 'yes-no':
      if (typeId === DuckDBTypeId.BOOLEAN) return { value: x }
      return orBad(`CASE ${x} WHEN 1 THEN TRUE WHEN 0 THEN FALSE END`)
    case 'date':
      if (days.has(typeId)) return { value: x }
      if (moments.has(typeId)) return orBad(`CASE WHEN CAST(${x} AS DATE) = ${x} THEN CAST(${x} AS DATE) END`)
      return orBad(fromText(field, `CAST(${x} AS VARCHAR)`))
    default:
      return { value: typeId === DuckDBTypeId.VARCHAR ? x : `CAST(${x} AS VARCHAR)` }
  }
}

const literalOf = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? string(value)
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined

/** The value of a column, whatever stands for "left out" in its file. */
export const typedColumn = (field: FormField, { form, type, in: at }: Column, row: string, places = 0): TypedValue => {
  const x = at(row)
  if (places > 0) {
    const value = fromAmount(`CAST(${x} AS VARCHAR)`, places)
    return { value, bad: `${x} IS NOT NULL${form === 'json' ? ` AND ${x} <> 'null'` : ''} AND ${value} IS NULL` }
  }
  if (form === 'native') return fromNative(field, type!, x)
  const value = form === 'json' ? fromJson(field, x) : fromText(field, x)
  const isSaid = form === 'json' ? `${x} <> 'null'` : `${x} IS NOT NULL`
  return { value, bad: `${isSaid} AND ${value} IS NULL` }
}

const emptyOf = ({ kind, whole }: FormField): string =>
  `CAST(NULL AS ${kind === 'number' ? (whole ? 'BIGINT' : 'DOUBLE') : kind === 'yes-no' ? 'BOOLEAN' : kind === 'date' ? 'DATE' : 'VARCHAR'})`

/** A fact in a row. What is left out is as usual where that is settled: a column that is not there, an empty cell, a key that is not said. */
export const typedFact = ({ field, column, places, together }: MatchedFact, row: string): TypedValue => {
  const literal = literalOf(field.usual)
  const usual =
    literal === undefined
      ? undefined
      : field.kind === 'date'
        ? `CAST(${literal} AS DATE)`
        : field.kind === 'number'
          ? `CAST(${literal} AS ${field.whole ? 'BIGINT' : 'DOUBLE'})`
          : literal
  const others = together?.flatMap(one => (one.column === undefined || one.column === column ? [] : [one.column]))
  // Of a part that is left out as a whole nothing is as usual.
  const asUsual =
    usual === undefined || others === undefined
      ? usual
      : others.length === 0
        ? undefined
        : `CASE WHEN ${others.map(one => `${one.in(row)} IS NOT NULL`).join(' OR ')} THEN ${usual} END`
  if (column === undefined) return { value: asUsual ?? emptyOf(field) }
  const typed = typedColumn(field, column, row, places)
  if (asUsual === undefined || column.form === 'native') return typed
  return { ...typed, value: `CASE WHEN ${column.in(row)} IS NULL THEN ${asUsual} ELSE ${typed.value} END` }
}
