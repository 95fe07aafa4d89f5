import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { snakeCase } from '@minzheng/rules/sql'
import { type Cases, keySql, keyType } from './cases.js'
import type { Database } from './database.js'
import type { Part } from './parts.js'
import { quoted } from './sql-text.js'
import {
  casesTable,
  membersTable,
  own,
  type RuleColumn,
  reasonsSql,
  type Statements,
  suspectCases,
  suspectMembers,
  takenOf,
  typedCases,
  typedMembers,
} from './statement.js'

const { identifier, string } = quoted

/** How a rule came out, over the cases of a part or of a run. */
export interface RuleCounts {
  /** Cases in which it is not known. */
  readonly notKnown: number
  /** Of a yes or no, or a word: how many cases have which. */
  readonly values?: Readonly<Record<string, number>>
  /** Of money: the sum in fen, of decided cases and of what is known in undetermined ones. */
  readonly total?: { readonly decided: string; readonly undetermined: string }
}

/** What became of the rows of a part. */
export interface PartCounts {
  readonly part: number
  readonly rows: number
  readonly decided: number
  readonly undetermined: number
  readonly rejected: number
  /** By list that has a file: its rows, and those whose case is not there. */
  readonly members: Readonly<Record<string, { readonly rows: number; readonly rejected: number }>>
  /** By reason, how many rows were rejected for it. */
  readonly reasons: Readonly<Record<string, number>>
  readonly rules: Readonly<Record<string, RuleCounts>>
  readonly files: Readonly<Record<string, number>>
}

/** What is the same for all parts. */
export interface PartWork {
  readonly db: Database
  readonly cases: Cases
  readonly statements: readonly Statements[]
  readonly results: readonly RuleColumn[]
  readonly folder: string
}

/** Text of a count that may be too large for a number. */
const whole = (value: unknown): number => Number(value ?? 0)

const bit = (index: number): string => `CAST(${2 ** index} AS BIGINT)`
const masks = (bits: readonly string[]): string => bits.join(' + ') || 'CAST(0 AS BIGINT)'

/** Whether the keys of some rows, as they stand, rise from one to the next: then none is there twice. */
const isRising = async ({ db, cases }: PartWork, part: Part): Promise<boolean> => {
  const key = keySql(cases, cases.key)
  const [found] = await db.rows(
    `SELECT COUNT(*) AS n FROM (SELECT k, lag(k) OVER () AS before, row_number() OVER () AS i FROM (SELECT ${key} AS k FROM (${part.cases}) r)) WHERE NOT COALESCE(k > before, i = 1 AND k IS NOT NULL)`,
  )
  return whole(found!['n']) === 0
}

/** Rows that are no cases of any version: without a key, with one that others have, of a place or day that nothing is known of. */
const refuseRows = async (work: PartWork, part: Part): Promise<boolean> => {
  const { db, cases } = work
  const key = keySql(cases, cases.key)
  await db.run(
    (await isRising(work, part))
      ? `CREATE OR REPLACE TEMP TABLE mz_twice (k ${keyType(cases)})`
      : `CREATE OR REPLACE TEMP TABLE mz_twice AS SELECT ${key} AS k FROM (${part.cases}) r WHERE ${key} IS NOT NULL GROUP BY ALL HAVING COUNT(*) > 1`,
  )
  const reason =
    `CASE WHEN ${key} IS NULL THEN 'key-missing' WHEN ${key} IN (FROM mz_twice) THEN 'key-twice' ` +
    `WHEN ${cases.badDate} THEN 'unreadable:date' ELSE f.reason END`
  await db.run(
    `INSERT INTO mz_rejected SELECT 'cases', CAST(${key} AS VARCHAR), r.file, r.line, [${reason}] FROM (${part.cases}) r ` +
      `LEFT JOIN mz_refused f ON f.place IS NOT DISTINCT FROM ${cases.place} AND f.date IS NOT DISTINCT FROM ${cases.date} ` +
      `WHERE ${key} IS NULL OR ${key} IN (FROM mz_twice) OR f.reason IS NOT NULL OR ${cases.badDate}`,
  )
  const [twice] = await db.rows('SELECT COUNT(*) AS n FROM mz_twice')
  return whole(twice!['n']) > 0
}

