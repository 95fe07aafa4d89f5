import { Dialect, init, transpile } from '@polyglot-sql/sdk'
import { beforeAll, describe, expect, it } from 'vitest'
import { generateCase } from '../src/engines/case/case.js'
import { toSql } from '../src/engines/sql/compile.js'
import { type DialectName, dialectNames, dialects } from '../src/engines/sql/dialect.js'
import { type Facts, many, policies, randomCases, toRows } from './cases.js'
import { duckdb, type Engine } from './engines.js'
import { program } from './every-step.js'
import { stepsUnder } from './steps-under.js'

describe('what each dialect says in its own words', () => {
  type Row = Readonly<Record<DialectName, string>>
  const rows: readonly [what: string, write: (dialect: (typeof dialects)[DialectName]) => string, expected: Row][] = [
    [
      'a name with the marks of all dialects in it',
      dialect => dialect.identifier('a"b`c\\d'),
      { duckdb: '"a""b`c\\d"', postgres: '"a""b`c\\d"', spark: '`a"b``c\\d`', clickhouse: '`a"b\\`c\\\\d`' },
    ],
    [
      'a text',
      dialect => dialect.string("it's \\"),
      { duckdb: "'it''s \\'", postgres: "'it''s \\'", spark: "'it\\'s \\\\'", clickhouse: "'it\\'s \\\\'" },
    ],
    ['yes', d => d.boolean(true), { duckdb: 'TRUE', postgres: 'TRUE', spark: 'TRUE', clickhouse: '1' }],
    ['no', d => d.boolean(false), { duckdb: 'FALSE', postgres: 'FALSE', spark: 'FALSE', clickhouse: '0' }],
    [
      'a whole number as the second parameter',
      d => d.parameter(2, 'integer'),
      {
        duckdb: 'CAST($2 AS BIGINT)',
        postgres: 'CAST($2 AS BIGINT)',
        spark: 'CAST(:p2 AS BIGINT)',
        clickhouse: '{p2:Nullable(Int64)}',
      },
    ],
    [
      'a yes or no as a parameter',
      d => d.parameter(1, 'boolean'),
      {
        duckdb: 'CAST($1 AS BOOLEAN)',
        postgres: 'CAST($1 AS BOOLEAN)',
        spark: 'CAST(:p1 AS BOOLEAN)',
        clickhouse: '{p1:Nullable(Bool)}',
      },
    ],
    [
      'a word as a parameter',
      d => d.parameter(1, 'enum'),
      {
        duckdb: 'CAST($1 AS VARCHAR)',
        postgres: 'CAST($1 AS TEXT)',
        spark: 'CAST(:p1 AS STRING)',
        clickhouse: '{p1:Nullable(String)}',
      },
    ],
    [
      'a cast to a yes or no',
      d => d.cast('x', 'boolean'),
      {
        duckdb: 'CAST(x AS BOOLEAN)',
        postgres: 'CAST(x AS BOOLEAN)',
        spark: 'CAST(x AS BOOLEAN)',
        clickhouse: 'CAST(x AS Nullable(UInt8))',
      },
    ],
    [
      'a ratio that is shown',
      d => d.ratio('a', 'b'),
      {
        duckdb: 'CAST(a AS DOUBLE) / CAST(b AS DOUBLE)',
        postgres: 'CAST(a AS DOUBLE PRECISION) / CAST(b AS DOUBLE PRECISION)',
        spark: 'CAST(a AS DOUBLE) / CAST(b AS DOUBLE)',
        clickhouse: 'CAST(a AS Nullable(Float64)) / CAST(b AS Nullable(Float64))',
      },
    ],
    [
      'a quotient without its remainder',
      d => d.integerDivide('a', 'b'),
      { duckdb: '(a // b)', postgres: '(a / b)', spark: '(a div b)', clickhouse: 'intDiv(a, b)' },
    ],
    [
      'a day as a number',
      d => d.dateToInteger('d'),
      {
        duckdb:
          'CAST(EXTRACT(YEAR FROM CAST(d AS DATE)) * 10000 + EXTRACT(MONTH FROM CAST(d AS DATE)) * 100 + EXTRACT(DAY FROM CAST(d AS DATE)) AS BIGINT)',
        postgres:
          'CAST(EXTRACT(YEAR FROM CAST(d AS DATE)) * 10000 + EXTRACT(MONTH FROM CAST(d AS DATE)) * 100 + EXTRACT(DAY FROM CAST(d AS DATE)) AS BIGINT)',
        spark:
          'CAST(EXTRACT(YEAR FROM CAST(d AS DATE)) * 10000 + EXTRACT(MONTH FROM CAST(d AS DATE)) * 100 + EXTRACT(DAY FROM CAST(d AS DATE)) AS BIGINT)',
        clickhouse: 'CAST(toYear(d) * 10000 + toMonth(d) * 100 + toDayOfMonth(d) AS Nullable(Int64))',
      },
    ],
    [
      'a number as a day',
      d => d.integerToDate('n'),
      {
        duckdb: 'make_date(CAST((n // 10000) AS INTEGER), CAST((n // 100) % 100 AS INTEGER), CAST(n % 100 AS INTEGER))',
        postgres: 'make_date(CAST((n / 10000) AS INTEGER), CAST((n / 100) % 100 AS INTEGER), CAST(n % 100 AS INTEGER))',
        spark:
          'make_date(CAST((n div 10000) AS INTEGER), CAST((n div 100) % 100 AS INTEGER), CAST(n % 100 AS INTEGER))',
        clickhouse: 'makeDate32(intDiv(n, 10000), intDiv(n, 100) % 100, n % 100)',
      },
    ],
  ]
  it.each(rows)('%s', (_, write, expected) => {
    expect(Object.fromEntries(dialectNames.map(name => [name, write(dialects[name])]))).toEqual(expected)
  })
})

