import type { PlainDate } from '@minzheng/core'
import { unwrapped } from '@minzheng/core/form'
import { snakeCase } from '@minzheng/rules/sql'
import type { Answer } from 'minzheng'
import type * as z from 'zod'
import { type Cases, keySql, openCases, type TypedTable, typedTables } from './cases.js'
import { openDatabase } from './database.js'
import type { PopulationInput } from './options.js'
import { findPolicies } from './places-and-days.js'
import { placesAndDays, programOf } from './run.js'
import { quoted } from './sql-text.js'
import { casesTable, membersTable, own, typedCases, typedMembers } from './statement.js'

const { identifier, string } = quoted

/** One row of the cases, as the run reads it and as the desk answers it. */
export interface RowExplanation {
  readonly file: string
  readonly line: number
  readonly place: string | null
  readonly date: PlainDate | null
  /** What a run rejects it for before any rule is asked: a value that cannot be read, a key that others have, no such place or day. */
  readonly rejected: readonly string[]
  /** The facts as the run reads them. */
  readonly facts?: Readonly<Record<string, unknown>>
  /** The answer with its reasons; `invalid` where a run rejects the row for what the facts say. */
  readonly answer?: Answer
}

type Row = Readonly<Record<string, unknown>>

const schemaOf = (form: z.ZodObject, path: readonly string[]): z.ZodType => {
  const [key = '', ...rest] = path
  const child = form.shape[key] as z.ZodType
  return rest.length === 0 ? child : schemaOf(unwrapped(child).schema as z.ZodObject, rest)
}

/** What is not known, as the schema says it: `null`, or left out. */
const isNullable = (form: z.ZodObject, path: readonly string[]): boolean => {
  const { mayBeUnknown, required, usual } = unwrapped(schemaOf(form, path))
  return mayBeUnknown || required || usual !== undefined
}

const plain = (value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value)

/** A row of a typed table as facts. */
const factsOf = (row: Row, { facts }: TypedTable, form: z.ZodObject): Record<string, unknown> => {
  const made: Record<string, unknown> = {}
  const value = (path: string) => plain(row[snakeCase(path)])
  for (const { field, together } of facts) {
    const path = field.path.split('.')
    // A part of which nothing is said is left out as a whole.
    if (together?.every(one => value(one.field.path) === null)) continue
    const known = value(field.path)
    if (known === null && !isNullable(form, path)) continue
    let at = made
    for (const key of path.slice(0, -1)) {
      at[key] ??= {}
      at = at[key] as Record<string, unknown>
    }
    at[path.at(-1)!] = known
  }
  return made
}

/** Days as texts, so that none has a time zone. */
const readable = ({ facts }: TypedTable): string =>
  facts
    .filter(({ field }) => field.kind === 'date')
    .map(({ field }) => identifier(snakeCase(field.path)))
    .map(name => `CAST(${name} AS VARCHAR) AS ${name}`)
    .join(', ')

const replaced = (table: TypedTable): string => (readable(table) === '' ? '*' : `* REPLACE (${readable(table)})`)

const badIn = (mask: unknown, { bits }: TypedTable): string[] =>
  bits.filter(({ bit }) => (BigInt(String(mask ?? 0)) >> BigInt(bit)) & 1n).map(({ reason }) => reason)

const keyIs = (cases: Cases, key: string | number): string =>
  `${keySql(cases, cases.key)} = ${cases.keysAreNumbers ? String(BigInt(key)) : string(String(key))}`

/**
 * The rows of one key, each with its facts and its answer with reasons: what a run over the same data made of it, told. Empty where
 * there is no such key.
 * @throws ProblemError as a run does, for files and columns
 */
export const explainRow = async (input: PopulationInput, key: string | number): Promise<RowExplanation[]> => {
  const { memory = '1GB', threads, signal, values, allowUnverified = false } = input
  const { registered, desk } = await programOf(input)
  const db = await openDatabase({ memory, threads, signal })
  try {
    const cases = await openCases(db, input, registered.program.versions)
    if (cases.keysAreNumbers && !/^-?\d{1,18}$/.test(String(key))) return []
    await db.run(`CREATE TEMP TABLE mz_rows AS SELECT * FROM (${cases.source.text}) r WHERE ${keyIs(cases, key)}`)
    const rows = 'SELECT * FROM mz_rows'
    const found = await db.rows(
      `SELECT line, file, ${cases.place} AS place, CAST(${cases.date} AS VARCHAR) AS date, COALESCE(${cases.badDate}, FALSE) AS bad FROM (${rows}) r ORDER BY file, line`,
    )
    const policies = await findPolicies(desk, registered, await placesAndDays(db, cases, [rows]), input)
    const typed = typedTables(
      cases,
      policies.versions.map(({ program }) => program),
    )
    const explained: RowExplanation[] = []
    for (const row of found) {
      const [place, date] = [row['place'] as string | null, row['date'] as string | null]
      const about = { file: String(row['file']), line: Number(row['line']), place, date }
      const rejected = found.length > 1 ? ['key-twice'] : row['bad'] ? ['unreadable:date'] : []
      const reason = policies.refused.find(one => one.place === place && one.date === date)?.reason
      if (rejected.length > 0 || reason !== undefined || place === null || date === null) {
        explained.push({ ...about, rejected: rejected.length > 0 ? rejected : [reason!] })
        continue
      }
      const program = registered.program.on(date)
      const { own: ownTable, groups } = typed.get(program)!
      const statements = { own: ownTable, groups, placesTable: 'mz_place', policyColumns: [] }
      await db.load('mz_place', ['place VARCHAR', 'date DATE'], [[place, date]])
      const lists = new Map<string, Row[]>()
      for (const [group, table] of groups) {
        const { source, key: memberKey } = cases.members.find(one => one.group === group)!
        const memberRows =
          source && memberKey
            ? `SELECT * FROM (${source.text}) r WHERE ${keySql(cases, memberKey)} = ${cases.keysAreNumbers ? String(BigInt(key)) : string(String(key))}`
            : undefined
        await db.run(
          `CREATE OR REPLACE TEMP TABLE ${membersTable(group)} AS ${typedMembers(cases, statements, group, rows, memberRows)}`,
        )
        lists.set(group, await db.rows(`SELECT ${replaced(table)} FROM ${membersTable(group)}`))
      }
      await db.run(`CREATE OR REPLACE TEMP TABLE ${casesTable} AS ${typedCases(cases, statements, rows, '')}`)
      const [one] = await db.rows(`SELECT ${replaced(ownTable)} FROM ${casesTable}`)
      const facts = factsOf(one!, ownTable, program.facts)
      for (const [group, table] of groups) {
        const form = (unwrapped(program.facts.shape[group] as z.ZodType).schema as z.ZodArray).element as z.ZodObject
        const isKnown = one![`mz_known_${snakeCase(group)}`] === true
        if (isKnown) facts[group] = lists.get(group)!.map(member => factsOf(member, table, form))
        else if (isNullable(program.facts, [group])) facts[group] = null
      }
      const bad = [
        ...badIn(one![own.bad], ownTable),
        ...[...groups].flatMap(([group, table]) => lists.get(group)!.flatMap(member => badIn(member[own.bad], table))),
      ]
      if (bad.length > 0) {
        explained.push({ ...about, rejected: [...new Set(bad)], facts })
        continue
      }
      const answer = await desk.assess({
        program: input.program,
        place,
        date,
        facts,
        reasons: true,
        allowUnverified,
        ...(values ? { values } : {}),
      })
      explained.push({ ...about, rejected: [], facts, answer })
    }
    return explained
  } finally {
    db.close()
  }
}
