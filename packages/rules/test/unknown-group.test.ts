import { DuckDBInstance } from '@duckdb/node-api'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { toSql } from '../src/engines/sql/index.js'
import { defineProgram } from '../src/index.js'

const program = defineProgram({
  id: 'unknown-group',
  title: { zh: '名单未知', en: 'Unknown list' },
  inForce: { from: '2000-01-01', cite: { title: 'constructed', confidence: 'unverified' } },
  facts: z.object({
    most: z.int().min(0).max(120),
    supporters: z
      .array(z.object({ able: z.boolean(), age: z.int().min(0).max(120) }))
      .max(9)
      .nullable(),
  }),
  policy: z.object({}),
  rules: household => ({
    count: household.supporters.count(),
    older: household.supporters.count(supporter => supporter.age.greaterThan(household.most)),
    noneAble: household.supporters.some(supporter => supporter.able).not(),
  }),
})
const options = { dialect: 'duckdb', from: 'cases', policy: {} } as const

it('an unknown list is unknown in SQL too, and an empty one is empty', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(
    'CREATE TABLE cases AS SELECT * FROM (VALUES (1, TRUE, 60), (2, TRUE, 60), (3, FALSE, 60)) t(id, listed, most)',
  )
  await connection.run('CREATE TABLE supporters AS SELECT 1 AS case_id, FALSE AS able, 61 AS age')
  const { text } = toSql(program, {
    ...options,
    groups: { supporters: { from: 'supporters', key: 'case_id', known: 'listed' } },
  })
  const rows = (await connection.runAndReadAll(`SELECT * FROM (${text}) ORDER BY id`)).getRowObjectsJS()
  const asked = [[{ able: false, age: 61 }], [], null].map(supporters => program.assess({ most: 60, supporters }, {}))
  const count = (value: unknown) => (value === null ? null : Number(value))
  expect(rows.map(row => [count(row.count), count(row.older), row.none_able])).toEqual(
    asked.map(one => [one.count, one.older, one.noneAble]),
  )
  expect(asked.map(one => [one.count, one.older, one.noneAble])).toEqual([
    [1, 1, true],
    [0, 0, true],
    [null, null, null],
  ])
})

it('asks how it is told that the list is known', () => {
  expect(() => toSql(program, { ...options, groups: { supporters: { from: 'supporters', key: 'case_id' } } })).toThrow(
    /known/,
  )
})

it('does not ask it of a list that is always known', () => {
  const listed = defineProgram({
    ...program,
    facts: z.object({ supporters: z.array(z.object({ able: z.boolean() })).max(9) }),
    rules: household => ({ count: household.supporters.count() }),
  })
  const groups = { supporters: { from: 'supporters', key: 'case_id', known: 'listed' } }
  expect(toSql(listed, { ...options, groups }).text).not.toContain('listed')
})
