import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Cases } from './cases.js'
import { keySql } from './cases.js'
import type { Database } from './database.js'
import type { Column, Source } from './source.js'
import { quoted } from './sql-text.js'

const { string } = quoted

/** Cases that are computed at once, and the rows of their members. */
export interface Part {
  /** From 1. */
  readonly number: number
  readonly cases: string
  /** By list, where it has a file of its own. */
  readonly members: ReadonlyMap<string, string>
}

/** How the cases are cut, as text that two runs can compare, and the parts of it. */
export interface Cut {
  readonly how: string
  readonly parts: readonly Part[]
}

/** Tables that are cut together: each by the column that holds the key of the case. */
interface Keyed {
  readonly name: string
  readonly source: Source
  readonly key: Column
}

const tablesOf = (cases: Cases): Keyed[] => [
  { name: 'cases', source: cases.source, key: cases.key },
  ...cases.members.flatMap(({ group, source, key }) => (source && key ? [{ name: group, source, key }] : [])),
]

interface RowGroup {
  readonly rows: number
  readonly least: bigint
  readonly most: bigint
}

/** What the footers of Parquet say of a key, where its rows are sorted by it. */
const sortedGroups = async (
  db: Database,
  { source, key }: Keyed,
): Promise<{ groups: RowGroup[]; nulls: boolean } | undefined> => {
  if (source.form !== 'parquet') return undefined
  const list = `[${source.files.map(string).join(', ')}]`
  const found = await db.rows(
    `SELECT row_group_num_rows AS rows, stats_min_value AS least, stats_max_value AS most, stats_null_count AS nulls ` +
      `FROM parquet_metadata(${list}) WHERE path_in_schema = ${string(key.name)} AND row_group_num_rows > 0`,
  )
  const groups: RowGroup[] = []
  let last: bigint | undefined
  for (const { rows, least, most } of found) {
    if (least === null || most === null || !/^-?\d+$/.test(`${least}`) || !/^-?\d+$/.test(`${most}`)) return undefined
    const group = { rows: Number(rows), least: BigInt(String(least)), most: BigInt(String(most)) }
    if (last !== undefined && group.least < last) return undefined
    last = group.most
    groups.push(group)
  }
  return { groups, nulls: found.some(({ nulls }) => nulls === null || Number(nulls) > 0) }
}

/** The first key of each part but the first, where the cases can be cut by ranges of it. */
const boundsOf = (groups: readonly RowGroup[], partRows: number): bigint[] => {
  const bounds: bigint[] = []
  let rows = 0
  for (const group of groups) {
    // A group that does not fit begins the next part.
    if (rows > 0 && rows + group.rows > partRows * 1.25 && group.least !== bounds.at(-1)) {
      bounds.push(group.least)
      rows = 0
    }
    rows += group.rows
  }
  return bounds
}

/** The rows of a table whose key lies in a range. */
const inRange = (
  cases: Cases,
  { source, key }: Keyed,
  from: bigint | undefined,
  below: bigint | undefined,
  nulls: boolean,
): string => {
  const k = key.in('r')
  const tests = [from === undefined ? [] : `${k} >= ${from}`, below === undefined ? [] : `${k} < ${below}`].flat()
  if (tests.length === 0) return source.text
  const range = tests.join(' AND ')
  return `SELECT * FROM (${source.text}) r WHERE ${nulls && from === undefined ? `(${range}) OR ${keySql(cases, key)} IS NULL` : range}`
}

/** By ranges of the key, where all files are Parquet and sorted by it: nothing has to be copied. */
const byRanges = async (db: Database, cases: Cases, partRows: number): Promise<Cut | undefined> => {
  if (!cases.keysAreNumbers) return undefined
  const tables = tablesOf(cases)
  const sorted = await Promise.all(tables.map(one => sortedGroups(db, one)))
  if (sorted.some(one => one === undefined)) return undefined
  const bounds = boundsOf(sorted[0]!.groups, partRows)
  const parts = [undefined, ...bounds].map((from, index): Part => {
    const texts = tables.map((one, at) => inRange(cases, one, from, bounds[index], sorted[at]!.nulls))
    return {
      number: index + 1,
      cases: texts[0]!,
      members: new Map(tables.slice(1).map(({ name }, at) => [name, texts[at + 1]!])),
    }
  })
  return { how: `ranges ${bounds.join(' ')}`, parts }
}

/** All at once, from the files themselves. */
const asOne = (cases: Cases): Cut => ({
  how: 'one',
  parts: [
    {
      number: 1,
      cases: cases.source.text,
      members: new Map(
        tablesOf(cases)
          .slice(1)
          .map(({ name, source }) => [name, source.text]),
      ),
    },
  ],
})

/** Copies a table into the folder of the run, a file or more for each part. It is there whole or not at all. */
const stage = async (
  db: Database,
  cases: Cases,
  { name, source, key }: Keyed,
  folder: string,
  count: number,
): Promise<void> => {
  const target = join(folder, name)
  if (existsSync(target)) return
  const half = `${target}.half`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { recursive: true })
  const part = `CAST(COALESCE(hash(${keySql(cases, key)}) % ${count}, 0) AS INTEGER)`
  await db.run(
    count === 1
      ? `COPY (${source.text}) TO ${string(join(half, 'all.parquet'))} (FORMAT parquet)`
      : `COPY (SELECT *, ${part} AS mz_part FROM (${source.text}) r) TO ${string(half)} (FORMAT parquet, PARTITION_BY (mz_part), OVERWRITE_OR_IGNORE)`,
  )
  renameSync(half, target)
}

const staged = (folder: string, { name, source }: Keyed, number: number, count: number): string => {
  const path = join(folder, name)
  if (count === 1) return `SELECT * FROM read_parquet(${string(join(path, 'all.parquet'))}, hive_partitioning = false)`
  const own = join(path, `mz_part=${number - 1}`)
  // A part without a row has no folder.
  return existsSync(own)
    ? `SELECT * FROM read_parquet(${string(join(own, '*.parquet'))}, hive_partitioning = false)`
    : `SELECT * FROM (${source.text}) LIMIT 0`
}

/** How the cases are cut; `prepare` makes the copies that the parts are read from, where they are not the files themselves. */
export const planParts = async (
  db: Database,
  cases: Cases,
  { partRows, folder }: { readonly partRows: number; readonly folder: string },
): Promise<{ readonly how: string; readonly prepare: () => Promise<readonly Part[]> }> => {
  const tables = tablesOf(cases)
  const isParquet = tables.every(({ source }) => source.form === 'parquet')
  const count = Math.max(1, Math.ceil(cases.source.rows / partRows))
  const cut = isParquet ? (count === 1 ? asOne(cases) : await byRanges(db, cases, partRows)) : undefined
  if (cut) return { how: cut.how, prepare: async () => cut.parts }
  return {
    how: `hash ${count}`,
    prepare: async () => {
      for (const one of tables) await stage(db, cases, one, folder, count)
      return Array.from({ length: count }, (_, index): Part => {
        const texts = tables.map(one => staged(folder, one, index + 1, count))
        return {
          number: index + 1,
          cases: texts[0]!,
          members: new Map(tables.slice(1).map(({ name }, at) => [name, texts[at + 1]!])),
        }
      })
    },
  }
}
