import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll } from 'vitest'

/** A folder that is there while the tests of a file run. */
export const testFolder = (): ((...names: string[]) => string) => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'minzheng-population-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return (...names) => join(folder, ...names)
}

/** Asks the engine once, in a database of its own. */
export const query = async (sql: string): Promise<Record<string, unknown>[]> => {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJson() as Record<string, unknown>[]
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** Rows as NDJSON. */
export const writeLines = (path: string, rows: readonly unknown[]): string => {
  writeFileSync(path, rows.map(row => `${JSON.stringify(row)}\n`).join(''))
  return path
}

/** Rows as CSV, with the keys of the first as heads. */
export const writeCsv = (
  path: string,
  rows: readonly Readonly<Record<string, unknown>>[],
  heads = Object.keys(rows[0]!),
): string => {
  const cell = (value: unknown) => {
    const text = value === null || value === undefined ? '' : String(value)
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  writeFileSync(
    path,
    [heads.join(','), ...rows.map(row => heads.map(head => cell(row[head])).join(','))]
      .map(line => `${line}\n`)
      .join(''),
  )
  return path
}

/** Rows as Parquet: `columns` are the names and types. */
export const writeParquet = async (
  path: string,
  rows: readonly Readonly<Record<string, unknown>>[],
  columns: Readonly<Record<string, string>>,
  more = '',
): Promise<string> => {
  const lines = writeLines(`${path}.ndjson`, rows)
  const types = Object.entries(columns)
    .map(([name, type]) => `'${name}': '${type}'`)
    .join(', ')
  await query(`COPY (SELECT * FROM read_ndjson('${lines}', columns = {${types}})) TO '${path}' (FORMAT parquet${more})`)
  rmSync(lines)
  return path
}

/** The types of the columns that a case of dibao has. */
export const caseTypes = {
  id: 'BIGINT',
  place: 'VARCHAR',
  date: 'DATE',
  area: 'VARCHAR',
  savings: 'BIGINT',
  homes: 'INTEGER',
  car: 'BOOLEAN',
  property_meets_local_rule: 'BOOLEAN',
}
