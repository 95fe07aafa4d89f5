import type { Step } from '../../lower/step.js'
import type { SqlColumn } from './tables.js'

/** The dialects of SQL that a program can be written in. */
export const dialectNames = ['duckdb', 'postgres', 'spark', 'clickhouse'] as const
/** The name of a dialect of SQL. */
export type DialectName = (typeof dialectNames)[number]

/** What a step is in SQL; a date is an integer YYYYMMDD there. */
export type SqlType = Exclude<Step['type'], 'date'>

/** What the SQL engines say differently; everything else is said once. */
export interface Dialect {
  readonly identifier: (name: string) => string
  readonly string: (text: string) => string
  readonly boolean: (value: boolean) => string
  /** A parameter by its number from 1. */
  readonly parameter: (index: number, type: SqlType) => string
  readonly cast: (expression: string, type: SqlType) => string
  /** The quotient of two integers as the nearest binary number: for results that are shown, never compared. */
  readonly ratio: (numerator: string, denominator: string) => string
  /** A date column as the integer YYYYMMDD, and back. */
  readonly dateToInteger: (expression: string) => string
  readonly integerToDate: (expression: string) => string
  /** The quotient of two non-negative integers without its remainder. */
  readonly integerDivide: (numerator: string, denominator: string) => string
  /** Whether a word is one of some. */
  readonly oneOf: (expression: string, words: readonly string[]) => string
  /** What asks an engine of many machines to send a small table, by its alias, to each of them. */
  readonly broadcast: (alias: string) => string
  /** What ends a sub-select that is not to be written into the one around it, where the engine would do so again and again. */
  readonly fence: string
  /** So many characters may be written again and again before they become a column of another layer, which costs most engines more. */
  readonly mostRepeated: number
  /** The bits that any of several whole numbers has. */
  readonly bitOr: (expression: string) => string
  /** What a session is told before a statement is run in it. */
  readonly settings: readonly string[]
  /** The type of a column that a table is made with, and what ends its definition. */
  readonly columnType: (column: Pick<SqlColumn, 'type' | 'nullable'>) => string
  readonly tableEnd: (key: string) => string
  /** What makes a table in parts by the hash of its key: so many in one server, or one on each of a cluster. */
  readonly spread?: (table: MadeTable, over: number | string) => readonly string[]
}

/** The statement that makes a table, its name with a suffix, its schema and its key. */
export interface MadeTable {
  readonly made: string
  readonly named: (suffix: string) => string
  /** The name without its schema, and the schema, where it has one. */
  readonly bare: string
  readonly schema: string | undefined
  readonly key: string
}