/** What ClickHouse calls otherwise, in the words of DuckDB. A function that is not here is one that nobody has looked up. */
const clickhouseFunctions = [
  'intdiv(a, b) AS CAST(a AS BIGINT) // CAST(b AS BIGINT)',
  'toyear(d) AS year(d)',
  'tomonth(d) AS month(d)',
  'todayofmonth(d) AS day(d)',
  'makedate32(y, m, d) AS make_date(CAST(y AS BIGINT), CAST(m AS BIGINT), CAST(d AS BIGINT))',
]

const parameterTypes: Readonly<Record<string, string>> = {
  'Nullable(Int64)': 'BIGINT',
  'Nullable(Bool)': 'BOOLEAN',
  'Nullable(String)': 'VARCHAR',
}

const grammars = { spark: Dialect.Spark, clickhouse: Dialect.ClickHouse }

/**
 * A statement of another dialect as DuckDB says it: read by that dialect's grammar, so that it must be one. Parameters are
 * bound by number there and by name here.
 */
const inDuckdb = (text: string, dialect: 'spark' | 'clickhouse'): string => {
  const { success, sql, error } = transpile(text, grammars[dialect], Dialect.DuckDB)
  if (!success || !sql?.[0]) throw new Error(`${dialect}: ${error}\n${text}`)
  return sql[0]
    .replaceAll(/\{p(\d+): ?([A-Za-z0-9()]+)\}/g, (_, index, type) => {
      const known = parameterTypes[type]
      if (known === undefined) throw new Error(`no parameter is of the type ${type}`)
      return `CAST($${index} AS ${known})`
    })
    .replaceAll(/:p(\d+)\b/g, '$$$1')
}

describe.each(['spark', 'clickhouse'] as const)('%s, read by its own grammar and run by DuckDB', dialect => {
  const cases: readonly Facts[] = randomCases(many(3000), 11)
  const lowered = program.lowered()
  const rules = Object.keys(lowered.outputs)
  const definitions = {
    households:
      'id INT, savings BIGINT, car BOOLEAN, as_of DATE, area VARCHAR, housing_floor_area DECIMAL(7, 2), housing_owned BOOLEAN, applied_on DATE',
    members: 'household_id INT, income INT, severe BOOLEAN, share DOUBLE, birth DATE, tie VARCHAR',
    claims: 'household_id INT, amount INT, paid BOOLEAN',
  }
  const groups = {
    members: { from: 'members', key: 'household_id' },
    claims: { from: 'claims', key: 'household_id' },
  }
  let engine: Engine

  beforeAll(async () => {
    await init()
    engine = await duckdb()
    for (const made of clickhouseFunctions) await engine.run(`CREATE MACRO ${made}`)
    const rows = toRows(cases)
    for (const name of ['households', 'members', 'claims'] as const) {
      await engine.run(`CREATE TABLE ${name} (${definitions[name]})`)
      await engine.load(name, rows[name])
    }
  })

  const plain = (value: unknown, isBoolean: boolean): unknown => {
    if (value instanceof Date) return value.toISOString().slice(0, 10)
    if (value === null) return null
    if (isBoolean) return Boolean(value)
    return typeof value === 'bigint' ? Number(value) : value
  }
  const isBoolean = rules.map(rule => {
    const slot = lowered.outputs[rule]!
    return 'step' in slot && lowered.steps[slot.step]!.type === 'boolean'
  })

  it.each([
    ['literal', false],
    ['with parameters', true],
  ])('answers as one case does, %s', async (_, parameters) => {
    for (const policy of policies) {
      const run = generateCase(stepsUnder(program, policy))
      const sql = toSql(program, { dialect, from: 'households', groups, policy, parameters })
      const answers = await engine.query(inDuckdb(sql.text, dialect), sql.parameters)
      expect(answers.length).toBe(cases.length)
      for (const [id, ...values] of answers) {
        const expected = run(cases[Number(id)]!)
        const answer = Object.fromEntries(rules.map((rule, at) => [rule, plain(values[at], isBoolean[at]!)]))
        expect(answer, JSON.stringify([cases[Number(id)], policy])).toEqual(expected)
      }
    }
  })
})
