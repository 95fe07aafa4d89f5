// ClickHouse of today in process, as chDB has it: two processes, each with its half of the households.
import { join } from 'node:path'
import { hasPackage, installPackage, openPython } from './python.mjs'

const shards = 2
export const name = 'chDB'
export const dialect = 'clickhouse'
export const missing = () => (hasPackage('chdb') ? undefined : 'no chdb; pip install chdb')
export const install = () => installPackage('chdb')

export const open = async folder => {
  const all = []
  for (let shard = 0; shard < shards; shard++)
    all.push(await openPython('chdb_shard.py', [folder, String(shard), String(shards)]))
  return {
    version: `ClickHouse ${all[0].version} by chDB, ${shards} processes`,
    async run(job, { ddl, settings, statements, tables }) {
      const out = statement => join(job.folder, `${statement}.chdb`)
      const task = {
        settings,
        ddl,
        tables: tables.map(({ name: table, columns }) => ({
          name: table,
          key: table === 'policies' ? null : columns[0].name,
          parquet: job.files.find(file => file.name === table).parquet,
          columns: columns.map(({ name: column }) => column),
        })),
        statements: statements.map(({ name: statement, text }) => ({ name: statement, text, out: out(statement) })),
      }
      const answers = await Promise.all(all.map(shard => shard.ask(task)))
      return statements.map(({ name: statement }, at) => {
        const refused = answers.map(({ outcomes }) => outcomes[at].refused).find(Boolean)
        return refused ? { statement, refused } : { statement, parquet: `${out(statement)}.*.parquet` }
      })
    },
    stop: async () => {
      for (const shard of all) await shard.stop()
    },
  }
}
