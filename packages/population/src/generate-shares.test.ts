import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generatePopulation } from './generate.js'
import { generateParameters as given, nearestYear } from './generate-parameters.js'

const households = 100_000
let folder: string
let db: DuckDBConnection
const numbers = async (query: string): Promise<Record<string, number>> => {
  const [row] = (await db.runAndReadAll(query)).getRowObjectsJson()
  return Object.fromEntries(Object.entries(row!).map(([name, value]) => [name, Number(value)]))
}
const table = (program: string, file: string): string => `read_parquet('${join(folder, program, `${file}-*.parquet`)}')`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shares-'))
  db = await (await DuckDBInstance.create(':memory:')).connect()
  for (const program of ['marginal-household', 'disability-subsidies', 'child-allowance'])
    await generatePopulation({ program, households, seed: 2024, out: join(folder, program) })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const near = (found: number | undefined, expected: number, within: number): void => {
  expect(found).toBeGreaterThan(expected - within)
  expect(found).toBeLessThan(expected + within)
}

describe('of 100,000 households', () => {
  const cases = () => table('marginal-household', 'cases')
  const members = () => table('marginal-household', 'members')
  const sized = () => `SELECT id, count(*) AS size FROM ${members()} GROUP BY id`

  it('sizes are those of the census', async () => {
    for (const [index, share] of given.sizes.value.entries()) {
      const found = await numbers(
        `SELECT count(*) FILTER (WHERE size = ${index + 1}) / ${households} AS share FROM (${sized()})`,
      )
      near(found['share'], share, 0.006)
    }
    const found = await numbers(
      `SELECT avg(size) AS size, count(*) FILTER (WHERE size = 1) / count(*) AS alone FROM (${sized()})`,
    )
    near(found['size'], given.averageSize.value, 0.03)
    near(found['alone'], given.onePerson.value, 0.005)
  })

  it('ages are those of the census', async () => {
    const age =
      'date_diff($$year$$, birth, as_of) - CAST(strftime(birth, $$%m%d$$) > strftime(as_of, $$%m%d$$) AS INTEGER)'
    const found = await numbers(
      `SELECT avg(CAST(age < 15 AS INTEGER)) AS under15, avg(CAST(age >= 60 AS INTEGER)) AS from60, avg(CAST(age >= 65 AS INTEGER)) AS from65, avg(CAST(age >= 80 AS INTEGER)) AS over80
       FROM (SELECT ${age} AS age FROM ${members()} m JOIN ${cases()} c USING (id))`,
    )
    near(found['under15'], given.ages.value.under15, 0.01)
    near(found['from60'], given.ages.value.from60, 0.01)
    near(found['from65'], given.ages.value.from65, 0.01)
    near(found['over80'], given.over80.value, 0.005)
  })

  it('relations and ages go together', async () => {
    const found = await numbers(
      `SELECT count(*) FILTER (WHERE relation = 'applicant') AS applicants,
        count(*) FILTER (WHERE relation = 'child' AND birth < (a.head + 16 * 365)) AS old_children,
        count(*) FILTER (WHERE relation = 'parent' AND birth > (a.head - 16 * 365)) AS young_parents,
        max(spouses) AS spouses
       FROM ${members()} m JOIN (SELECT id, min(birth) FILTER (WHERE relation = 'applicant') AS head,
        count(*) FILTER (WHERE relation = 'spouse') AS spouses FROM ${members()} GROUP BY id) a USING (id)`,
    )
    expect(found).toEqual({ applicants: households, old_children: 0, young_parents: 0, spouses: 1 })
  })

  it('towns, cars and recognition have their shares', async () => {
    const found = await numbers(
      `SELECT avg(CAST(area = 'urban' AS INTEGER)) AS urban, avg(CAST(car AS INTEGER)) AS car,
        avg(CAST(dibao_eligible AS INTEGER)) FILTER (WHERE area = 'urban') AS urban_dibao,
        avg(CAST(dibao_eligible AS INTEGER)) FILTER (WHERE area = 'rural') AS rural_dibao FROM ${cases()}`,
    )
    near(found['urban'], given.urban.value, 0.006)
    near(found['car'], given.car.value, 0.006)
    near(found['urban_dibao'], given.dibao.value.urban, 0.0015)
    near(found['rural_dibao'], given.dibao.value.rural, 0.005)
  })

  const income = () =>
    `SELECT id, any_value(area) AS area, sum(wage + abs(business) + property + transfers + residents_pension) * 12 / 100 / count(*) AS income
     FROM ${members()} m JOIN ${cases()} c USING (id) GROUP BY id`

  it('incomes per head have the means and the spread that are published', async () => {
    const means = nearestYear(given.meanIncome.value, '2024-06-01')
    for (const area of ['urban', 'rural'] as const) {
      const found = await numbers(`SELECT avg(income) AS mean FROM (${income()}) WHERE area = '${area}'`)
      near(found['mean']! / means[area], 1, 0.03)
      const groups = nearestYear(given.quintiles.value, '2024-06-01')
      const mean = groups.reduce((sum, one) => sum + one, 0) / groups.length
      for (const [index, group] of groups.entries()) {
        const fifth = await numbers(
          `SELECT avg(income) AS mean FROM (SELECT income, ntile(5) OVER (ORDER BY income) AS fifth FROM (${income()}) WHERE area = '${area}') WHERE fifth = ${index + 1}`,
        )
        near(fifth['mean']! / ((group / mean) * means[area]), 1, 0.04)
      }
    }
  })

  it('incomes come from the sources that are published', async () => {
    const found = await numbers(
      `WITH m AS (SELECT wage + abs(business) + property + transfers + residents_pension AS whole, * FROM ${members()})
       SELECT sum(wage) / sum(whole) AS wages, sum(abs(business)) / sum(whole) AS business, sum(property) / sum(whole) AS property,
        sum(transfers + residents_pension) / sum(whole) AS transfers FROM m`,
    )
    for (const [source, share] of Object.entries(given.incomeSources.value)) near(found[source], share, 0.015)
  })

  it('disabilities have their share, kinds and grades', async () => {
    const found = await numbers(
      `SELECT (SELECT count(*) FROM ${table('disability-subsidies', 'cases')}) / (SELECT count(*) FROM ${members()}) AS disabled`,
    )
    near(found['disabled'], given.disabled.value, 0.004)
    const kinds = Object.entries(given.disabilityKinds.value).filter(([kind]) => kind !== 'several')
    const columns = kinds.map(([kind]) => `disability_${kind}`)
    const several = columns.map(column => `CAST(${column} <> 'none' AS INTEGER)`).join(' + ')
    for (const [kind, share] of kinds) {
      const one = await numbers(
        `SELECT count(*) FILTER (WHERE disability_${kind} <> 'none' AND ${several} = 1) / count(*) AS share FROM ${table('disability-subsidies', 'cases')}`,
      )
      near(one['share'], share, 0.06)
    }
    const severe = await numbers(
      `SELECT count(*) FILTER (WHERE ${columns.map(column => `${column} IN ('1', '2')`).join(' OR ')}) / count(*) AS share, min(${several}) AS least FROM ${table('disability-subsidies', 'cases')}`,
    )
    near(severe['share'], given.severe.value, 0.015)
    expect(severe['least']).toBe(1)
  })

  it('orphans and unattended children are as rare as they are', async () => {
    const found = await numbers(
      `SELECT count(*) FILTER (WHERE status = 'orphan') / count(*) AS orphans, count(*) FILTER (WHERE status = 'unattended') / count(*) AS unattended FROM ${table('child-allowance', 'cases')}`,
    )
    near(found['orphans'], given.orphans.value.share, 0.0005)
    near(found['unattended'], given.unattended.value, 0.0005)
  })

  it('provinces have their parts', async () => {
    const people = given.provinces.value
    const all = Object.values(people).reduce((sum, one) => sum + one, 0)
    const rows = (
      await db.runAndReadAll(`SELECT place[:2] AS province, count(*) AS n FROM ${cases()} GROUP BY 1`)
    ).getRowObjectsJson()
    expect(rows.length).toBe(31)
    for (const { province, n } of rows)
      near(Number(n) / households, people[Number(province) as keyof typeof people] / all, 0.005)
  })
})
