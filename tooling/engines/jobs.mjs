// What is run on every engine: a version of a program, the tables that it reads, and its two statements.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { fieldsOf } from '@minzheng/core/form'
import { checkView, createTables, factTables, resultView, snakeCase, sqlChecks, toSql } from '@minzheng/rules/sql'
import { loadProgram, openDesk } from 'minzheng'
import { chanceMacro, fillTables } from './sample.mjs'

export const programs = [
  'dibao',
  'marginal-household',
  'category-supplements',
  'tekun',
  'child-allowance',
  'disability-subsidies',
]
export const days = ['2023-03-15', '2024-06-15', '2026-08-15']
const on = ['place', 'as_of']

/** Eight places that differ in what they say, one of which says nothing. */
export const places = ['110000', '310000', '350200', '440300', '500000', '330100', '520100', '820000']

/** Where the members of each list are, and the column of the cases that tells whether a list is known, where it may not be. */
const groupsOf = program =>
  Object.fromEntries(
    fieldsOf(program.facts)
      .filter(({ kind }) => kind === 'group')
      .map(({ path, mayBeUnknown }) => [
        path,
        { from: snakeCase(path), key: 'household', ...(mayBeUnknown ? { known: `${snakeCase(path)}_told` } : {}) },
      ]),
  )

/** The statements of a text of several. */
export const statementsOf = ddl =>
  ddl
    .split(/;\n|;$/)
    .map(one => one.trim())
    .filter(Boolean)

/** The statements of a job in a dialect, and the tables that they read, in parts where the engine is asked for them. */
export const written = ({ program, groups, values }, dialect, spread) => {
  const decided = toSql(program, { dialect, from: 'cases', groups, policies: { from: 'policies', on, values } })
  const checks = sqlChecks(program, { dialect, from: 'cases', groups, day: { column: 'as_of' } })
  const facts = factTables(program, { from: 'cases', groups, on })
  const masks = Array.from({ length: checks.masks }, (_, mask) => ({
    name: `m${mask}`,
    type: 'integer',
    nullable: false,
  }))
  // Where the rows of a statement stand on each engine, for the views that people read.
  const view = { dialect, from: dialect === 'clickhouse' ? 'results_all' : 'results', lang: 'zh' }
  return {
    tables: [...facts, decided.policies.table],
    ddl: [
      ...statementsOf(createTables(facts, { dialect, spread })),
      ...statementsOf(createTables([decided.policies.table], { dialect })),
    ],
    statements: [
      {
        name: 'result',
        text: decided.text,
        columns: decided.result,
        view: resultView('result_read', { ...view, columns: decided.result }),
      },
      {
        name: 'checks',
        text: checks.text,
        columns: [{ name: 'id', type: 'key' }, ...masks],
        view: checkView('checks_read', { ...view, checks: checks.checks }),
      },
    ],
    policies: decided.policies,
    settings: decided.settings,
  }
}

/** The programs at these places and days: a job for each version that is in force on some of the days. */
export const planJobs = async ({ ids = programs, households }) => {
  const desk = openDesk()
  const jobs = []
  for (const id of ids) {
    const { program } = await loadProgram(id)
    const byVersion = Map.groupBy ? Map.groupBy(days, day => program.on(day)) : new Map()
    if (byVersion.size === 0)
      for (const day of days) byVersion.set(program.on(day), [...(byVersion.get(program.on(day)) ?? []), day])
    let from = 0
    for (const [version, own] of byVersion) {
      const keys = places.flatMap(place => own.map(day => [place, day]))
      const values = []
      for (const [place, date] of keys) {
        // What no source confirms is used at every other place: known there, and not known elsewhere.
        const allowUnverified = places.indexOf(place) % 2 === 0
        values.push((await desk.policyOf({ program: id, place, date, allowUnverified })).policy)
      }
      const count = Math.round((households * own.length) / days.length)
      jobs.push({
        name: `${id}-${version.inForce.from}`,
        id,
        program: version,
        groups: groupsOf(version),
        days: own,
        keys,
        values,
        from,
        households: count,
      })
      from += count
    }
  }
  return jobs
}

