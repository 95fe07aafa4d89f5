// A PostgreSQL server of its own: cases and members in four partitions by the hash of the household, which are joined, added up and
// read in parallel.
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './processes.mjs'

export const spread = 4
const root = '/usr/lib/postgresql'

const newest = () =>
  existsSync(root)
    ? readdirSync(root)
        .filter(version => existsSync(join(root, version, 'bin', 'initdb')))
        .sort((a, b) => Number(b) - Number(a))[0]
    : undefined

export const name = 'PostgreSQL'
export const dialect = 'postgres'
export const missing = () => (newest() === undefined ? 'no server; on Debian: apt-get install postgresql' : undefined)
export const install = () => run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'postgresql'])

/** The server starts for nobody but a user without rights. */
const isRoot = process.getuid?.() === 0
const asOwner = (command, args, options) =>
  isRoot ? run('runuser', ['-u', 'postgres', '--', command, ...args], options) : run(command, args, options)

const settings = `listen_addresses = ''
fsync = off
full_page_writes = off
autovacuum = off
max_wal_size = '4GB'
shared_buffers = '256MB'
work_mem = '128MB'
jit = off
enable_partitionwise_join = on
enable_partitionwise_aggregate = on
max_parallel_workers_per_gather = 2
parallel_setup_cost = 0
parallel_tuple_cost = 0.001
`

export const open = folder => {
  const bin = join(root, newest(), 'bin')
  const data = join(folder, 'data')
  mkdirSync(folder, { recursive: true })
  if (isRoot) run('chown', ['postgres', folder])
  asOwner(join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'civil', '--no-sync', '-E', 'UTF8', '--locale=C'])
  asOwner('tee', ['-a', join(data, 'postgresql.conf')], { input: `${settings}unix_socket_directories = '${folder}'\n` })
  asOwner(join(bin, 'pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), 'start'])
  const psql = (input, ...more) =>
    run(
      join(bin, 'psql'),
      ['-h', folder, '-U', 'civil', '-d', 'postgres', '-v', 'ON_ERROR_STOP=1', '-q', '-At', ...more],
      { input },
    )

  return {
    version: `PostgreSQL ${psql('SHOW server_version;').trim()}, ${spread} partitions`,
    run(job, { ddl, statements }) {
      const script = [
        'DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public;',
        ...ddl.map(one => `${one};`),
        ...job.files.map(({ name: table, tsv }) => `\\copy "${table}" FROM '${tsv}'`),
        'ANALYZE;',
      ]
      psql(script.join('\n'))
      const outcomes = statements.flatMap(({ name: statement, text, view, read }) => {
        const out = join(job.folder, `${statement}.postgres.tsv`)
        const done = []
        try {
          const plan = psql(`EXPLAIN ${text};`)
          psql(`CREATE UNLOGGED TABLE results AS ${text};\n\\copy results TO '${out}'`)
          done.push({
            statement,
            tsv: out,
            note: /Gather/.test(plan) && /Parallel (?:Append|Seq Scan)/.test(plan) ? undefined : 'not in parallel',
          })
          if (read) {
            const tsv = join(job.folder, `${read.name}.postgres.tsv`)
            psql(`${view}\n\\copy (${read.text}) TO '${tsv}'`)
            done.push({ statement: read.name, tsv })
          }
        } catch (error) {
          done.push({ statement: done.length === 0 ? statement : read.name, refused: error.message })
        } finally {
          psql('DROP TABLE IF EXISTS results CASCADE;')
        }
        return done
      })
      return outcomes
    },
    stop: () => void asOwner(join(bin, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop']),
  }
}
