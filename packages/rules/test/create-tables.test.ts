import { expect, it } from 'vitest'
import { createTables, type DialectName, dialectNames, toSql } from '../src/engines/sql/index.js'
import { policies } from './cases.js'
import { clickhouse, duckdb, type Engine, hasClickhouse, postgres } from './engines.js'
import { program } from './every-step.js'

const written = (dialect: DialectName) =>
  toSql(program, {
    dialect,
    from: 'households',
    key: 'case "no"',
    groups: {
      members: { from: 'members', key: 'household' },
      claims: { from: 'claims', key: 'household', known: 'told' },
    },
    policy: policies[0]!,
  })

it.each<[DialectName, () => Promise<Engine>, boolean]>([
  ['duckdb', duckdb, true],
  ['postgres', postgres, true],
  ['clickhouse', clickhouse, hasClickhouse],
])('%s makes the tables that a statement reads, and the statement runs over them', async (dialect, open, isThere) => {
  if (!isThere) return
  const engine = await open()
  const { text, tables } = written(dialect)
  for (const statement of createTables(tables, { dialect }).split(';\n')) await engine.run(statement)
  expect(await engine.query(text, [])).toEqual([])
})

it('a column a line, with its label, unit and words', () => {
  const { tables } = toSql(program, {
    dialect: 'duckdb',
    from: ['civil', 'households'],
    groups: { members: { from: 'members', key: 'household' } },
    policy: policies[0]!,
    rules: ['eligible', 'severe'],
  })
  expect(createTables(tables, { dialect: 'duckdb', lang: 'zh' })).toMatchInlineSnapshot(`
    "CREATE TABLE "civil"."households" (
      "id" VARCHAR NOT NULL,
      "savings" BIGINT,
      "car" BOOLEAN
    );

    CREATE TABLE "members" (
      "household" VARCHAR NOT NULL,
      "income" BIGINT,
      "severe" BOOLEAN
    );"
  `)
})

it.each(dialectNames)('%s quotes every name', dialect => {
  expect(createTables(written(dialect).tables, { dialect })).toContain(
    { duckdb: '"case ""no"""', postgres: '"case ""no"""', spark: '`case "no"`', clickhouse: '`case "no"`' }[dialect],
  )
})
