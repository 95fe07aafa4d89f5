import { isProblemError } from '@minzheng/core'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { runBlocks } from '../src/engines/blocks/blocks.js'
import { runColumns, toColumns } from '../src/engines/columns/columns.js'
import { toSql } from '../src/engines/sql/compile.js'
import { defineProgram } from '../src/program.js'
import { duckdb, postgres } from './engines.js'

const income = z.int().min(0).max(1000)
const facts = z.object({
  home: z.object({ members: z.array(z.object({ income })).min(1).max(3) }),
  claims: z
    .array(z.object({ paid: z.boolean() }))
    .max(2)
    .nullable(),
  pair: z.array(z.object({ income })).min(2).max(2).nullable(),
  car: z.boolean(),
})
const program = defineProgram({
  id: 'sizes',
  title: { zh: '人数', en: 'Sizes' },
  inForce: { from: '2020-01-01', cite: { title: 'constructed', confidence: 'unverified' } },
  facts,
  policy: z.object({}),
  rules: ({ home: { members }, claims, pair, car }) => ({
    members: members.count(),
    total: members.sum(member => member.income),
    poor: members.every(member => member.income.lessThan(1)),
    richest: members.max(member => member.income, 7),
    perHead: members
      .sum(member => member.income)
      .dividedBy(members.count())
      .lessThan(5),
    claims: claims.count(),
    allPaid: claims.every(claim => claim.paid),
    pair: pair.sum(one => one.income),
    refused: car.or(members.some(member => member.income.greaterThan(5))),
  }),
})

const of = (size: number) => Array.from({ length: size }, () => ({ income: 0 }))
const caseOf = (members: number, claims: number | null, pair: number | null, car = false) => ({
  home: { members: of(members) },
  claims: claims === null ? null : Array.from({ length: claims }, () => ({ paid: true })),
  pair: pair === null ? null : of(pair),
  car,
})

const nothing = { members: null, total: null, poor: null, richest: null, perHead: null }
const everybody = (members: number) => ({ members, total: 0, poor: true, richest: 0, perHead: true, refused: false })
const [noClaims, noPair] = [{ claims: null, allPaid: null }, { pair: null }]

/** Sizes at and beside what the schema allows, and what they decide: what `assess` says of the cases that it allows. */
const sizes = [
  { one: caseOf(0, 0, 2), says: { ...nothing, claims: 0, allPaid: true, pair: 0, refused: null } },
  { one: caseOf(0, null, null, true), says: { ...nothing, ...noClaims, ...noPair, refused: true } },
  { one: caseOf(1, 1, null), says: { ...everybody(1), claims: 1, allPaid: true, ...noPair } },
  { one: caseOf(3, 2, 1), says: { ...everybody(3), claims: 2, allPaid: true, ...noPair } },
  { one: caseOf(3, 2, 3), says: { ...everybody(3), claims: 2, allPaid: true, ...noPair } },
  { one: caseOf(4, 3, 2), says: { ...nothing, ...noClaims, pair: 0, refused: null } },
]

const isAllowed = (one: unknown) => facts.safeParse(one).success

it('the cases that the schema allows are decided so', () => {
  expect(sizes.filter(({ one }) => isAllowed(one)).length).toBe(1)
  for (const { one, says } of sizes.filter(({ one }) => isAllowed(one))) expect(program.assess(one, {})).toEqual(says)
})

describe.each([
  ['duckdb', duckdb],
  ['postgres', postgres],
] as const)('%s', (dialect, start) => {
  it('a group with too few or too many members decides nothing, unless the tables were checked', async () => {
    const engine = await start()
    await engine.run('CREATE TABLE cases (id INT, car BOOLEAN, claimed BOOLEAN, paired BOOLEAN)')
    await engine.run('CREATE TABLE members (id INT, income INT); CREATE TABLE pairs (id INT, income INT)')
    await engine.run('CREATE TABLE claims (id INT, paid BOOLEAN)')
    for (const [id, { one }] of sizes.entries()) {
      const { home, claims, pair, car } = one
      await engine.run(`INSERT INTO cases VALUES (${id}, ${car}, ${claims !== null}, ${pair !== null})`)
      for (const member of home.members) await engine.run(`INSERT INTO members VALUES (${id}, ${member.income})`)
      for (const member of pair ?? []) await engine.run(`INSERT INTO pairs VALUES (${id}, ${member.income})`)
      for (const { paid } of claims ?? []) await engine.run(`INSERT INTO claims VALUES (${id}, ${paid})`)
    }
    const answers = async (checked: boolean) => {
      const { text } = toSql(program, {
        dialect,
        from: 'cases',
        groups: {
          'home.members': { from: 'members', key: 'id' },
          claims: { from: 'claims', key: 'id', known: 'claimed' },
          pair: { from: 'pairs', key: 'id', known: 'paired' },
        },
        policy: {},
        checked,
      })
      const rows = await engine.query(`${text} ORDER BY 1`, [])
      return rows.map(([, ...values]) =>
        Object.fromEntries(
          Object.keys(program.rules).map((rule, index) => {
            const value = values[index]
            return [rule, typeof value === 'boolean' || value === null ? value : Number(value)]
          }),
        ),
      )
    }
    expect(await answers(false)).toEqual(sizes.map(({ says }) => says))
    expect((await answers(true)).map(({ members, richest, pair }) => [members, richest, pair])).toEqual([
      [0, 7, 0],
      [0, 7, null],
      [1, 0, null],
      [3, 0, 0],
      [3, 0, 0],
      [4, 0, 0],
    ])
  }, 60_000)
})

describe.each([
  ['columns', runColumns],
  ['blocks', runBlocks],
] as const)('%s', (_, run) => {
  const runOf = (cases: readonly ReturnType<typeof caseOf>[]) =>
    run(program, toColumns(facts, cases), {}, { length: cases.length })
  const wrongOf = (cases: readonly ReturnType<typeof caseOf>[]) => {
    try {
      runOf(cases)
    } catch (error) {
      if (!isProblemError(error)) throw error
      return error.problems.map(({ code, path, message, remedy }) => [code, path.join(), message.en, remedy.en])
    }
    return []
  }

  it('runs what the schema allows, and a group that is not known whatever its size', () => {
    const { members, pair } = runOf([caseOf(1, 0, 2), caseOf(3, 2, null)])
    expect([...members.values]).toEqual([1, 3])
    expect([...pair.known!]).toEqual([1, 0])
  })

  it.each([
    [0, '"home.members" has 0 members in row 2.'],
    [4, '"home.members" has 4 members in row 2.'],
  ])('refuses %i members', (members, message) => {
    expect(wrongOf([caseOf(3, 2, 2), caseOf(members, 2, 2), caseOf(members, 2, 2)])).toEqual([
      ['column-group-size', 'home.members.offsets', message, 'It has 1 to 3.'],
    ])
  })

  it.each([
    [caseOf(1, 3, 2), ['"claims" has 3 members in row 1.']],
    [caseOf(1, 2, 1), ['"pair" has 1 members in row 1.']],
    [caseOf(1, 3, 3), ['"claims" has 3 members in row 1.', '"pair" has 3 members in row 1.']],
  ])('refuses %j', (one, messages) => {
    expect(wrongOf([one]).map(([, , message]) => message)).toEqual(messages)
  })
})
