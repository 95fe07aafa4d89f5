import { expect, it } from 'vitest'
import * as z from 'zod'
import { toSql } from '../src/engines/sql/compile.js'
import { defineProgram } from '../src/program.js'
import { duckdb, postgres } from './engines.js'

const cite = { title: 'constructed', confidence: 'unverified' as const }
const program = defineProgram({
  id: 'guarded',
  title: { zh: '构造', en: 'Constructed' },
  inForce: { from: '2020-01-01', cite },
  facts: z.object({
    absence: z.enum(['none', 'prison']),
    wage: z.int().min(0).max(1_000_000),
    share: z.number().min(0).max(1).multipleOf(0.01),
  }),
  policy: z.object({}),
  rules: facts => ({
    counts: facts.absence.is('prison').not(),
    poor: facts.wage.lessThan(100),
    half: facts.share.atLeast(0),
  }),
})

it.each([
  ['duckdb', duckdb],
  ['postgres', postgres],
] as const)(
  'a value that the schema does not allow decides nothing on %s, and is taken as it is where the table was checked',
  async (dialect, start) => {
    const engine = await start()
    await engine.run('CREATE TABLE cases (id INT, absence VARCHAR(10), wage NUMERIC(12, 1), share NUMERIC(6, 3))')
    await engine.run(
      "INSERT INTO cases VALUES (1, 'none', 0, 1), (2, 'PRISON', -1, 1.01), (3, 'prison', 1000000, 0), (4, NULL, 1000001, -0.01), (5, 'none', 12.5, 0.125)",
    )
    const rows = async (checked: boolean) => {
      const { text } = toSql(program, { dialect, from: 'cases', policy: {}, checked })
      return (await engine.query(`${text} ORDER BY 1`, [])).map(([, ...values]) => values)
    }
    expect(await rows(false)).toEqual([
      [true, true, true],
      [null, null, null],
      [false, false, true],
      [null, null, null],
      [true, null, null],
    ])
    // What a word that there is not comes to is promised to nobody.
    expect((await rows(true))[1]!.slice(1)).toEqual([true, true])
  },
  60_000,
)
