import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { generateCase, interpretCase } from '../src/engines/case/case.js'
import { toSql } from '../src/engines/sql/compile.js'
import type { DialectName } from '../src/engines/sql/dialect.js'
import { defineProgram } from '../src/program.js'
import { clickhouse, duckdb, type Engine, hasClickhouse, postgres } from './engines.js'

import { stepsUnder } from './steps-under.js'

const nasty = [
  `'; DROP TABLE victims; --`,
  `"; DROP TABLE victims; --`,
  '`; DROP TABLE victims; --',
  `it's`,
  `she said "yes"`,
  'a `tick`',
  'back\\slash',
  `\\'; DROP TABLE victims; --`,
  '\\" OR 1 = 1',
  'ends in \\',
  'two\nlines -- not a comment',
  '/* not a comment */',
  '$1 :p1 {p1:String} ? %s',
  '低保',
] as const

/** A program whose fact, group, member, policy and rule are all named so, and whose words are all of them. */
const programNamed = (name: string) =>
  defineProgram({
    id: 'nasty',
    title: { zh: '名称', en: 'Names' },
    inForce: { from: '2000-01-01', cite: { title: 'constructed', confidence: 'unverified' } },
    facts: z.object({
      [name]: z.enum(nasty).optional(),
      group: z.array(z.object({ [name]: z.enum(nasty) })).max(5),
      deep: z.object({ [name]: z.boolean() }),
    }),
    policy: z.object({ [name]: z.enum(nasty) }),
    rules(facts, policy) {
      const [fact, deep] = [facts[name as 'x' & keyof typeof facts], facts.deep[name]!] as const
      const word = fact as unknown as import('../src/language/expression.js').EnumExpression<(typeof nasty)[number]>
      return {
        same: word.is(name as (typeof nasty)[number]),
        [name]: word.orElse(policy[name]! as never),
        others: facts.group.count(member => member[name]!.is(name as never).not()),
        deep,
      }
    },
  })

const dialects: readonly (readonly [DialectName, (name: string) => string, (text: string) => string])[] = [
  ['duckdb', name => `"${name.replaceAll('"', '""')}"`, text => `'${text.replaceAll("'", "''")}'`],
  ['postgres', name => `"${name.replaceAll('"', '""')}"`, text => `'${text.replaceAll("'", "''")}'`],
  [
    'clickhouse',
    name => `\`${name.replaceAll('\\', '\\\\').replaceAll('`', '\\`')}\``,
    text => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`,
  ],
]
const start: Readonly<Record<string, () => Promise<Engine>>> = { duckdb, postgres, clickhouse }

describe.each(dialects)('names and values pass through %s harmlessly', (dialect, quotedName, quotedText) => {
  it.skipIf(dialect === 'clickhouse' && !hasClickhouse)(
    'when tables, columns and words are really named so',
    async () => {
      const engine = await start[dialect]!()
      const end = dialect === 'clickhouse' ? ' ENGINE = Memory' : ''
      const null_ = dialect === 'clickhouse' ? 'Nullable(String)' : 'VARCHAR(99)'
      await engine.run(`CREATE TABLE victims (id INT)${end}`)
      for (const [index, name] of nasty.entries()) {
        const program = programNamed(name)
        const [table, members, key, deep] = [`t ${name}`, `m ${name}`, `k ${name}`, `d ${name}`]
        const column = (fact: string, group?: string) => (fact === name ? name : group === undefined ? deep : fact)
        const other = nasty[(index + 1) % nasty.length]!
        await engine.run(
          `CREATE TABLE ${quotedName(table)} (${quotedName(key)} INT, ${quotedName(name)} ${null_}, ${quotedName(deep)} BOOLEAN)${end}`,
        )
        await engine.run(
          `CREATE TABLE ${quotedName(members)} (${quotedName(key)} INT, ${quotedName(name)} ${null_})${end}`,
        )
        await engine.run(`INSERT INTO ${quotedName(table)} VALUES (1, ${quotedText(name)}, TRUE), (2, NULL, FALSE)`)
        await engine.run(
          `INSERT INTO ${quotedName(members)} VALUES (1, ${quotedText(name)}), (1, ${quotedText(other)})`,
        )
        const policy = { [name]: other }
        const cases = [
          { [name]: name, group: [{ [name]: name }, { [name]: other }], deep: { [name]: true } },
          { group: [], deep: { [name]: false } },
        ]
        const expected = cases.map(one => Object.values(interpretCase(stepsUnder(program, policy))(one)))
        expect(expected).toEqual([
          [true, name, 1, true],
          [null, other, 0, false],
        ])
        expect(cases.map(one => Object.values(generateCase(stepsUnder(program, policy))(one)))).toEqual(expected)
        for (const parameters of [false, true]) {
          const sql = toSql(program, {
            dialect,
            from: table,
            key,
            groups: { group: { from: [members], key } },
            column,
            policy,
            parameters,
          })
          const rows = await engine.query(`${sql.text} ORDER BY 1`, sql.parameters)
          const plain = rows.map(([, same, word, others, value]) => [
            same === null ? null : Boolean(same),
            word,
            Number(others),
            Boolean(value),
          ])
          expect(plain).toEqual(expected)
        }
      }
      expect((await engine.query('SELECT COUNT(*) FROM victims', [])).map(([count]) => Number(count))).toEqual([0])
    },
    60_000,
  )
})
