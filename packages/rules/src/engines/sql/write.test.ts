import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { allOf, whole } from '../../language/combine.js'
import type { Expression } from '../../language/expression.js'
import type { ExpressionsOf } from '../../language/read-schema.js'
import { defineProgram } from '../../program.js'
import { toSql } from './compile.js'

const digit = z.int().min(0).max(9)
const long = 'word'.repeat(40)
const word = z.enum(['a', long])
const shape = {
  first: word,
  second: word,
  third: word,
  n: digit,
  low: z.int().min(-1).max(9),
  maybe: digit.optional(),
  yes: z.boolean(),
  perhaps: z.boolean().optional(),
  list: z.array(z.object({ x: digit, yes: z.boolean() })).max(5),
}
type Rule = (facts: ExpressionsOf<typeof shape>) => Expression<unknown>

const sqlOf = (rule: Rule): string => {
  const program = defineProgram({
    id: 'written',
    title: { zh: '写法', en: 'Written' },
    inForce: { from: '2000-01-01', cite: { title: 'constructed', confidence: 'unverified' } },
    facts: z.object(shape),
    policy: z.object({}),
    rules: facts => ({ rule: rule(facts) }),
  })
  const groups = { list: { from: 'list', key: 'of' } }
  return toSql(program, { dialect: 'duckdb', from: 't', groups, policy: {}, checked: true }).text
}
/** What is written for a rule, its columns by the names of their facts. */
const written = (rule: Rule): string => {
  const text = sqlOf(rule)
  const columns = text.matchAll(/t\."(\w+)" AS \w+\) AS ("s\d+")/g)
  return [...columns].reduce(
    (said, [, fact, column]) => said.replaceAll(`h.${column}`, fact!),
    /"id",\s+(.*?) AS "rule"/.exec(text)![1]!,
  )
}

it.each<[string, Rule, string]>([
  ['a sum', ({ n }) => n.plus(1), '(n + 1)'],
  ['a negative number', ({ n, low }) => n.times(low).minus(-3), '((n * low) - (-3))'],
  ['a number alone', () => whole(4), 'CAST(4 AS BIGINT)'],
  ['rounded down', ({ n }) => n.dividedBy(2).rounded('down'), '(n // 2)'],
  ['rounded up', ({ n }) => n.dividedBy(2).rounded('up'), '((n + 2 - 1) // 2)'],
  ['rounded half up', ({ n }) => n.dividedBy(2).rounded('half-up'), '((2 * n + 2) // (2 * 2))'],
  [
    'what can be negative, rounded down',
    ({ low }) => low.dividedBy(2).rounded('down'),
    'CASE WHEN low >= 0 THEN (low // 2) WHEN low < 0 THEN -(((-(low) + 2 - 1) // 2)) END',
  ],
  [
    'what can be negative, rounded up',
    ({ low }) => low.dividedBy(2).rounded('up'),
    'CASE WHEN low >= 0 THEN ((low + 2 - 1) // 2) WHEN low < 0 THEN -(((-(low)) // 2)) END',
  ],
  [
    'what can be negative, rounded half up',
    ({ low }) => low.dividedBy(2).rounded('half-up'),
    'CASE WHEN low >= 0 THEN ((2 * low + 2) // (2 * 2)) WHEN low < 0 THEN -(((2 * -(low) + 2) // (2 * 2))) END',
  ],
  ['a ratio', ({ n }) => n.dividedBy(3), 'CAST(n AS DOUBLE) / CAST(3 AS DOUBLE)'],
  ['a denominator', ({ n, low }) => n.dividedBy(low.plus(1)).atMost(3), '(n <= (3 * NULLIF((low + 1), 0)))'],
  ['logic', ({ yes, perhaps }) => yes.and(perhaps).or(perhaps.not()), '((yes AND perhaps) OR (NOT perhaps))'],
  ['what is known', ({ maybe }) => maybe.known(), '(maybe IS NOT NULL)'],
  ['a value or another', ({ maybe, n }) => maybe.orElse(n), 'COALESCE(maybe, n)'],
  [
    'a choice by what is known',
    ({ maybe, n, low }) => maybe.known().choose(n, low),
    'CASE WHEN (maybe IS NOT NULL) THEN n ELSE low END',
  ],
  ['a choice', ({ yes, n, low }) => yes.choose(n, low), 'CASE WHEN yes THEN n ELSE low END'],
  [
    'a choice by what may be unknown',
    ({ perhaps, n, low }) => perhaps.choose(n, low),
    'CASE WHEN perhaps THEN n WHEN NOT perhaps THEN low WHEN n = low THEN n END',
  ],
  [
    'a choice of numbers',
    ({ perhaps }) => perhaps.choose(1, 2),
    'CAST(CASE WHEN perhaps THEN 1 WHEN NOT perhaps THEN 2 END AS BIGINT)',
  ],
  ['a choice of words', ({ yes }) => yes.choose('a', 'b'), "CASE WHEN yes THEN 'a' ELSE 'b' END"],
  [
    'the least, of which a number is always known',
    ({ n, maybe }) => n.min(maybe, 3),
    'CASE WHEN maybe IS NOT NULL THEN LEAST(LEAST(n, maybe), 3) END',
  ],
  ['the greatest', ({ n, low }) => n.max(low), 'GREATEST(n, low)'],
])('%s', (_, rule, expected) => {
  expect(written(rule)).toBe(expected)
})

describe('a SELECT of its own', () => {
  it('none for a constant, however long it is and often read', () => {
    const read: Rule = ({ first, second, third }) => allOf(first.is(long), second.is(long), third.is(long))
    expect(sqlOf(read).split('SELECT').length - 1).toBe(2)
  })

  const chain =
    (length: number): Rule =>
    ({ list }) =>
      list.sum(({ x }) => Array.from({ length }).reduce<typeof x>(sum => sum.plus(1_000_000), x))
  it.each([
    ['none for what a member is asked for in a few words', 1, 0],
    ['one for a sum of what is long, which is written twice', 25, 1],
  ])('%s', (_, length, expected) => {
    expect(sqlOf(chain(length)).split('SELECT m.*').length - 1).toBe(expected)
  })
})
