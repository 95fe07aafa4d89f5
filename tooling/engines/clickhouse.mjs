// ClickHouse as a cluster: two servers on this machine, Distributed tables over both, and one that is asked. The servers are the engine
// that chDB ships on PyPI, told to listen: Debian's is of 2018 and refuses the statements.
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createTables } from '@minzheng/rules/sql'
import { statementsOf } from './jobs.mjs'
import { hasPackage, installPackage, python } from './python.mjs'

const shards = 2
const cluster = 'civil'
/** The cluster of the Distributed tables. */
export const spread = cluster
export const name = 'ClickHouse'
export const dialect = 'clickhouse'
export const missing = () => (hasPackage('chdb') ? undefined : 'no chdb; pip install chdb')
export const install = () => installPackage('chdb')

/** Ports of this machine that nobody holds. */
const freePorts = async count => {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise((resolve, reject) => {
          const server = createServer()
          server.once('error', reject)
          server.listen(0, '127.0.0.1', () => resolve(server))
        }),
    ),
  )
  const ports = servers.map(server => server.address().port)
  await Promise.all(servers.map(server => new Promise(resolve => server.close(resolve))))
  return ports
}

const configOf = (tcp, http, all) => `<clickhouse>
<listen_host>127.0.0.1</listen_host><tcp_port>${tcp}</tcp_port><http_port>${http}</http_port>
<max_server_memory_usage>3000000000</max_server_memory_usage>
<remote_servers><${cluster}>${all
  .map(port => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`)
  .join('')}</${cluster}></remote_servers>
</clickhouse>`

/** A session on a server, to which statements are told by HTTP; what it was SET stays. */
const sessionOn = port => async statement => {
  const answer = await fetch(`http://127.0.0.1:${port}/?session_id=civil&session_timeout=3600`, {
    method: 'POST',
    body: statement,
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return text
}

export const open = async folder => {
  const ports = await freePorts(2 * shards)
  const [tcp, http] = [ports.slice(0, shards), ports.slice(shards)]
  const children = tcp.map((port, shard) => {
    const own = join(folder, `shard-${shard}`)
    mkdirSync(own, { recursive: true })
    writeFileSync(join(own, 'config.xml'), configOf(port, http[shard], tcp))
    return spawn(python, [fileURLToPath(new URL('clickhouse_server.py', import.meta.url)), own], {
      stdio: ['pipe', 'ignore', 'inherit'],
    })
  })
  const stop = async () => {
    await Promise.all(
      children.map(child => {
        if (child.exitCode !== null) return undefined
        const ended = new Promise(resolve => child.once('close', resolve))
        child.stdin.end()
        return ended
      }),
    )
    for (let shard = 0; shard < shards; shard++)
      rmSync(join(folder, `shard-${shard}`), { recursive: true, force: true })
  }
  const servers = http.map(sessionOn)
  const [first] = servers
  const onEach = statement => Promise.all(servers.map(server => server(statement)))
  for (let tries = 0; ; tries++) {
    try {
      await onEach('SELECT 1')
      break
    } catch (error) {
      if (tries < 120 && children.every(({ exitCode }) => exitCode === null))
        await new Promise(resolve => setTimeout(resolve, 500))
      else {
        await stop()
        throw error
      }
    }
  }
  for (const setting of [
    'max_threads = 1',
    'distributed_foreground_insert = 1',
    'output_format_parquet_string_as_string = 1',
  ])
    await onEach(`SET ${setting}`)
  const version = (await first('SELECT version()')).trim()

  return {
    version: `ClickHouse ${version}, ${shards} servers`,
    async run(job, { ddl, settings, statements, tables }) {
      await onEach('USE default')
      await onEach('DROP DATABASE IF EXISTS civil SYNC')
      await onEach('CREATE DATABASE civil')
      await onEach('USE civil')
      for (const setting of settings) await onEach(setting)
      for (const statement of ddl) await onEach(statement)
      for (const { name: table, columns } of tables) {
        const names = columns.map(({ name: column }) => `\`${column}\``).join(', ')
        const { parquet } = job.files.find(file => file.name === table)
        const from = `(${names}) SELECT ${names} FROM file('${parquet}', Parquet)`
        // Policies are whole on each; cases and members of one household are on one.
        if (table === 'policies') await onEach(`INSERT INTO \`policies\` ${from}`)
        else await first(`INSERT INTO \`${table}_all\` ${from}`)
      }
      const outcomes = []
      const write = async (name, text) => {
        const parquet = join(job.folder, `${name}.clickhouse.parquet`)
        rmSync(parquet, { force: true })
        await first(`INSERT INTO FUNCTION file('${parquet}', Parquet) ${text}`)
        return parquet
      }
      for (const { name: statement, text, columns, view, read } of statements) {
        let about = statement
        try {
          await onEach('DROP TABLE IF EXISTS results SYNC')
          await onEach('DROP TABLE IF EXISTS results_all SYNC')
          for (const one of statementsOf(createTables([{ name: 'results', columns }], { dialect, spread })))
            await onEach(one)
          // Each shard answers for its own cases from its own tables.
          await onEach(`INSERT INTO results ${text}`)
          const held = await Promise.all(servers.map(server => server('SELECT count() FROM results')))
          const names = columns.map(({ name: column }) => `\`${column}\``).join(', ')
          const note = held.every(count => Number(count) > 0) ? undefined : 'a shard has no rows'
          outcomes.push({ statement, parquet: await write(statement, `SELECT ${names} FROM results_all`), note })
          if (read === undefined) continue
          about = read.name
          await first(`DROP VIEW IF EXISTS ${read.view} SYNC`)
          await first(view)
          outcomes.push({ statement: about, parquet: await write(about, read.text) })
        } catch (error) {
          outcomes.push({ statement: about, refused: error.message })
        }
      }
      return outcomes
    },
    stop,
  }
}
