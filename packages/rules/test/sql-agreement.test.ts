import { describe, expect, it } from 'vitest'
import { generateCase } from '../src/engines/case/case.js'
import { toSql } from '../src/engines/sql/compile.js'
import type { DialectName } from '../src/engines/sql/dialect.js'
import { type Facts, many, policies, randomCases, toRows } from './cases.js'
import { clickhouse, duckdb, type Engine, hasClickhouse, postgres } from './engines.js'
import { program } from './every-step.js'
import { stepsUnder } from './steps-under.js'

const groups = {
  members: { from: 'members', key: 'household_id' },
  claims: { from: 'claims', key: 'household_id' },
}

const tables = (decimal: string, nullable = (type: string) => type) => ({
  households: `id INT, savings ${nullable('BIGINT')}, car ${nullable('BOOLEAN')}, as_of DATE, area VARCHAR(10), housing_floor_area ${nullable(decimal)}, housing_owned ${nullable('BOOLEAN')}, applied_on ${nullable('DATE')}`,
  members: `household_id INT, income ${nullable('INT')}, severe ${nullable('BOOLEAN')}, share ${nullable('DOUBLE PRECISION')}, birth DATE, tie VARCHAR(10)`,
  claims: `household_id INT, amount INT, paid ${nullable('BOOLEAN')}`,
})

const load = async (engine: Engine, definitions: ReturnType<typeof tables>, end: string, cases: readonly Facts[]) => {
  const rows = toRows(cases)
  for (const name of ['households', 'members', 'claims'] as const) {
    await engine.run(`CREATE TABLE ${name} (${definitions[name]})${end}`)
    await engine.load(name, rows[name])
  }
}

const rules = Object.keys(program.lowered().outputs)
const booleans = new Set(
  rules.filter(name => {
    const slot = program.lowered().outputs[name]!
    return 'step' in slot && program.lowered().steps[slot.step]!.type === 'boolean'
  }),
)
const plain = (rule: string, value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (value === null) return null
  if (booleans.has(rule)) return Boolean(value)
  // ClickHouse writes 64-bit integers as text.
  return typeof value === 'bigint' || (typeof value === 'string' && /^-?\d+$/.test(value)) ? Number(value) : value
}

/** Every rule of every case under every policy, literal or by parameters, is what the generated code says. */
const expectAgreement = async (
  engine: Engine,
  dialect: DialectName,
  cases: readonly Facts[],
  withParameters: boolean,
) => {
  for (const policy of policies) {
    const run = generateCase(stepsUnder(program, policy))
    const { text, parameters } = toSql(program, {
      dialect,
      from: 'households',
      groups,
      policy,
      parameters: withParameters,
    })
    if (!withParameters) expect(parameters).toEqual([])
    const rows = await engine.query(text, parameters)
    expect(rows.length).toBe(cases.length)
    for (const [id, ...values] of rows) {
      const expected = run(cases[Number(id)]!)
      for (const [index, rule] of rules.entries()) {
        const value = plain(rule, values[index])
        if (value !== expected[rule])
          throw new Error(
            `${dialect}, ${rule}: ${String(value)}, not ${String(expected[rule])}, for ${JSON.stringify([cases[Number(id)], policy])}`,
          )
      }
    }
  }
}

describe('SQL answers as one case does', () => {
  const cases = randomCases(many(30_000), 7)

  it('DuckDB, on 120,000 cases', async () => {
    const engine = await duckdb()
    await load(engine, tables('DECIMAL(7, 2)'), '', cases)
    await expectAgreement(engine, 'duckdb', cases, false)
  }, 120_000)

  it('DuckDB with parameters', async () => {
    const [engine, some] = [await duckdb(), cases.slice(0, 2000)]
    await load(engine, tables('DOUBLE'), '', some)
    await expectAgreement(engine, 'duckdb', some, true)
  }, 60_000)

  it('PostgreSQL, literal and with parameters', async () => {
    const [engine, some] = [await postgres(), cases.slice(0, 700)]
    await load(engine, tables('NUMERIC(7, 2)'), '', some)
    await expectAgreement(engine, 'postgres', some, false)
    await expectAgreement(engine, 'postgres', some, true)
  }, 120_000)

  it.skipIf(!hasClickhouse)(
    'ClickHouse (only where the package chdb is there), literal and with parameters',
    async () => {
      const engine = await clickhouse()
      const nullable = (type: string) => `Nullable(${type === 'DATE' ? 'Date32' : type})`
      const definitions = tables('Decimal(7, 2)', nullable)
      const dates = {
        ...definitions,
        households: definitions.households.replace('as_of DATE', 'as_of Date32'),
        members: definitions.members.replace('DATE', 'Date32'),
      }
      await load(engine, dates, ' ENGINE = Memory', cases)
      await expectAgreement(engine, 'clickhouse', cases, false)
      await expectAgreement(engine, 'clickhouse', cases, true)
    },
    120_000,
  )
})
