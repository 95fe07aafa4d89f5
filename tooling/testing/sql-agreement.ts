import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { PolicyValues } from '@minzheng/policy'
import type { Program, RegisteredProgram } from '@minzheng/rules'
import { checkFacts } from '@minzheng/rules/facts'
import { type Sql, snakeCase, sqlChecks, toSql } from '@minzheng/rules/sql'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { arbitraryNear, arbitraryOf, asManyAsAsked, fieldOf, policyArbitraryOf } from './agreement.js'

type Cell = string | number | boolean | null
type Row = readonly Cell[]
interface Column {
  readonly path: readonly string[]
  readonly type: 'DATE' | 'BOOLEAN' | 'VARCHAR' | 'BIGINT' | 'DOUBLE'
}
interface Group {
  readonly path: readonly string[]
  readonly columns: readonly Column[]
}

const typeOf = (schema: z.ZodType): Column['type'] => {
  if (schema instanceof z.ZodISODate) return 'DATE'
  if (schema instanceof z.ZodBoolean) return 'BOOLEAN'
  if (schema instanceof z.ZodEnum) return 'VARCHAR'
  return schema instanceof z.ZodNumber && schema.isInt ? 'BIGINT' : 'DOUBLE'
}

/** The table of the cases, and one for each list in them. */
const tablesOf = (
  schema: z.ZodObject,
  path: readonly string[] = [],
): { columns: readonly Column[]; groups: readonly Group[] } => {
  const parts = Object.entries(schema.shape).map(([key, child]) => {
    const inner = fieldOf(child as z.ZodType).inner
    const at = [...path, key]
    if (inner instanceof z.ZodObject) return tablesOf(inner, at)
    if (inner instanceof z.ZodArray)
      return { columns: [], groups: [{ path: at, columns: tablesOf(inner.element as z.ZodObject).columns }] }
    return { columns: [{ path: at, type: typeOf(inner) }], groups: [] }
  })
  return { columns: parts.flatMap(part => part.columns), groups: parts.flatMap(part => part.groups) }
}

const read = (value: unknown, path: readonly string[]): unknown =>
  path.reduce((inner, key) => (inner as Readonly<Record<string, unknown>> | null | undefined)?.[key], value)
const rowOf = (id: number, value: unknown, columns: readonly Column[]): Row => [
  id,
  ...columns.map(({ path }) => (read(value, path) ?? null) as Cell),
]

const load = async (db: DuckDBConnection, name: string, columns: readonly Column[], rows: readonly Row[]) => {
  const definitions = columns.map(({ path, type }) => `"${snakeCase(path.join('.'))}" ${type}`)
  await db.run(`CREATE OR REPLACE TABLE "${name}" (${['id INTEGER', ...definitions].join(', ')})`)
  const appender = await db.createAppender(name)
  for (const [id, ...cells] of rows) {
    appender.appendInteger(Number(id))
    cells.forEach((cell, index) => {
      if (cell === null) appender.appendNull()
      else if (typeof cell === 'boolean') appender.appendBoolean(cell)
      else if (typeof cell === 'string') appender.appendVarchar(cell)
      else if (columns[index]?.type === 'BIGINT') appender.appendBigInt(BigInt(cell))
      else appender.appendDouble(cell)
    })
    appender.endRow()
  }
  appender.closeSync()
}

const sqlTypes = {
  integer: 'BIGINT',
  boolean: 'BOOLEAN',
  date: 'DATE',
  enum: 'VARCHAR',
  key: 'INTEGER',
  ratio: 'DOUBLE',
}
/** The table of policies that a statement reads, by the number of each. */
const loadPolicies = async (db: DuckDBConnection, { columns, rows }: NonNullable<Sql['policies']>) => {
  const definitions = columns.map(({ name, type }) => `"${name}" ${sqlTypes[type]}`)
  await db.run(`CREATE OR REPLACE TABLE policies (${['policy_number INTEGER', ...definitions].join(', ')})`)
  const cell = (value: Cell) => (typeof value === 'string' ? `'${value}'` : String(value))
  const lines = rows.map((row, place) => `(${[place, ...row.map(cell)].join(', ')})`)
  await db.run(`INSERT INTO policies VALUES ${lines.join(', ')}`)
}

/** The column of the cases that says whether a list is known: a table of its members has no row that could. */
const toldBy = ({ path }: Group): Column => ({ path: [...path, 'told'], type: 'BOOLEAN' })
const withTold = (id: number, facts: object, columns: readonly Column[], groups: readonly Group[]): Row => [
  ...rowOf(id, facts, columns),
  ...groups.map(({ path }) => Array.isArray(read(facts, path))),
]