/** Members whose case is in no file. They are looked for where the answers do not have as many as there are. */
const refuseMembers = async ({ db, cases }: PartWork, part: Part) => {
  const counts: Record<string, { rows: number; rejected: number }> = {}
  for (const { group, key } of cases.members) {
    const rows = part.members.get(group)
    if (rows === undefined || key === undefined) continue
    const memberKey = keySql(cases, key, 'e')
    const [all] = await db.rows(`SELECT COUNT(*) AS n FROM (${rows}) e`)
    const [found] = await db.rows(`SELECT SUM(${takenOf(group).members}) AS n FROM mz_answers`)
    if (whole(all!['n']) !== whole(found!['n']))
      await db.run(
        `INSERT INTO mz_rejected SELECT ${string(group)}, CAST(${memberKey} AS VARCHAR), e.file, e.line, ` +
          `[CASE WHEN ${memberKey} IS NULL THEN 'key-missing' ELSE 'case-missing' END] FROM (${rows}) e ` +
          `WHERE ${memberKey} IS NULL OR ${memberKey} NOT IN (SELECT ${keySql(cases, cases.key)} FROM (${part.cases}) r WHERE ${keySql(cases, cases.key)} IS NOT NULL)`,
      )
    const [rejected] = await db.rows(`SELECT COUNT(*) AS n FROM mz_rejected WHERE "table" = ${string(group)}`)
    counts[group] = { rows: whole(all!['n']), rejected: whole(rejected!['n']) }
  }
  return counts
}

/** Computes the cases of a version into the answers of the part, and beside them which of them are to be looked at. */
const answerCases = async ({ db, cases, results }: PartWork, statements: Statements): Promise<void> => {
  const { answers, guarded, suspect, unknown, groups } = statements
  const isOpen = results.map(({ column }) => `p.${identifier(column)} IS NULL`)
  const open = isOpen.map((test, index) => `CASE WHEN ${test} THEN ${bit(index)} ELSE 0 END`)
  const columns = [
    `p.${own.key}`,
    `p.${own.place}`,
    `p.${own.date}`,
    ...results.map(({ column }) => `p.${identifier(column)}`),
    // Most are not: which of them are is asked of the others alone.
    `CASE WHEN ${isOpen.join(' OR ') || 'FALSE'} THEN ${masks(open)} ELSE 0 END`,
    unknown,
    suspect,
    ...cases.members.map(({ group }) => (groups.has(group) ? `COALESCE(p.${takenOf(group).members}, 0)` : '0')),
  ]
  const insert = (text: string) => db.run(`INSERT INTO mz_answers SELECT ${columns.join(', ')} FROM (${text}) p`)
  try {
    await insert(answers)
  } catch (error) {
    // A value far beyond what the schema allows may not fit into what is counted with: it is taken as unknown then, and rejected.
    if (!(error instanceof Error && /^(Out of Range|Conversion) Error/.test(error.message))) throw error
    await insert(guarded)
  }
}

/** Rejects the cases of which something is wrong, among those of which it may be. */
const refuseCases = async ({ db, cases }: PartWork, statements: Statements, part: Part): Promise<void> => {
  const { checks, groups } = statements
  const [suspects] = await db.rows(`SELECT COUNT(*) AS n FROM mz_answers WHERE ${own.suspect}`)
  if (whole(suspects!['n']) === 0) return
  const among = `WHERE ${own.key} IN (SELECT ${own.key} FROM mz_answers WHERE ${own.suspect})`
  await db.run(`CREATE OR REPLACE TEMP TABLE ${suspectCases} AS SELECT * FROM ${casesTable} ${among}`)
  for (const group of groups.keys())
    await db.run(
      `CREATE OR REPLACE TEMP TABLE ${suspectMembers(group)} AS SELECT * FROM ${membersTable(group)} ${among}`,
    )
  const all = Array.from({ length: checks?.masks ?? 0 }, (_, mask) => `m${mask}`)
  const lists = [...groups].filter(([, { bits }]) => bits.length > 0)
  const none = (columns: readonly string[]) => columns.map(name => `0 AS ${name}`)
  const badOf = lists.map(([group]) => `bad_${snakeCase(group)}`)
  const every = [...all, 'bad', ...badOf]
  const found = [
    ...(checks ? [`SELECT ${[own.key, ...all, ...none(['bad', ...badOf])].join(', ')} FROM (${checks.text})`] : []),
    `SELECT ${[own.key, ...none(all), `${own.bad} AS bad`, ...none(badOf)].join(', ')} FROM ${suspectCases}`,
    ...lists.map(
      ([group], at) =>
        `SELECT ${[own.key, ...none([...all, 'bad']), ...badOf.map((name, index) => `${index === at ? own.bad : 0} AS ${name}`)].join(', ')} FROM ${suspectMembers(group)}`,
    ),
  ]
  await db.run(
    `CREATE OR REPLACE TEMP TABLE mz_wrong AS SELECT * FROM (SELECT ${[own.key, ...every.map(name => `BIT_OR(CAST(${name} AS BIGINT)) AS ${name}`)].join(', ')} FROM (${found.join('\nUNION ALL ')}) GROUP BY ${own.key}) WHERE ${every.map(name => `${name} <> 0`).join(' OR ')}`,
  )
  await db.run(
    `INSERT INTO mz_rejected SELECT 'cases', CAST(w.${own.key} AS VARCHAR), r.file, r.line, ${reasonsSql(statements, 'w')} ` +
      `FROM (${part.cases}) r JOIN mz_wrong w ON w.${own.key} = ${keySql(cases, cases.key)}`,
  )
  await db.run(`INSERT INTO mz_refused_keys SELECT ${own.key} FROM mz_wrong`)
}

