import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { createTables, type DialectName, dialectNames, toSql } from '../src/engines/sql/index.js'
import { ratio } from '../src/language/combine.js'
import { defineProgram } from '../src/program.js'
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

describe('a fact that is settled where it is left out', () => {
  const money = z.int().min(-9).max(9)
  const share = z.number().min(0).max(1).multipleOf(0.01)
  const facts = z.object({
    wage: money.nullable().default(0),
    debt: money.default(-3),
    share: share.nullable().default(0.25),
    lives: z.boolean().nullable().default(true),
    grade: z.enum(['none', "one's"]).default("one's"),
    parent: z.object({ dead: z.boolean().default(false) }).default({ dead: false }),
    housing: z.object({ rooms: money.default(1) }).optional(),
    savings: money.optional(),
    members: z.array(z.object({ able: z.boolean().default(true) })).max(9),
  })
  const usual = defineProgram({
    id: 'usual',
    title: { zh: '通常', en: 'Usual' },
    inForce: { from: '2020-01-01', cite: { title: 'constructed', confidence: 'unverified' } },
    facts,
    policy: z.object({}),
    rules: one => ({
      amount: one.wage.plus(one.debt),
      quarter: one.share.atMost(ratio(0.25)).and(one.share.atLeast(ratio(0.25))),
      lives: one.lives.and(one.parent.dead.not()),
      grade: one.grade.is("one's"),
      rooms: one.housing.rooms.atMost(1),
      savings: one.savings.atMost(1),
      able: one.members.every(member => member.able),
    }),
  })
  const groups = { members: { from: 'members', key: 'household' } }
  const tablesIn = (dialect: DialectName) =>
    createTables(toSql(usual, { dialect, from: 'households', groups, policy: {} }).tables, { dialect })

  it.each<[DialectName, string[]]>([
    [
      'duckdb',
      [
        '"wage" BIGINT DEFAULT 0',
        '"debt" BIGINT NOT NULL DEFAULT (-3)',
        '"share" DOUBLE DEFAULT 0.25',
        '"lives" BOOLEAN DEFAULT TRUE',
        '"parent_dead" BOOLEAN NOT NULL DEFAULT FALSE',
        `"grade" VARCHAR NOT NULL DEFAULT 'one''s'`,
        '"housing_rooms" BIGINT',
        '"savings" BIGINT',
        '"able" BOOLEAN NOT NULL DEFAULT TRUE',
      ],
    ],
    ['postgres', ['"share" DOUBLE PRECISION DEFAULT 0.25', `"grade" TEXT NOT NULL DEFAULT 'one''s'`]],
    ['spark', ['`wage` BIGINT DEFAULT 0', "`grade` STRING NOT NULL DEFAULT 'one\\'s'"]],
    [
      'clickhouse',
      [
        '`wage` Nullable(Int64) DEFAULT 0',
        '`lives` Nullable(UInt8) DEFAULT 1',
        '`debt` Int64 DEFAULT (-3)',
        "`grade` String DEFAULT 'one\\'s'",
      ],
    ],
  ])('has that as the default of its column in %s', (dialect, columns) => {
    const lines = tablesIn(dialect)
      .split('\n')
      .map(line => line.trim().replace(/ --.*/, '').replace(/,$/, ''))
    expect(lines).toEqual(expect.arrayContaining(columns))
  })

  it.each<[DialectName, () => Promise<Engine>, boolean]>([
    ['duckdb', duckdb, true],
    ['postgres', postgres, true],
    ['clickhouse', clickhouse, hasClickhouse],
  ])('and a row without it is answered on %s as assess answers', async (dialect, open, isThere) => {
    if (!isThere) return
    const engine = await open()
    for (const statement of tablesIn(dialect).split(';\n')) await engine.run(statement)
    await engine.run("INSERT INTO households (id) VALUES ('a')")
    await engine.run("INSERT INTO members (household) VALUES ('a')")
    const { text } = toSql(usual, { dialect, from: 'households', groups, policy: {} })
    const [[, amount, ...tests] = []] = await engine.query(text, [])
    const expected = usual.assess(facts.parse({ members: [{}] }), {})
    expect({ ...expected }).toEqual({
      amount: Number(amount),
      ...Object.fromEntries(
        Object.keys(usual.rules)
          .slice(1)
          .map((rule, index) => [rule, tests[index] === null ? null : Boolean(tests[index])]),
      ),
    })
    expect(expected).toEqual({
      amount: -3,
      quarter: true,
      lives: true,
      grade: true,
      rooms: null,
      savings: null,
      able: true,
    })
  })
})
