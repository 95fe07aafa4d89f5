import { expect, it } from 'vitest'
import * as z from 'zod'
import { generateCase, interpretCase } from '../src/engines/case/case.js'
import { toSql } from '../src/engines/sql/compile.js'
import { defineProgram } from '../src/program.js'

const inForce = { from: '2000-01-01', cite: { title: 'constructed', confidence: 'unverified' as const } }
const title = { zh: '构造', en: 'constructed' }
const amount = z.int().min(0).max(1000)

it.each([2, 3, 40])('the greatest and least of %i values are code of their number, not of two to its power', length => {
  const items = Array.from({ length }, (_, index) => `a${index}` as const)
  const wide = defineProgram({
    id: 'wide',
    title,
    inForce,
    facts: z.object(Object.fromEntries(items.map(name => [name, amount]))),
    policy: z.object({}),
    rules(facts) {
      const [first, ...rest] = items.map(name => facts[name]!)
      return { most: first!.max(...rest), least: first!.min(...rest) }
    },
  })
  const facts = Object.fromEntries(items.map((name, index) => [name, (index * 7) % length]))
  for (const run of [generateCase, interpretCase])
    expect(run(wide.under({}))(facts)).toEqual({ most: length - 1, least: 0 })
})

it('a step of a member that comes down to constants still is a statement', () => {
  const folded = defineProgram({
    id: 'folded',
    title,
    inForce,
    facts: z.object({ members: z.array(z.object({ ill: z.boolean().optional() })).max(5) }),
    policy: z.object({ amount: amount.optional() }),
    rules: ({ members }, policy) => ({
      total: members.sum(member => member.ill.choose(policy.amount.otherwise(0), 0).plus(policy.amount.otherwise(0))),
    }),
  })
  const groups = { members: { from: 'members', key: 'household' } }
  const { text } = toSql(folded, { dialect: 'duckdb', from: 'households', groups, policy: {} })
  expect(text).toContain('SELECT')
})
