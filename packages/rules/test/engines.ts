import { DuckDBInstance } from '@duckdb/node-api'
import { PGlite } from '@electric-sql/pglite'

type Cell = string | number | boolean | null
type Row = Readonly<Record<string, Cell>>

/** A SQL engine that runs in this process. */
export interface Engine {
  readonly run: (sql: string) => Promise<unknown>
  /** The rows of a statement, each a list of values. */
  readonly query: (sql: string, parameters: readonly Cell[]) => Promise<unknown[][]>
  /** Puts rows into a table that is there. */
  readonly load: (table: string, rows: readonly Row[]) => Promise<unknown>
}

export const duckdb = async (): Promise<Engine> => {
  const db = await (await DuckDBInstance.create(':memory:')).connect()
  return {
    run: sql => db.run(sql),
    query: async (sql, parameters) => (await db.runAndReadAll(sql, [...parameters])).getRowsJS() as unknown[][],
    async load(table, rows) {
      const appender = await db.createAppender(table)
      for (const row of rows) {
        for (const value of Object.values(row)) {
          if (value === null) appender.appendNull()
          else if (typeof value === 'boolean') appender.appendBoolean(value)
          else if (typeof value === 'string') appender.appendVarchar(value)
          else if (Number.isInteger(value)) appender.appendBigInt(BigInt(value))
          else appender.appendDouble(value)
        }
        appender.endRow()
      }
      appender.closeSync()
    },
  }
}

export const postgres = async (): Promise<Engine> => {
  const db = new PGlite()
  return {
    run: sql => db.exec(sql),
    query: async (sql, parameters) => (await db.query<unknown[]>(sql, [...parameters], { rowMode: 'array' })).rows,
    load: (table, rows) =>
      db.query(`INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", $1)`, [
        JSON.stringify(rows),
      ]),
  }
}

/** ClickHouse in process, where its package is there: it is too large to be a dependency. */
const chdb = await import(/* @vite-ignore */ process.env['MINZHENG_CHDB'] ?? 'chdb').catch(() => undefined)
export const hasClickhouse = chdb !== undefined
export const clickhouse = async (): Promise<Engine> => {
  const session = new chdb.Session()
  session.query('CREATE DATABASE civil')
  session.query('USE civil')
  const read = (sql: string): unknown[][] =>
    session
      .query(sql, 'JSONCompactEachRow')
      .split('\n')
      .filter((line: string) => line !== '')
      .map((line: string) => JSON.parse(line))
  /** A parameter is written as in a tab-separated file, and that as a literal. */
  const written = (value: Cell): string =>
    value === null ? '\\N' : String(value).replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
  const quoted = (value: Cell): string => `'${written(value).replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  return {
    run: async sql => session.query(sql),
    query: async (sql, parameters) => {
      for (const [index, value] of parameters.entries()) session.query(`SET param_p${index + 1} = ${quoted(value)}`)
      return read(sql)
    },
    load: async (table, rows) => {
      const lines = rows.map(row => JSON.stringify(row)).join('\n')
      session.query(`INSERT INTO ${table} FORMAT JSONEachRow ${lines}`)
    },
  }
}