const plain = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'bigint') return Number(value)
  return typeof value === 'number' ? value + 0 : value
}

interface Options {
  /** By program and first day, the rules of which random cases show one value only: settled for everybody. */
  readonly alike?: Readonly<Record<string, readonly string[]>>
  /** By program, a case that meets what random ones hardly ever meet; half of the cases are near it. */
  readonly examples?: Readonly<Record<string, object>>
}

/** Proves on random cases and policies that the SQL of each version of each program answers on DuckDB as its function does. */
export const describeSqlAgreement = (
  programs: readonly RegisteredProgram[],
  { alike = {}, examples = {} }: Options = {},
): void => {
  const versions = programs.flatMap(({ program }) =>
    program.versions.map((version): [string, Program] => [`${program.id} ${version.inForce.from}`, version]),
  )

  describe('SQL on DuckDB answers as the generated function does', () => {
    let db: DuckDBConnection
    beforeAll(async () => {
      db = await (await DuckDBInstance.create(':memory:')).connect()
    })

    it.each(versions)('%s', async (name, program) => {
      const { columns, groups } = tablesOf(program.facts)
      const example = examples[program.id]
      const arbitrary = example
        ? fc.oneof(arbitraryOf(program.facts), arbitraryNear(program.facts, example))
        : arbitraryOf(program.facts)
      const cases = fc.sample(arbitrary, { numRuns: 500, seed: 17 })
      await load(
        db,
        'cases',
        [...columns, ...groups.map(toldBy)],
        cases.map((one, id) => withTold(id, one, columns, groups)),
      )
      for (const group of groups) {
        const members = cases.flatMap((one, id) =>
          ((read(one, group.path) ?? []) as readonly unknown[]).map(member => rowOf(id, member, group.columns)),
        )
        await load(db, group.path.join('.'), group.columns, members)
      }
      const policies: PolicyValues<object>[] = [
        ...fc.sample(arbitraryOf(program.policy), { numRuns: asManyAsAsked(8), seed: 23 }),
        ...fc.sample(policyArbitraryOf(program.policy), { numRuns: asManyAsAsked(16), seed: 29 }),
      ]
      const sources = Object.fromEntries(
        groups.map(group => {
          const name = group.path.join('.')
          return [name, { from: name, key: 'id', known: snakeCase(toldBy(group).path.join('.')) }]
        }),
      )
      const rules = Object.keys(program.rules)
      const seen = new Map(rules.map(rule => [rule, new Set<unknown>()]))
      const holdsAgainst = async (text: string, policyOf: (id: number) => PolicyValues<object>) => {
        const rows = (await db.runAndReadAll(text)).getRowsJS()
        const answers = new Map(rows.map(([id, ...values]) => [Number(id), values.map(plain)]))
        expect(answers.size).toBe(cases.length)
        for (const [id, one] of cases.entries()) {
          const expected = program.assess(one as never, policyOf(id))
          for (const rule of rules) seen.get(rule)?.add(expected[rule])
          const answer = Object.fromEntries(rules.map((rule, index) => [rule, answers.get(id)?.[index]]))
          expect(answer, JSON.stringify([one, policyOf(id)])).toEqual(
            Object.fromEntries(rules.map(rule => [rule, plain(expected[rule])])),
          )
        }
      }
      for (const policy of policies) {
        const { text } = toSql(program, { dialect: 'duckdb', from: 'cases', groups: sources, policy })
        await holdsAgainst(text, () => policy)
      }
      // The same policies at once, each case with its own; and those of the same values but for few, as places of one province have.
      const alikeButFew = policies.map((policy, index) => (index % 4 === 0 ? policy : policies[1]!))
      for (const values of [policies, alikeButFew]) {
        const many = toSql(program, {
          dialect: 'duckdb',
          from: 'placed',
          groups: sources,
          policies: { from: 'policies', on: ['policy_number'], values },
        })
        await db.run(`CREATE OR REPLACE VIEW placed AS SELECT *, id % ${values.length} AS policy_number FROM cases`)
        await loadPolicies(db, many.policies!)
        await holdsAgainst(many.text, id => values[id % values.length]!)
      }
      // Cases that are all decided alike, or not at all, would agree whatever the statement says.
      const same = rules.filter(rule => seen.get(rule)?.size === 1)
      expect(same, 'rules with one answer only').toEqual(alike[name] ?? [])
    })
  })
}

const isSaid = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(isSaid)
    : value !== undefined && value !== null