/** How the rows of a view of DuckDB are compared: its columns under their own names, and as `c0`, `c1` … in files. */
const readAs = async (db, view) => {
  const described = (await db.runAndReadAll(`DESCRIBE ${view}`)).getRowsJS()
  return described.map(([head, type], at) => ({
    head,
    name: `c${at}`,
    type: /^(?:DOUBLE|FLOAT|DECIMAL)/.test(type) ? 'ratio' : type === 'DATE' ? 'date' : 'text',
  }))
}

/** What is read of a view, each column by its name. */
export const readOf = (view, columns, dialect) => {
  const quote = name =>
    dialect === 'spark' || dialect === 'clickhouse' ? `\`${name}\`` : `"${name.replaceAll('"', '""')}"`
  return `SELECT ${columns.map(({ head, name }) => `${quote(head)} AS ${name}`).join(', ')} FROM ${view}`
}

/** Makes the data of a job, and what DuckDB says of it, as files in a folder of its own. */
export const makeJob = async (job, folder) => {
  const db = await (
    await DuckDBInstance.create(':memory:', {
      memory_limit: '4GB',
      threads: '2',
      temp_directory: join(folder, 'spill'),
    })
  ).connect()
  const own = join(folder, job.name)
  mkdirSync(own, { recursive: true })
  const { tables, ddl, statements, policies } = written(job, 'duckdb')
  await db.run(chanceMacro)
  for (const statement of ddl) await db.run(statement)
  const rows = policies.rows.map((row, at) => [...job.keys[at], ...row])
  await fillTables(db, { ...job, policies: job.values, places, rows, policyTable: 'policies' })
  const files = []
  for (const { name, columns } of tables) {
    const table = join(own, name)
    // As PostgreSQL's COPY and old servers of ClickHouse read it alike: 1 and 0, days without dashes.
    const plain = columns.map(({ name: column, type }) => {
      if (type === 'boolean') return `CAST("${column}" AS INTEGER)`
      return type === 'date' ? `strftime("${column}", '%Y%m%d')` : `"${column}"`
    })
    await db.run(`COPY "${name}" TO '${table}.parquet' (FORMAT parquet)`)
    await db.run(
      `COPY (SELECT ${plain.join(', ')} FROM "${name}") TO '${table}.tsv' (FORMAT csv, DELIMITER '\t', NULLSTR '\\N', HEADER false, QUOTE '')`,
    )
    const [[count]] = (await db.runAndReadAll(`SELECT count(*) FROM "${name}"`)).getRowsJS()
    files.push({ name, columns, parquet: `${table}.parquet`, tsv: `${table}.tsv`, count: Number(count) })
  }
  const spread = []
  const reads = {}
  for (const { name, text, columns, view } of statements) {
    const reference = join(own, `${name}.reference.parquet`)
    await db.run(`COPY (${text}) TO '${reference}' (FORMAT parquet)`)
    await db.run(`CREATE OR REPLACE VIEW results AS SELECT * FROM read_parquet('${reference}')`)
    await db.run(view)
    const read = `${name}_read`
    reads[read] = await readAs(db, read)
    await db.run(
      `COPY (${readOf(read, reads[read], 'duckdb')}) TO '${join(own, `${read}.reference.parquet`)}' (FORMAT parquet)`,
    )
    for (const { name: column, type } of columns.slice(1)) {
      if (type !== 'boolean') continue
      const [[yes, no, open]] = (
        await db.runAndReadAll(
          `SELECT count(*) FILTER ("${column}"), count(*) FILTER (NOT "${column}"), count(*) FILTER ("${column}" IS NULL) FROM results`,
        )
      ).getRowsJS()
      spread.push({ column, yes: Number(yes), no: Number(no), open: Number(open) })
    }
  }
  db.closeSync()
  return { ...job, folder: own, files, spread, reads }
}