/** How each rule came out. */
const countRules = async ({ db, results }: PartWork): Promise<Record<string, RuleCounts>> => {
  const columns = results.flatMap(({ column, type, unit }, index) => {
    const x = identifier(column)
    const counted = [`COUNT(*) - COUNT(${x}) AS n${index}`]
    if (type === 'boolean') counted.push(`COUNT(*) FILTER (${x}) AS y${index}`)
    if (type === 'integer' && unit?.startsWith('fen'))
      counted.push(
        `CAST(COALESCE(SUM(${x}) FILTER (mz_open = 0), 0) AS VARCHAR) AS d${index}`,
        `CAST(COALESCE(SUM(${x}) FILTER (mz_open <> 0), 0) AS VARCHAR) AS u${index}`,
      )
    return counted
  })
  const [row] = await db.rows(`SELECT ${['COUNT(*) AS n', ...columns].join(', ')} FROM mz_answers`)
  const rules: Record<string, RuleCounts> = {}
  for (const [index, { rule, column, type }] of results.entries()) {
    const notKnown = whole(row![`n${index}`])
    const known = whole(row!['n']) - notKnown
    if (type === 'boolean') {
      const yes = whole(row![`y${index}`])
      rules[rule] = { notKnown, values: { yes, no: known - yes } }
    } else if (type === 'enum') {
      const x = identifier(column)
      const words = await db.rows(
        `SELECT ${x} AS word, COUNT(*) AS n FROM mz_answers WHERE ${x} IS NOT NULL GROUP BY ALL ORDER BY ALL`,
      )
      rules[rule] = { notKnown, values: Object.fromEntries(words.map(({ word, n }) => [String(word), whole(n)])) }
    } else if (`d${index}` in row!)
      rules[rule] = { notKnown, total: { decided: String(row![`d${index}`]), undetermined: String(row![`u${index}`]) } }
    else rules[rule] = { notKnown }
  }
  return rules
}