/** A case as its table has it: no row of a list that may be unknown is one that is, and a part of which nothing is said is none. */
const asTyped = (facts: unknown, schema: z.ZodObject): unknown => {
  const given = (facts ?? {}) as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.entries(schema.shape).map(([key, child]) => {
      const { inner, nullable, optional } = fieldOf(child as z.ZodType)
      const value = given[key] ?? undefined
      const notKnown = optional ? undefined : null
      if (inner instanceof z.ZodArray) {
        const members = Array.isArray(value) ? value : []
        if (members.length === 0 && (nullable || optional)) return [key, notKnown]
        return [key, members.map(one => asTyped(one, inner.element as z.ZodObject))]
      }
      if (inner instanceof z.ZodObject && (isSaid(value) || !(nullable || optional)))
        return [key, asTyped(value, inner)]
      return [key, value === undefined || inner instanceof z.ZodObject ? notKnown : value]
    }),
  )
}

/** A value at which a field of a case is wrong, of the type that its column has; as it is, where there is none. */
const spoiled = (value: unknown, dice: number): unknown => {
  if (Array.isArray(value)) return dice % 3 === 0 ? [] : [...value, ...value, ...value]
  if (typeof value === 'number') return [null, -1, value + 1e9, 4e15][dice % 4]
  if (typeof value === 'string') return [null, /^\d{4}-/.test(value) ? '1790-05-06' : 'nobody'][dice % 2]
  return null
}
/** A case of which one field is wrong, by some dice. */
export const spoil = (facts: object, dice: readonly number[]): object => {
  const key = Object.keys(facts)[dice[0]! % Object.keys(facts).length]!
  const value = (facts as Readonly<Record<string, unknown>>)[key]
  const inner = (one: unknown) => (typeof one === 'object' && one !== null ? spoil(one, dice.slice(1)) : one)
  const deeper = Array.isArray(value) ? value.map(inner) : typeof value === 'object' ? inner(value) : undefined
  return { ...facts, [key]: deeper !== undefined && dice[1]! % 4 !== 0 ? deeper : spoiled(value, dice[2]!) }
}

/** Proves on random cases, most of them wrong in some way, that SQL refuses those that `checkFacts` does. */
export const describeSqlChecks = (programs: readonly RegisteredProgram[]): void => {
  const versions = programs.flatMap(({ program }) =>
    program.versions.map((version): [string, Program] => [`${program.id} ${version.inForce.from}`, version]),
  )
  describe('SQL on DuckDB refuses what checkFacts does', () => {
    let db: DuckDBConnection
    beforeAll(async () => {
      db = await (await DuckDBInstance.create(':memory:')).connect()
    })
    it.each(versions)('%s', async (_, program) => {
      const { columns, groups } = tablesOf(program.facts)
      const day = program.inForce.to ?? (program.inForce.from > '2024-06-01' ? program.inForce.from : '2024-06-01')
      const dice = fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 })
      const cases = fc
        .sample(fc.tuple(arbitraryOf(program.facts), dice), { numRuns: asManyAsAsked(400), seed: 31 })
        .map(([facts, of]) => {
          const onDay = 'asOf' in facts && of[7]! % 10 > 0 ? { ...facts, asOf: day } : facts
          return of[6]! % 3 === 0 ? onDay : spoil(onDay, of)
        })
      await load(
        db,
        'cases',
        columns,
        cases.map((one, id) => rowOf(id, one, columns)),
      )
      for (const group of groups) {
        const members = cases.flatMap((one, id) =>
          ((read(one, group.path) ?? []) as readonly unknown[]).map(member => rowOf(id, member, group.columns)),
        )
        await load(db, group.path.join('.'), group.columns, members)
      }
      const { text, checks, masks } = sqlChecks(program, {
        dialect: 'duckdb',
        from: 'cases',
        day,
        groups: Object.fromEntries(groups.map(({ path }) => [path.join('.'), { from: path.join('.'), key: 'id' }])),
      })
      expect(new Set(checks.map(({ mask, bit }) => `${mask} ${bit}`)).size).toBe(checks.length)
      const rows = (await db.runAndReadAll(text)).getRowsJS()
      expect(rows.length).toBe(cases.length)
      const wrong = new Map(rows.map(([id, ...found]) => [Number(id), found.slice(0, masks).some(mask => mask !== 0n)]))
      for (const [id, one] of cases.entries()) {
        const { success } = checkFacts(program, asTyped(one, program.facts), day)
        expect(wrong.get(id), `${JSON.stringify(one)} on ${day}`).toBe(!success)
      }
    })
  })
}
