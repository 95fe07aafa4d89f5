import { expect, it } from 'vitest'
import * as z from 'zod'
import { allOf, anyOf, whole } from '../language/combine.js'
import type { Expression } from '../language/expression.js'
import type { ExpressionsOf } from '../language/read-schema.js'
import { defineProgram } from '../program.js'
import { stepsOf } from './step.js'

const digit = z.int().min(0).max(9)
const factShape = {
  n: digit,
  m: digit,
  maybe: digit.optional(),
  yes: z.boolean(),
  perhaps: z.boolean().optional(),
  list: z.array(z.object({ x: digit })).max(5),
}
const policyShape = { open: digit, strict: z.boolean(), set: digit, top: digit, on: z.boolean() }
type Rule = (facts: ExpressionsOf<typeof factShape>, policy: ExpressionsOf<typeof policyShape>) => Expression<unknown>

it.each<[string, Rule]>([
  ['fact', ({ n }) => n.plus(0)],
  ['fact', ({ n }) => whole(0).plus(n)],
  ['fact', ({ maybe }) => maybe.plus(0)],
  ['fact constant add', ({ n }) => n.plus(1)],
  ['fact', ({ n }) => n.minus(0)],
  ['constant fact subtract', ({ n }) => whole(0).minus(n)],
  ['fact', ({ n }) => n.times(1)],
  ['fact', ({ n }) => whole(1).times(n)],
  ['constant', ({ n }) => n.times(0)],
  ['constant', ({ n }) => whole(0).times(n)],
  ['fact constant multiply', ({ maybe }) => maybe.times(0)],
  ['constant fact multiply', ({ maybe }) => whole(0).times(maybe)],
  ['fact', ({ n }) => n.dividedBy(1).rounded('up')],
  ['fact constant divide', ({ n }) => n.dividedBy(2).rounded('up')],
  ['constant', () => whole(7).dividedBy(2).rounded('up')],
  ['constant', () => whole(7).lessThan(2)],
  ['fact', ({ n }) => n.min(9)],
  ['fact', ({ n }) => n.min(10)],
  ['fact constant least', ({ n }) => n.min(8)],
  ['fact', ({ n }) => n.max(0)],
  ['fact', ({ n }) => n.max(-1)],
  ['fact constant greatest', ({ n }) => n.max(1)],
  ['constant', ({ n }) => n.min(0)],
  ['constant', ({ n }) => n.max(9)],
  ['fact', ({ n }) => n.min(n)],
  ['fact', ({ maybe }) => maybe.min(9)],
  ['fact constant least', ({ maybe }) => maybe.min(0)],
  ['fact fact least', ({ n, m }) => n.min(m, n)],
  ['fact fact least', ({ n, m }) => n.min(m, 9)],
  ['fact fact constant least', ({ n, m }) => n.min(m, 9, 3)],
  ['fact', ({ yes }) => yes.and(yes)],
  ['fact', ({ yes }) => yes.and(true)],
  ['fact', ({ yes }) => yes.or(false)],
  ['constant', ({ yes, perhaps }) => yes.and(perhaps, false)],
  ['constant', ({ yes, perhaps }) => yes.or(perhaps, true)],
  ['fact fact and', ({ yes, perhaps }) => yes.and(perhaps, true, yes)],
  ['fact fact or', ({ yes, perhaps }) => yes.or(perhaps, false, yes)],
  ['constant', () => allOf()],
  ['constant', () => anyOf()],
  ['constant', () => allOf().not()],
  ['constant', ({ n }) => n.known()],
  ['fact known', ({ maybe }) => maybe.known()],
  ['fact', ({ n }) => n.orElse(3)],
  ['fact', ({ yes, n }) => yes.choose(n, n)],
  ['fact', ({ n, m }) => allOf().choose(n, m)],
  ['fact', ({ n, m }) => anyOf().choose(n, m)],
  ['fact', ({ yes }) => yes.choose(true, false)],
  ['fact fact or', ({ yes, perhaps }) => yes.choose(true, perhaps)],
  ['fact fact and', ({ yes, perhaps }) => yes.choose(perhaps, false)],
  ['fact fact constant choose', ({ yes, perhaps }) => yes.choose(perhaps, true)],
  ['fact known constant choose', ({ perhaps }) => perhaps.orElse(false)],
  ['size', ({ list }) => list.sum(() => whole(1))],
  ['size constant multiply', ({ list }) => list.sum(() => whole(3))],
  ['constant', ({ list }) => list.sum(() => whole(0))],
  ['size fact aggregate', ({ list }) => list.sum(one => one.x)],
  ['constant', (_, { on }) => on.and(true).choose(true, false)],
  ['constant', ({ n }, { open }) => n.plus(open)],
  ['constant', ({ n }, { open }) => n.lessThan(open)],
  ['constant', ({ n }, { open }) => n.min(open)],
  ['constant', ({ n }, { open }) => n.dividedBy(2).rounded('up').times(open)],
  ['constant', (_, { strict }) => strict.not()],
  ['fact constant and', ({ yes }, { strict }) => yes.and(strict)],
  ['fact constant add', ({ n }, { set }) => n.plus(set)],
  ['fact', ({ n, m }, { on }) => on.choose(n, m)],
  ['fact', ({ n }, { top }) => n.min(top)],
  ['constant', ({ n }, { top }) => n.max(top)],
])('%s is all that is left', (kinds, rule) => {
  const program = defineProgram({
    id: 'simple',
    title: { zh: '化简', en: 'Simple' },
    inForce: { from: '2000-01-01', cite: { title: 'constructed', confidence: 'unverified' } },
    facts: z.object(factShape),
    policy: z.object(policyShape),
    rules: (facts, policy) => ({ rule: rule(facts as never, policy as never) }),
  })
  const { steps } = stepsOf(program.under({ set: 5, top: 9, on: true }))
  expect(steps.map(({ kind }) => kind).join(' ')).toBe(kinds)
})
