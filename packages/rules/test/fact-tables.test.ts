import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { createTables, dialectNames, factTables, sqlChecks, toSql } from '../src/engines/sql/index.js'
import { defineProgram } from '../src/program.js'
import { policies } from './cases.js'
import { program } from './every-step.js'

const groups = {
  members: { from: 'members', key: 'household' },
  claims: { from: 'claims', key: 'household', known: 'told' },
}
const on = ['place', 'as_of']
const options = { from: 'households', groups }
const statement = (dialect: (typeof dialectNames)[number]) =>
  toSql(program, { dialect, ...options, policies: { from: 'policies', on, values: policies } })

describe('the tables of all facts', () => {
  const tables = factTables(program, { ...options, on })

  it('have a table for the cases and one for each group', () => {
    expect(tables.map(({ name }) => name)).toEqual(['households', 'members', 'claims'])
  })

  it('take NULL in every column of a fact, and in none that tells rows apart', () => {
    for (const { columns } of tables)
      for (const column of columns) expect(column.nullable, column.name).toBe(column.fact !== undefined)
  })

  it('have the columns that a statement reads, of the same type', () => {
    for (const read of statement('duckdb').tables) {
      const all = tables.find(({ name }) => name === read.name)!.columns
      for (const { name, type } of read.columns) expect(all.find(column => column.name === name)?.type, name).toBe(type)
    }
  })

  it('leave out groups that nothing is said of', () => {
    expect(factTables(program, { from: 'households' }).map(({ name }) => name)).toEqual(['households'])
  })

  it('join policies by a day where the column is one, and by a key otherwise', () => {
    const { columns } = statement('duckdb').policies!.table
    expect(columns.slice(0, 2).map(({ name, type }) => [name, type])).toEqual([
      ['place', 'key'],
      ['as_of', 'date'],
    ])
    expect(columns.slice(2)).toEqual(statement('duckdb').policies!.columns)
  })
})

it.each(dialectNames)('%s gives no row for a case of another place or day, though all policies say alike', dialect => {
  const alike = { from: 'policies', on, values: [policies[0]!, policies[0]!] }
  const { text, policies: table } = toSql(program, { dialect, ...options, policies: alike })
  expect(table!.columns).toEqual([])
  expect(text).toMatch(/JOIN .policies. p ON p\..place. = t\..place. AND p\..as_of. = t\..as_of./)
})

it('a statement says which columns come out', () => {
  const { result, text } = statement('duckdb')
  expect(result[0]).toEqual({ name: 'id', type: 'key', nullable: false })
  expect(result.length).toBe(Object.keys(program.rules).length + 1)
  for (const { name } of result) expect(text).toContain(`AS "${name}"`)
  expect(createTables([{ name: 'results', columns: result }], { dialect: 'postgres' })).toContain(
    'CREATE TABLE "results"',
  )
})

it.each(dialectNames)('%s is told what it needs: a fence, a hint, a setting', dialect => {
  const { text, settings } = statement(dialect)
  expect([text.includes(' OFFSET 0) h'), text.includes('/*+ BROADCAST(p) */'), settings.length > 0]).toEqual([
    dialect === 'postgres',
    dialect === 'spark',
    dialect === 'clickhouse',
  ])
})

it('the bits of masks are powers of two to the last of them', () => {
  const cite = { title: 'x', number: 'x', confidence: 'secondary' } as const
  const names = Array.from({ length: 61 }, (_, at) => `f${at}`)
  const wide = defineProgram({
    id: 'wide',
    title: { zh: 'x', en: 'x' },
    inForce: { from: '2021-07-01', cite },
    facts: z.strictObject(Object.fromEntries(names.map(name => [name, z.boolean()]))),
    policy: z.object({}),
    rules: facts => ({ any: (facts as unknown as Record<string, never>)['f0']! }),
  })
  const { text, masks } = sqlChecks(wide, { dialect: 'duckdb', from: 'cases', day: '2024-06-01' })
  expect(masks).toBe(2)
  const bits = [...text.matchAll(/CAST\((\d+) AS BIGINT\)/g)].map(([, bit]) => BigInt(bit!)).filter(bit => bit > 0n)
  for (let at = 0n; at < 60n; at++) expect(bits).toContain(1n << at)
})
