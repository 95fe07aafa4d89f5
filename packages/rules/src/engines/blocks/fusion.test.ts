import { expect, it } from 'vitest'
import * as z from 'zod'
import type { Expression, NumberExpression } from '../../language/expression.js'
import type { ExpressionsOf } from '../../language/read-schema.js'
import { stepsOf } from '../../lower/step.js'
import { defineProgram } from '../../program.js'
import { fuse } from './fusion.js'

const amount = z.int().min(0).max(9)
const shape = { x: amount, y: amount, yes: z.boolean(), perhaps: z.boolean().optional() }
type Facts = ExpressionsOf<typeof shape>

const first =
  (count: number) =>
  ({ x, y, yes }: Facts): NumberExpression =>
    Array.from({ length: count }, (_, index) => index).reduceRight<NumberExpression>(
      (rest, index) => yes.and(x.equals(index)).choose(index, rest),
      y,
    )

it.each<[string, (facts: Facts) => Expression<unknown>, readonly string[]]>([
  ['a multiple that is compared', ({ x, y }) => x.times(3).lessThan(y), ['multiply']],
  ['multiples on both sides', ({ x, y }) => x.times(3).lessThan(y.times(2)), ['multiply', 'multiply']],
  ['no product of two facts', ({ x, y }) => x.times(y).lessThan(x), []],
  ['no sum', ({ x, y }) => x.plus(3).lessThan(y), []],
  ['no multiple that is read twice', ({ x, y }) => x.times(3).lessThan(y).choose(x.times(3), 1), ['compare']],
  ['a comparison that picks', ({ x, y }) => x.lessThan(y).choose(x, 7), ['compare']],
  ['with its multiple', ({ x, y }) => x.times(3).lessThan(y).choose(x, 7), ['multiply', 'compare']],
  ['no comparison that picks a test', ({ x, y, yes }) => x.lessThan(y).choose(yes, x.lessThan(3)), []],
  ['no comparison that is read twice', ({ x, y }) => x.lessThan(y).choose(x.lessThan(y).choose(x, 7).plus(1), 7), []],
  ['no other test', ({ x, yes }) => yes.choose(x, 7), []],
  ['no choice that may be unknown', ({ x, perhaps }) => perhaps.choose(x, perhaps.choose(3, 7)), []],
  ['no sum at the end of a choice', ({ x, y, yes }) => yes.choose(x, y.plus(1)), []],
  ['what is picked and added', ({ x, y, yes }) => yes.choose(x, 0).plus(yes.choose(y, 0)), ['choose', 'choose']],
  ['a sum in a sum', ({ x, y, yes }) => x.plus(y).plus(yes.choose(x, 0)), ['add', 'choose']],
  ['no choice of another value', ({ x, y, yes }) => y.plus(yes.choose(x, 1)), []],
  ['no comparison that picks and is added', ({ x, y }) => y.plus(x.lessThan(y).choose(x, 0)), ['compare']],
  ['one choice of two', first(2), ['choose']],
  ['three choices of four', first(4), ['choose', 'choose', 'choose']],
  ['of five all but the first of each four', first(5), ['choose', 'choose', 'choose']],
  ['of six too', first(6), ['choose', 'choose', 'choose', 'choose']],
])('absorbs %s', (_, rule, kinds) => {
  const program = defineProgram({
    id: 'fused',
    title: { zh: '合并', en: 'Fused' },
    inForce: { from: '2000-01-01', cite: { title: 'constructed', confidence: 'unverified' } },
    facts: z.object(shape),
    policy: z.object({}),
    rules: facts => ({ rule: rule(facts as Facts) }),
  })
  const { steps, outputs } = stepsOf(program.under({}))
  const { absorbed } = fuse(
    { steps, outputs },
    steps.map(step => step.kind === 'constant'),
  )
  expect(steps.filter(({ id }) => absorbed.has(id)).map(({ kind }) => kind)).toEqual(kinds)
})
