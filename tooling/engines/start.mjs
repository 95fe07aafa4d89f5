// `npm run test:engines`: every program on every engine that is here, each row compared with DuckDB.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { breakNames, breaksFor } from './breaks.mjs'
import * as clickhouse from './clickhouse.mjs'
import { compareRows } from './compare.mjs'
import { makeJob, planJobs, programs, readOf, written } from './jobs.mjs'
import * as postgres from './postgres.mjs'
import { run } from './processes.mjs'
import * as spark from './spark.mjs'

const engines = { postgres, spark, clickhouse }
const { values: options } = parseArgs({
  options: {
    households: { type: 'string', default: '20000' },
    engines: { type: 'string', default: Object.keys(engines).join() },
    programs: { type: 'string', default: programs.join() },
    break: { type: 'boolean', default: false },
    install: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (options.help) {
  console.log(`npm run test:engines -- [--households ${options.households}] [--engines ${options.engines}] [--programs …] [--break] [--install]
  --households N  of each program; a million takes more than an hour
  --break         plants faults in what each engine is given, and passes where each shows in some program
  --install       installs by pip and apt-get what is missing`)
  process.exit(0)
}
const asked = options.engines.split(',')
for (const id of asked)
  if (!Object.hasOwn(engines, id)) throw new TypeError(`no engine ${id}; there are ${Object.keys(engines).join(', ')}`)
const isBreaking = options.break

const count = { passed: 0, failed: 0, skipped: 0 }
const say = (kind, text) => {
  count[kind]++
  console.log(`${{ passed: 'ok      ', failed: 'FAILED  ', skipped: 'SKIPPED ' }[kind]} ${text}`)
}
const number = value => value.toLocaleString('en-US')
const seconds = since => `${((Date.now() - since) / 1000).toFixed(1)} s`

const here = asked.filter(id => {
  const engine = engines[id]
  if (engine.missing() !== undefined && options.install) engine.install()
  const reason = engine.missing()
  if (reason !== undefined) say('skipped', `${engine.name}: ${reason}`)
  return reason === undefined
})

const work = mkdtempSync(join(tmpdir(), 'minzheng-engines-'))
run('chmod', ['755', work])
let compared = 0
const stops = new Map()
try {
  const jobs = []
  for (const job of await planJobs({ ids: options.programs.split(','), households: Number(options.households) })) {
    const since = Date.now()
    const made = await makeJob(job, work)
    jobs.push(made)
    console.log(
      `sample   ${job.name}: ${made.files.map(({ name, count: rows }) => `${name} ${number(rows)}`).join(', ')}; ${seconds(since)}`,
    )
    for (const { column, yes, no, open } of made.spread)
      console.log(`         ${column}: ${number(yes)} yes, ${number(no)} no, ${number(open)} open`)
  }
  for (const id of here) {
    const engine = engines[id]
    const folder = join(work, id)
    mkdirSync(folder, { recursive: true })
    const opened = await engine.open(folder)
    stops.set(id, opened.stop)
    console.log(`\n${opened.version}`)
    const caught = new Map()
    for (const job of jobs) {
      const since = Date.now()
      const given = written(job, engine.dialect, engine.spread)
      const whole = given.statements.map(one => {
        const view = `${one.name}_read`
        return { ...one, read: { name: view, view, text: readOf(view, job.reads[view], engine.dialect) } }
      })
      const statements = isBreaking ? breaksFor(engine.dialect, whole) : whole
      const byName = new Map(
        statements.flatMap(one => [
          [one.name, one],
          ...(one.read ? [[one.read.name, { ...one, name: one.read.name, columns: job.reads[one.read.view] }]] : []),
        ]),
      )
      if (statements.length === 0) continue
      const outcomes = await opened.run(job, { ...given, statements })
      const took = seconds(since)
      for (const [at, outcome] of outcomes.entries()) {
        const statement = byName.get(outcome.statement)
        const found = outcome.refused === undefined ? await compareRows(job, statement, outcome) : undefined
        compared += found?.rows ?? 0
        const about = `${engine.name} ${job.name} ${statement.name}`
        const told = found
          ? `${number(found.rows)} rows, ${number(found.different)} differ${found.example ? ` (${found.example})` : ''}`
          : `refused: ${outcome.refused.slice(0, 300)}`
        const line = `${about}: ${told}${outcome.note ? `; ${outcome.note}` : ''}${at === 0 ? `; all in ${took}` : ''}`
        if (isBreaking) {
          if (found?.different > 0) caught.set(statement.planted, job.name)
          console.log(`         ${line}`)
        } else say(found?.different === 0 && outcome.note === undefined ? 'passed' : 'failed', line)
      }
    }
    if (isBreaking)
      for (const planted of breakNames)
        say(
          caught.has(planted) ? 'passed' : 'failed',
          `${engine.name}, planted: ${planted}: ${caught.has(planted) ? `shows in ${caught.get(planted)}` : 'does not show'}`,
        )
    await opened.stop()
    stops.delete(id)
  }
} finally {
  for (const stop of stops.values()) await stop()
  rmSync(work, { recursive: true, force: true })
}
console.log(
  `\n${number(compared)} rows compared with DuckDB; engines not here: ${asked.length - here.length} of ${asked.length}`,
)
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
process.exitCode = count.failed > 0 ? 1 : 0