/** A name or text between marks; what would end it is doubled, or comes behind a backslash where the engine knows one. */
const doubled = (mark: string) => (text: string) => mark + text.replaceAll(mark, mark + mark) + mark
const escaped = (mark: string) => (text: string) =>
  mark + text.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`) + mark

type Types = Readonly<Record<SqlType | 'ratio', string>>
type IntegerDivide = Dialect['integerDivide']

const among = (of: string, words: readonly string[]): string =>
  words.length === 1 ? `(${of} = ${words[0]})` : `(${of} IN (${words.join(', ')}))`

const standard = (types: Types, integerDivide: IntegerDivide): Omit<Dialect, 'identifier' | 'string' | 'parameter'> => {
  const cast = (expression: string, type: SqlType | 'ratio') => `CAST(${expression} AS ${types[type]})`
  const part = (name: string, of: string) => `EXTRACT(${name} FROM CAST(${of} AS DATE))`
  return {
    boolean: value => (value ? 'TRUE' : 'FALSE'),
    cast,
    ratio: (n, d) => `${cast(n, 'ratio')} / ${cast(d, 'ratio')}`,
    dateToInteger: of =>
      cast(`${part('YEAR', of)} * 10000 + ${part('MONTH', of)} * 100 + ${part('DAY', of)}`, 'integer'),
    integerToDate: of =>
      `make_date(CAST(${integerDivide(of, '10000')} AS INTEGER), CAST(${integerDivide(of, '100')} % 100 AS INTEGER), CAST(${of} % 100 AS INTEGER))`,
    integerDivide,
    oneOf: among,
    broadcast: () => '',
    fence: '',
    mostRepeated: 300,
    bitOr: of => `BIT_OR(${of})`,
    settings: [],
    columnType: ({ type, nullable }) =>
      `${type === 'date' ? 'DATE' : types[type === 'key' ? 'enum' : type]}${nullable ? '' : ' NOT NULL'}`,
    tableEnd: () => '',
  }
}

const duckdbTypes: Types = { integer: 'BIGINT', boolean: 'BOOLEAN', enum: 'VARCHAR', ratio: 'DOUBLE' }
const postgresTypes: Types = { ...duckdbTypes, enum: 'TEXT', ratio: 'DOUBLE PRECISION' }
const sparkTypes: Types = { ...duckdbTypes, enum: 'STRING' }
/** ClickHouse before 20 knows no boolean but 0 and 1, and later ones take these too. */
const clickhouseTypes: Types = {
  integer: 'Nullable(Int64)',
  boolean: 'Nullable(UInt8)',
  enum: 'Nullable(String)',
  ratio: 'Nullable(Float64)',
}

export const dialects: Readonly<Record<DialectName, Dialect>> = {
  duckdb: {
    ...standard(duckdbTypes, (a, b) => `(${a} // ${b})`),
    mostRepeated: 40,
    // A function is asked of each word of a column's dictionary once, a comparison in each row; a list behind IN becomes a join.
    oneOf: (of, words) => `list_contains([${words.join(', ')}], ${of})`,
    identifier: doubled('"'),
    string: doubled("'"),
    parameter: (index, type) => `CAST($${index} AS ${duckdbTypes[type]})`,
  },
  postgres: {
    ...standard(postgresTypes, (a, b) => `(${a} / ${b})`),
    // PostgreSQL puts every column of a sub-select where it is read: layer by layer, statements would grow without end.
    fence: ' OFFSET 0',
    spread: ({ made, named, key }, over) => [
      `${made} PARTITION BY HASH (${key})`,
      ...Array.from(
        { length: Number(over) },
        (_, part) =>
          `CREATE TABLE ${named(`_${part}`)} PARTITION OF ${named('')} FOR VALUES WITH (MODULUS ${over}, REMAINDER ${part})`,
      ),
    ],
    identifier: doubled('"'),
    string: doubled("'"),
    parameter: (index, type) => `CAST($${index} AS ${postgresTypes[type]})`,
  },
  spark: {
    ...standard(sparkTypes, (a, b) => `(${a} div ${b})`),
    broadcast: alias => `/*+ BROADCAST(${alias}) */ `,
    identifier: doubled('`'),
    string: escaped("'"),
    parameter: (index, type) => `CAST(:p${index} AS ${sparkTypes[type]})`,
  },
  clickhouse: {
    identifier: escaped('`'),
    string: escaped("'"),
    boolean: value => (value ? '1' : '0'),
    parameter: (index, type) => `{p${index}:${type === 'boolean' ? 'Nullable(Bool)' : clickhouseTypes[type]}}`,
    cast: (expression, type) => `CAST(${expression} AS ${clickhouseTypes[type]})`,
    ratio: (n, d) => `CAST(${n} AS ${clickhouseTypes.ratio}) / CAST(${d} AS ${clickhouseTypes.ratio})`,
    dateToInteger: of => `CAST(toYear(${of}) * 10000 + toMonth(${of}) * 100 + toDayOfMonth(${of}) AS Nullable(Int64))`,
    integerToDate: of => `makeDate32(intDiv(${of}, 10000), intDiv(${of}, 100) % 100, ${of} % 100)`,
    integerDivide: (a, b) => `intDiv(${a}, ${b})`,
    oneOf: among,
    broadcast: () => '',
    fence: '',
    mostRepeated: 300,
    bitOr: of => `groupBitOr(${of})`,
    // Else a branch that is not taken waits, with all that it would read, for each layer around it: gigabytes for a few rows.
    settings: ["SET short_circuit_function_evaluation = 'disable'"],
    columnType: ({ type, nullable }) => {
      const whole = {
        key: 'String',
        integer: 'Int64',
        ratio: 'Float64',
        boolean: 'UInt8',
        date: 'Date32',
        enum: 'String',
      }[type]
      return nullable ? `Nullable(${whole})` : whole
    },
    tableEnd: key => ` ENGINE = MergeTree ORDER BY ${key}`,
    spread: ({ made, named, bare, schema, key }, over) => [
      made,
      `CREATE TABLE ${named('_all')} AS ${named('')} ENGINE = Distributed(${[escaped('`')(String(over)), schema ?? 'currentDatabase()', bare, `cityHash64(${key})`].join(', ')})`,
    ],
  },
}
