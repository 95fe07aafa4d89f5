import { expect, it } from 'vitest'
import * as z from 'zod'
import { whole } from '../language/combine.js'
import type { Expression } from '../language/expression.js'
import type { ExpressionsOf } from '../language/read-schema.js'
import { stepsOf } from '../lower/step.js'
import { defineProgram } from '../program.js'
import { whereKnown } from './where-known.js'

const digit = z.int().min(0).max(9)
const factShape = { n: digit, heads: digit, others: digit, yes: z.boolean() }
type Facts = ExpressionsOf<typeof factShape>
type Rule = (facts: Facts) => Expression<unknown>

const tunedSteps = (rule: Rule) => {
  const program = defineProgram({
    id: 'tuned',
    title: { zh: '构造', en: 'constructed' },
    inForce: { from: '2000-01-01', cite: { title: 'constructed', confidence: 'unverified' } },
    facts: z.object(factShape),
    policy: z.object({}),
    rules: facts => ({ answer: rule(facts as never) }),
  })
  return whereKnown(stepsOf(program.under({})), new Set()).steps
}

const perHead = ({ n, heads }: Facts) => n.dividedBy(heads).lessThan(5)
it.each<[boolean, string, Rule]>([
  [false, 'more than 0 heads', of => of.heads.greaterThan(0).and(perHead(of))],
  [false, 'at least one, whatever else is asked', of => of.yes.and(perHead(of), of.heads.atLeast(1))],
  [false, 'more than one', of => of.heads.greaterThan(1).and(perHead(of))],
  [true, 'nothing of heads', of => of.yes.and(perHead(of))],
  [true, 'at least none', of => of.heads.atLeast(0).and(perHead(of))],
  [true, 'fewer', of => of.heads.lessThan(3).and(perHead(of))],
  [true, 'others', of => of.others.greaterThan(0).and(perHead(of))],
  [true, 'one of two things', of => of.heads.greaterThan(0).or(perHead(of))],
  // A division that is worked out may not meet a 0, whatever stands beside it.
  [true, 'a rounded share', of => of.heads.greaterThan(0).and(of.n.dividedBy(of.heads).rounded('up').lessThan(5))],
  [true, 'that a number is more than the heads', of => whole(3).greaterThan(of.heads).and(perHead(of))],
])('a denominator is asked for: %s, beside %s', (asks, _, rule) => {
  const steps = tunedSteps(rule)
  expect(steps.some(({ kind }) => kind === 'divisor')).toBe(asks)
  expect(steps.at(-1)!.nullable).toBe(asks)
})
