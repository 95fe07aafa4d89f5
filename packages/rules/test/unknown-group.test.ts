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
    supporters: z
      .array(z.object({ able: z.boolean() }))
      .max(9)
      .nullable(),
  }),
  policy: z.object({}),
  rules: household => ({
    count: household.supporters.count(),
    noneAble: household.supporters.some(supporter => supporter.able).not(),
  }),
})
const options = { dialect: 'duckdb', from: 'cases', policy: {} } as const

it('an unknown list is unknown in SQL too, and an empty one is empty', async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run('CREATE TABLE cases AS SELECT * FROM (VALUES (1, TRUE), (2, TRUE), (3, FALSE)) t(id, listed)')
  await connection.run('CREATE TABLE supporters AS SELECT 1 AS case_id, FALSE AS able')
  const { text } = toSql(program, {
    ...options,
    groups: { supporters: { from: 'supporters', key: 'case_id', known: 'listed' } },
  })
  const rows = (await connection.runAndReadAll(`SELECT * FROM (${text}) ORDER BY id`)).getRowObjectsJS()
  const asked = [[{ able: false }], [], null].map(supporters => program.assess({ supporters }, {}))
  expect(rows.map(row => [row.count === null ? null : Number(row.count), row.none_able])).toEqual(
    asked.map(one => [one.count, one.noneAble]),
  )
  expect(asked.map(one => one.noneAble)).toEqual([true, true, null])
})

it('asks how it is told that the list is known', () => {
  expect(() => toSql(program, { ...options, groups: { supporters: { from: 'supporters', key: 'case_id' } } })).toThrow(
    /known/,
  )
})
