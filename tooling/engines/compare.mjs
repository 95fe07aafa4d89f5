import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

/** A value as every engine writes it, in one way; what cannot be read as its type stays as it is, and differs. */
const plain = (column, type) => {
  const text = `CAST("${column}" AS VARCHAR)`
  switch (type) {
    case 'boolean':
      return `CASE ${text} WHEN 'true' THEN '1' WHEN 't' THEN '1' WHEN 'false' THEN '0' WHEN 'f' THEN '0' ELSE ${text} END`
    case 'ratio':
      return `CAST(CAST(${text} AS DOUBLE) AS VARCHAR)`
    case 'date':
      return `replace(${text}, '-', '')`
    default:
      return text
  }
}

/**
 * Every row that an engine gave beside that of DuckDB.
 * @returns how many rows DuckDB has, how many differ or are on one side alone, and the first of them
 */
export const compareRows = async (job, { name, columns }, { parquet, tsv }) => {
  const db = await (
    await DuckDBInstance.create(':memory:', {
      memory_limit: '3GB',
      threads: '2',
      temp_directory: join(job.folder, 'spill'),
    })
  ).connect()
  try {
    const select = columns.map(({ name: column, type }) => `${plain(column, type)} AS "${column}"`).join(', ')
    const names = columns.map(({ name: column }) => `'${column}'`).join(', ')
    const theirs = parquet
      ? `read_parquet('${parquet}')`
      : `read_csv('${tsv}', delim = '\t', header = false, nullstr = '\\N', all_varchar = true, quote = '', escape = '', names = [${names}])`
    const base = name.replace(/ .*/, '')
    await db.run(
      `CREATE TABLE ours AS SELECT ${select} FROM read_parquet('${join(job.folder, `${base}.reference.parquet`)}')`,
    )
    await db.run(`CREATE TABLE theirs AS SELECT ${select} FROM ${theirs}`)
    const one = async sql => (await db.runAndReadAll(sql)).getRowsJS()
    const [[rows, given]] = await one('SELECT (SELECT count(*) FROM ours), (SELECT count(*) FROM theirs)')
    const key = columns[0].name
    const differs = columns.slice(1).map(({ name: column }) => `o."${column}" IS DISTINCT FROM t."${column}"`)
    const where = [`o."${key}" IS NULL`, `t."${key}" IS NULL`, ...differs].join(' OR ')
    const join_ = `FROM ours o FULL JOIN theirs t ON o."${key}" = t."${key}" WHERE ${where}`
    const [[different]] = await one(`SELECT count(*) ${join_}`)
    const first =
      different > 0 ? await one(`SELECT o.*, t.* ${join_} ORDER BY coalesce(o."${key}", t."${key}") LIMIT 1`) : []
    const example =
      first[0] &&
      columns
        .map(({ name: column }, at) => [column, first[0][at], first[0][at + columns.length]])
        .filter(([column, a, b]) => a !== b || column === key)
        .map(([column, a, b]) => (column === key ? String(a ?? b) : `${column}: DuckDB ${a}, here ${b}`))
        .join('; ')
    return {
      rows: Number(rows),
      different: Math.max(Number(different), Math.abs(Number(rows) - Number(given))),
      example,
    }
  } finally {
    db.closeSync()
  }
}