/** The tables that a part is made of, empty: a part may have cases of no version. */
const makeTables = async ({ db, cases, results }: PartWork): Promise<void> => {
  const types = { integer: 'BIGINT', ratio: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE', enum: 'VARCHAR' }
  await db.run(
    'CREATE OR REPLACE TEMP TABLE mz_rejected ("table" VARCHAR, key VARCHAR, file VARCHAR, line BIGINT, reasons VARCHAR[])',
  )
  const columns = [
    `${own.key} ${keyType(cases)}`,
    `${own.place} VARCHAR`,
    `${own.date} DATE`,
    ...results.map(({ column, type }) => `${identifier(column)} ${types[type]}`),
    'mz_open BIGINT',
    `${own.unknown} BIGINT`,
    `${own.suspect} BOOLEAN`,
    ...cases.members.map(({ group }) => `${takenOf(group).members} BIGINT`),
  ]
  await db.run(`CREATE OR REPLACE TEMP TABLE mz_refused_keys (k ${keyType(cases)})`)
  await db.run(`CREATE OR REPLACE TEMP TABLE mz_answers (${columns.join(', ')})`)
}

const writeFiles = async ({ db, cases, results, folder }: PartWork, part: Part): Promise<Record<string, number>> => {
  const number = String(part.number).padStart(5, '0')
  const rules = results.map(({ column }) => `a.${identifier(column)}`)
  const reasons = results
    .filter(({ type }) => type === 'boolean')
    .map(
      ({ column }, index) =>
        `CASE a.${identifier(column)} WHEN TRUE THEN 0 WHEN FALSE THEN ${bit(2 * index)} ELSE ${bit(2 * index + 1)} END`,
    )
  const about = [
    `a.${own.key} AS ${identifier(cases.keyName)}`,
    `a.${own.place} AS place`,
    `a.${own.date} AS date`,
    ...rules,
    `${masks(reasons)} AS reasons`,
  ]
  const files = {
    decided: `SELECT ${about.join(', ')} FROM mz_answers a WHERE a.mz_open = 0 ORDER BY a.${own.key}`,
    undetermined: `SELECT ${[...about, 'a.mz_open AS open', `a.${own.unknown} AS unknown`].join(', ')} FROM mz_answers a WHERE a.mz_open <> 0 ORDER BY a.${own.key}`,
    rejected: 'SELECT * FROM mz_rejected ORDER BY "table", file, line, key',
  }
  const sizes: Record<string, number> = {}
  for (const [kind, select] of Object.entries(files)) {
    const name = `${kind}-${number}.parquet`
    const path = join(folder, name)
    const half = `${path}.half`
    if (existsSync(half)) rmSync(half)
    await db.run(`COPY (${select}) TO ${string(half)} (FORMAT parquet, COMPRESSION zstd)`)
    renameSync(half, path)
    sizes[name] = statSync(path).size
  }
  return sizes
}

/** Whether members are read fast enough as they stand to be read more than once; texts are parsed once. */
const isNative = (cases: Cases, group: string): boolean => {
  const { source, list } = cases.members.find(one => one.group === group)!
  return (source && source.form !== 'csv' && source.form !== 'ndjson') || (list !== undefined && list.form === 'native')
}

/** Computes a part and writes its files; what they are is told only when all are there. */
export const runPart = async (work: PartWork, part: Part): Promise<PartCounts> => {
  const { db, cases, statements } = work
  await makeTables(work)
  const hasTwice = await refuseRows(work, part)
  const key = keySql(cases, cases.key)
  const where = ` WHERE ${key} IS NOT NULL${hasTwice ? ` AND ${key} NOT IN (FROM mz_twice)` : ''}`
  for (const one of statements) {
    for (const group of one.groups.keys())
      await db.run(
        `CREATE OR REPLACE TEMP ${isNative(cases, group) ? 'VIEW' : 'TABLE'} ${membersTable(group)} AS ${typedMembers(cases, one, group, part.cases, part.members.get(group))}`,
      )
    await db.run(
      `CREATE OR REPLACE TEMP ${cases.source.form === 'parquet' ? 'VIEW' : 'TABLE'} ${casesTable} AS ${typedCases(cases, one, part.cases, where)}`,
    )
    await answerCases(work, one)
    await refuseCases(work, one, part)
  }
  const members = await refuseMembers(work, part)
  await db.run(`DELETE FROM mz_answers WHERE ${own.suspect} AND ${own.key} IN (FROM mz_refused_keys)`)
  const [all] = await db.rows(`SELECT COUNT(*) AS n FROM (${part.cases}) r`)
  const [sorted] = await db.rows(
    `SELECT COUNT(*) FILTER (mz_open = 0) AS decided, COUNT(*) FILTER (mz_open <> 0) AS undetermined, ` +
      `(SELECT COUNT(*) FROM mz_rejected WHERE "table" = 'cases') AS rejected FROM mz_answers`,
  )
  const reasons = await db.rows(
    'SELECT reason, COUNT(*) AS n FROM (SELECT unnest(reasons) AS reason FROM mz_rejected) GROUP BY ALL ORDER BY ALL',
  )
  const counts = {
    part: part.number,
    rows: whole(all!['n']),
    decided: whole(sorted!['decided']),
    undetermined: whole(sorted!['undetermined']),
    rejected: whole(sorted!['rejected']),
    members,
    reasons: Object.fromEntries(reasons.map(({ reason, n }) => [String(reason), whole(n)])),
    rules: await countRules(work),
  }
  const lost = counts.rows - counts.decided - counts.undetermined - counts.rejected
  if (lost !== 0)
    throw new Error(
      `part ${part.number}: ${lost} of ${counts.rows} rows are neither decided, undetermined nor rejected`,
    )
  return { ...counts, files: await writeFiles(work, part) }
}
