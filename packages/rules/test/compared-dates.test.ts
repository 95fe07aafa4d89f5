import { expect, it } from 'vitest'
import * as z from 'zod'
import { toSql } from '../src/engines/sql/compile.js'
import { snakeCase } from '../src/engines/sql/tables.js'
import { defineProgram } from '../src/program.js'
import { duckdb } from './engines.js'

const limits = { years: [1, 2, 4, 18], months: [1, 5, 11, 12, 13, 24, 30] } as const
const comparisons = {
  less: 'lessThan',
  atMost: 'atMost',
  more: 'greaterThan',
  atLeast: 'atLeast',
  equal: 'equals',
} as const
const isSo = {
  less: (count: number, limit: number) => count < limit,
  atMost: (count: number, limit: number) => count <= limit,
  more: (count: number, limit: number) => count > limit,
  atLeast: (count: number, limit: number) => count >= limit,
  equal: (count: number, limit: number) => count === limit,
}
const asked = Object.entries(limits).flatMap(([unit, all]) =>
  all.flatMap(limit => Object.keys(comparisons).map(is => ({ unit, limit, is: is as keyof typeof comparisons }))),
)
const nameOf = ({ unit, limit, is }: (typeof asked)[number]) => `${unit}${limit}${is}`

const program = defineProgram({
  id: 'compared-dates',
  title: { zh: '比较日期', en: 'Compared dates' },
  inForce: { from: '1900-01-01', cite: { title: 'constructed', confidence: 'unverified' } },
  facts: z.object({ birth: z.iso.date().optional(), asOf: z.iso.date() }),
  policy: z.object({}),
  rules({ birth, asOf }) {
    const counts = { years: birth.ageOn(asOf), months: birth.monthsUntil(asOf) }
    return {
      ...counts,
      ...Object.fromEntries(
        asked.map(one => [nameOf(one), counts[one.unit as 'years'][comparisons[one.is] as 'lessThan'](one.limit)]),
      ),
    }
  },
})

// Month ends, the days beside them, leap days, and the day after in the future.
const days = [
  ...['2003-12-31', '2004-01-31', '2004-02-28', '2004-02-29', '2004-03-01', '2005-02-28', '2005-03-31', '2006-02-27'],
  ...['2006-02-28', '2006-04-30', '2006-06-15', '2007-02-28', '2008-02-28', '2008-02-29', '2022-02-27', '2022-02-28'],
  ...['2022-03-01', '2023-12-30', '2023-12-31', '2024-01-30', '2024-02-28', '2024-02-29', '2024-06-14', '2024-06-15'],
]

it('a period that is only compared is as long as one that is counted', async () => {
  const engine = await duckdb()
  await engine.run('CREATE TABLE cases (id INT, birth DATE, as_of DATE)')
  const rows = days.flatMap(birth => days.map(asOf => `'${birth}', '${asOf}'`))
  await engine.run(
    `INSERT INTO cases VALUES ${[...rows, "NULL, '2024-02-29'"].map((row, id) => `(${id}, ${row})`).join(', ')}`,
  )
  for (const checked of [true, false]) {
    const { text, result } = toSql(program, { dialect: 'duckdb', from: 'cases', checked })
    const wrong: unknown[] = []
    for (const row of await engine.query(text, [])) {
      const value = (name: string) => row[result.findIndex(one => one.name === name)]
      for (const one of asked) {
        const count = value(one.unit)
        const expected = count === null ? null : isSo[one.is](Number(count), one.limit)
        if (value(snakeCase(nameOf(one))) !== expected) wrong.push([rows[Number(row[0])], nameOf(one), count])
      }
    }
    expect(wrong).toEqual([])
  }
})
