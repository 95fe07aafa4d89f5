import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { generateCase } from '../engines/case/case.js'
import { defineProgram } from '../program.js'
import { explain } from '../reasons/explain.js'
import { allOf, anyOf } from './combine.js'

const flag = z.boolean().optional()
const amount = z.int().min(0).max(100)
const program = defineProgram({
  id: 'logic',
  title: { zh: '逻辑', en: 'Logic' },
  inForce: { from: '2000-01-01', cite: { title: 'constructed', confidence: 'unverified' } },
  facts: z.object({
    a: flag,
    b: flag,
    x: amount.optional(),
    y: amount.optional(),
    home: z.object({ owned: z.boolean() }).optional(),
    members: z
      .array(z.object({ flag, amount: amount.optional() }))
      .max(5)
      .optional(),
  }),
  policy: z.object({ limit: amount.optional() }),
  rules: ({ a, b, x, y, home, members }, policy) => ({
    and: a.and(b),
    or: a.or(b),
    not: a.not(),
    choose: a.choose(x, y),
    least: x.min(y),
    less: x.lessThan(y),
    orElse: x.orElse(7),
    whereKnown: x.known().choose(y, 7),
    known: x.known(),
    owned: home.owned,
    none: allOf(),
    no: anyOf(),
    some: members.some(member => member.flag),
    every: members.every(member => member.flag),
    sum: members.sum(member => member.amount),
    most: members.max(member => member.amount, -1),
    count: members.count(),
    adults: members.count(member => member.amount.atLeast(18)),
    within: x.atMost(policy.limit),
    both: a.and(x.lessThan(50), y.lessThan(50)),
  }),
})
const u = undefined
const generated = generateCase(program.under({}))
const run = (facts: Parameters<typeof program.assess>[0]) => {
  const answer = program.assess(facts, {})
  expect(generated(facts)).toEqual(answer)
  return answer
}
const missing = (facts: Parameters<typeof program.assess>[0], rule: string, policy = {}) =>
  explain(program, facts, policy).rules.find(({ name }) => name === rule)?.missing

describe('three-valued logic', () => {
  it.each([
    [true, true, true, true],
    [true, false, false, true],
    [true, u, null, true],
    [false, true, false, true],
    [false, false, false, false],
    [false, u, false, null],
    [u, true, null, true],
    [u, false, false, null],
    [u, u, null, null],
  ])('%s, %s: and %s, or %s', (a, b, and, or) => {
    expect(run({ a, b })).toMatchObject({ and, or, not: a === u ? null : !a })
  })

  it.each([
    [true, 1, 2, 1],
    [false, 1, 2, 2],
    [u, 1, 2, null],
    [u, 3, 3, 3],
    [u, u, u, null],
    [true, u, 2, null],
    [false, u, 2, 2],
  ])('%s chooses between %s and %s: %s', (a, x, y, choose) => {
    expect(run({ a, x, y })).toMatchObject({ choose })
  })

  it('nothing is known of what is made of something unknown', () => {
    expect(run({ x: 1 })).toMatchObject({
      least: null,
      less: null,
      orElse: 1,
      whereKnown: null,
      known: true,
      owned: null,
    })
    expect(run({ y: 1, home: { owned: true } })).toMatchObject({
      orElse: 7,
      whereKnown: 7,
      known: false,
      owned: true,
      none: true,
      no: false,
    })
  })
})

describe('groups', () => {
  it.each([
    [[], { some: false, every: true, sum: 0, most: -1, count: 0, adults: 0 }],
    [u, { some: null, every: null, sum: null, most: null, count: null, adults: null }],
    [[{ flag: true, amount: 20 }, {}], { some: true, every: null, sum: null, most: null, count: 2, adults: null }],
    [[{ flag: false, amount: 3 }, {}], { some: null, every: false, sum: null, most: null, count: 2, adults: null }],
    [
      [
        { flag: true, amount: 18 },
        { flag: true, amount: 17 },
      ],
      { some: true, every: true, sum: 35, most: 18, count: 2, adults: 1 },
    ],
  ])('%j', (members, expected) => {
    expect(run({ members })).toMatchObject(expected)
  })
})

describe('missing facts are those that matter', () => {
  it.each([
    [{ b: false }, 'and', []],
    [{ b: true }, 'and', ['a']],
    [{}, 'and', ['a', 'b']],
    [{ b: true }, 'or', []],
    [{ a: true }, 'choose', ['x']],
    [{ a: false }, 'choose', ['y']],
    [{}, 'choose', ['a', 'x', 'y']],
    [{ a: false }, 'both', []],
    [{ x: 60 }, 'both', []],
    [{ x: 10 }, 'both', ['a', 'y']],
    [{}, 'orElse', []],
    [{}, 'owned', ['home.owned']],
    [{}, 'sum', ['members']],
    [{ members: [{ amount: 1 }, {}, {}] }, 'sum', ['members[1].amount', 'members[2].amount']],
    [{ members: [{ flag: true }, {}] }, 'some', []],
    [{ members: [{ flag: false }, {}] }, 'some', ['members[1].flag']],
    [{ x: 1 }, 'within', []],
  ])('%j, %s: %j', (facts, rule, expected) => {
    expect(missing(facts, rule)).toEqual(expected)
  })
})
