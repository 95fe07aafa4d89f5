// A ClickHouse server with two shards. None can be installed here that is young enough for the statements: days before 1970
// (Date32) and several JOINs in one SELECT. What servers do with them is held by chDB, which is the same engine, in two processes.
import { answers, run } from './processes.mjs'

const oldest = 22
export const name = 'ClickHouse server'
export const dialect = 'clickhouse'

const installed = () =>
  answers('clickhouse-client', ['--version'])
    ? /version (\d+)\.(\d+)/.exec(run('clickhouse-client', ['--version']))
    : undefined

export const missing = () => {
  const version = installed()
  const found = version ? `${version[1]}.${version[2]} is here` : 'none is here, and that of Debian is 18.16'
  return Number(version?.[1] ?? 0) >= oldest
    ? 'Distributed tables over two servers are not run by this script; chDB is'
    : `the statements need a server of version ${oldest} or later; ${found}`
}
/** Debian's is too old to be worth it. */
export const install = () => {}
