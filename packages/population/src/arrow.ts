import { createReadStream } from 'node:fs'
import {
  BIGINT,
  BOOLEAN,
  DATE,
  DOUBLE,
  DuckDBDateValue,
  DuckDBListValue,
  DuckDBStructValue,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  LIST,
  STRUCT,
  UBIGINT,
  VARCHAR,
} from '@duckdb/node-api'
import type { DataType, Vector } from 'apache-arrow'
import type { Database } from './database.js'
import { quoted } from './sql-text.js'

const { identifier } = quoted

/** How a value of Arrow becomes one of the engine. */
interface Taken {
  readonly type: DuckDBType
  readonly value: (value: unknown) => DuckDBValue
}

/** A table that was loaded, its columns, and those of them in which nothing is NULL. */
export interface ArrowTable {
  readonly rows: number
  readonly columns: readonly { readonly name: string; readonly type: DuckDBType; readonly isWhole: boolean }[]
}

const dayInMilliseconds = 86_400_000
const plain = (type: DuckDBType): Taken => ({ type, value: value => value as DuckDBValue })

/** What a type of Arrow is to the engine; nothing where no fact is of it. */
const takenAs = (arrow: typeof import('apache-arrow'), of: DataType): Taken | undefined => {
  const { DataType: is } = arrow
  if (is.isDictionary(of)) return takenAs(arrow, of.dictionary)
  if (is.isBool(of)) return plain(BOOLEAN)
  if (is.isInt(of)) {
    if (of.bitWidth === 64) return plain(of.isSigned ? BIGINT : UBIGINT)
    return of.bitWidth === 32 && !of.isSigned
      ? { type: BIGINT, value: value => BigInt(value as number) }
      : plain(INTEGER)
  }
  if (is.isFloat(of)) return plain(DOUBLE)
  if (is.isUtf8(of) || is.isLargeUtf8(of) || is.isNull(of)) return plain(VARCHAR)
  if (is.isDate(of))
    return { type: DATE, value: value => new DuckDBDateValue(Math.floor(Number(value) / dayInMilliseconds)) }
  if (is.isStruct(of)) {
    const fields = of.children.map(({ name, type }) => ({ name: String(name), taken: takenAs(arrow, type) }))
    if (fields.some(({ taken }) => taken === undefined)) return undefined
    return {
      type: STRUCT(Object.fromEntries(fields.map(({ name, taken }) => [name, taken!.type]))),
      value: row =>
        new DuckDBStructValue(
          Object.fromEntries(
            fields.map(({ name, taken }) => {
              const value = (row as Record<string, unknown>)[name]
              return [name, value === null || value === undefined ? null : taken!.value(value)]
            }),
          ),
        ),
    }
  }
  if (is.isList(of)) {
    const taken = takenAs(arrow, of.children[0]!.type)
    if (taken === undefined) return undefined
    return {
      type: LIST(taken.type),
      value: list =>
        new DuckDBListValue(
          Array.from(list as Iterable<unknown>, value =>
            value === null || value === undefined ? null : taken.value(value),
          ),
        ),
    }
  }
  return undefined
}

/**
 * Loads a file of Arrow IPC (Feather 2), or a stream of it, into a new table, a batch at a time.
 * @throws Error where it cannot be read: a type that no fact has, or what the reader of Arrow says
 */
export const loadArrow = async (db: Database, file: string, table: string): Promise<ArrowTable> => {
  const arrow = await import('apache-arrow')
  const reader = await arrow.RecordBatchReader.from(createReadStream(file))
  await reader.open()
  const columns = reader.schema.fields.map(({ name, type }) => {
    const taken = takenAs(arrow, type)
    if (taken === undefined) throw new Error(`Invalid Input Error: the column "${name}" is of the type ${type}`)
    return { name: String(name), nulls: 0, ...taken }
  })
  await db.run(
    `CREATE TEMP TABLE ${table} (${columns.map(({ name, type }) => `${identifier(name)} ${type}`).join(', ')})`,
  )
  let rows = 0
  for await (const batch of reader) {
    rows += batch.numRows
    const vectors = columns.map((column, at) => {
      const vector: Vector = batch.getChildAt(at)!
      column.nulls += vector.nullCount
      return vector
    })
    await db.append(
      table,
      columns.map(({ type }) => type),
      batch.numRows,
      (row, at) => {
        const value = vectors[at]!.get(row)
        return value === null || value === undefined ? null : columns[at]!.value(value)
      },
    )
  }
  return { rows, columns: columns.map(({ name, type, nulls }) => ({ name, type, isWhole: nulls === 0 })) }
}
