import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { allOf, day as dayOf, firstOf, ratio, whole } from '../language/combine.js'
import { DefinitionError } from '../language/definition-error.js'
import type { Expression, NumberExpression } from '../language/expression.js'
import { type ExpressionsOf, expressionsOf } from '../language/read-schema.js'
import { defineProgram } from '../program.js'
import { explain } from '../reasons/explain.js'
import { lower } from './lower.js'
import { idsOf } from './step.js'

const inForce = { from: '2000-01-01', cite: { title: 'constructed', confidence: 'unverified' as const } }
const programOf = <S extends z.ZodRawShape>(
  shape: S,
  rules: (facts: ExpressionsOf<S>) => Record<string, Expression<unknown>>,
) =>
  defineProgram({
    id: 'p',
    title: { zh: '程序', en: 'Program' },
    inForce,
    facts: z.object(shape),
    policy: z.object({}),
    rules: facts => rules(facts as ExpressionsOf<S>),
  })
const money = z.int().min(0).max(1_000_000)

describe('bounds', () => {
  it.each([
    ['no bounds', { x: z.number() }, /fact x has no bounds/],
    ['only a least', { x: z.number().min(0).multipleOf(0.1) }, /fact x has no bounds/],
    [
      'beyond the safe integers',
      {
        x: z
          .number()
          .min(0)
          .max(2 ** 53)
          .multipleOf(1),
      },
      /fact x has no bounds/,
    ],
    [
      'below the safe integers',
      {
        x: z
          .number()
          .min(-(2 ** 53))
          .max(0)
          .multipleOf(1),
      },
      /fact x has no bounds/,
    ],
    ['a ratio without a step', { x: z.number().min(0).max(1) }, /fact x is a ratio/],
    ['a text', { x: z.string() }, /fact x: a string cannot be computed with/],
    ['a list without a length', { x: z.array(z.object({})) }, /fact x has no greatest length/],
    ['a list of numbers', { x: z.array(z.int()).max(3) }, /fact x is not a list of objects/],
    [
      'a list in a list',
      { x: z.array(z.object({ y: z.array(z.object({})).max(2) })).max(2) },
      /is a group inside a group/,
    ],
  ])('%s', (_, shape, message) => {
    expect(() => expressionsOf(z.object(shape), 'fact')).toThrow(message)
    expect(() => expressionsOf(z.object(shape), 'fact')).toThrow(DefinitionError)
  })

  const shape = {
    flag: z.boolean(),
    day: z.iso.date(),
    word: z.enum(['a', 'b', 'c']),
    share: z.number().min(-0.5).max(1.5).multipleOf(0.01),
    low: z.int().min(-3).max(2),
    high: z.int().min(5).max(8),
    few: z.int().min(0).max(4),
    list: z.array(z.object({ x: z.int().min(-2).max(4), yes: z.boolean() })).max(10),
  }
  it.each<[string, (facts: ExpressionsOf<typeof shape>) => Expression<unknown>, number, number]>([
    ['a yes or no', ({ flag }) => flag, 0, 1],
    ['a comparison', ({ low, high }) => low.lessThan(high), 0, 1],
    ['what always holds', () => allOf(), 0, 1],
    ['a date', ({ day }) => day, 0, 9999_12_31],
    ['a word', ({ word }) => word, 0, 2],
    ['a ratio, in hundredths', ({ share }) => share, -50, 150],
    ['years', ({ day }) => day.ageOn('2024-01-01'), -10_000, 10_000],
    ['months', ({ day }) => day.monthsUntil('2024-01-01'), -120_000, 120_000],
    ['a constant', () => whole(7), 7, 7],
    ['a date that is written', ({ day, flag }) => flag.choose(day, dayOf('2024-01-01')), 0, 9999_12_31],
    ['a sum', ({ low, high }) => low.plus(high), 2, 10],
    ['a difference', ({ low, high }) => low.minus(high), -11, -3],
    ['a product', ({ low, high }) => low.times(high), -24, 16],
    ['a product of negatives', ({ low }) => low.times(low), -6, 9],
    ['a quotient, rounded up', ({ low, high }) => low.dividedBy(high).rounded('up'), 0, 1],
    ['a quotient, rounded down', ({ low, high }) => low.dividedBy(high).rounded('down'), -1, 0],
    ['a quotient by what may be 0', ({ few, high }) => high.dividedBy(few).rounded('up'), 2, 8],
    ['a quotient, rounded to tens', ({ high }) => high.dividedBy(1).rounded('up', 10), 10, 10],
    ['the least', ({ low, high }) => low.min(high, 1), -3, 1],
    ['the greatest', ({ low, high }) => low.max(high, 6), 6, 8],
    ['a choice', ({ flag, low, high }) => flag.choose(low, high), -3, 8],
    ['a choice of words', ({ flag }) => firstOf([flag, 'a'], [flag.not(), 'b']).otherwise('c'), 0, 2],
    ['a count', ({ list }) => list.count(), 0, 10],
    ['a count of some', ({ list }) => list.count(one => one.yes), 0, 10],
    ['a sum over a list', ({ list }) => list.sum(one => one.x), -20, 40],
    ['a positive sum over a list', ({ list }) => list.sum(one => one.x.plus(3)), 0, 70],
    ['a negative sum over a list', ({ list }) => list.sum(one => one.x.minus(5)), -70, 0],
    ['the greatest of a list', ({ list }) => list.max(one => one.x, 7), -2, 7],
    ['the least of a list', ({ list }) => list.min(one => one.x, -7), -7, 4],
    ['whether some are', ({ list }) => list.some(one => one.yes), 0, 1],
    ['whether all are', ({ list }) => list.every(one => one.yes), 0, 1],
  ])('of %s', (_, rule, least, greatest) => {
    const { steps, outputs } = programOf(shape, facts => ({ y: rule(facts) })).lowered()
    expect(steps[idsOf(outputs['y']!)[0]!]?.bounds).toEqual({ least, greatest })
  })

  it('of what a place sets', () => {
    const { under } = defineProgram({
      id: 'p',
      title: { zh: '程序', en: 'Program' },
      inForce,
      facts: z.object({}),
      policy: z.object({ word: z.enum(['a', 'b', 'c']), size: z.int().min(0).max(9), day: z.iso.date() }),
      rules: (_, { word, size, day }) => ({ word, size, day }),
    })
    expect(under({ word: 'b', size: 3, day: '2024-01-01' }).steps.map(({ bounds }) => bounds)).toEqual([
      { least: 0, greatest: 2 },
      { least: 3, greatest: 3 },
      { least: 0, greatest: 9999_12_31 },
    ])
  })

  it('proves that no product and no sum leaves the exact integers', () => {
    const big = z
      .int()
      .min(-(2 ** 30))
      .max(2 ** 30)
    expect(
      programOf({ x: big }, ({ x }) => ({ y: x.times(2 ** 22) }))
        .lowered()
        .steps.at(-1)?.bounds,
    ).toEqual({
      least: -(2 ** 52),
      greatest: 2 ** 52,
    })
    expect(() => programOf({ x: big }, ({ x }) => ({ y: x.times(2 ** 23) })).lowered()).toThrow(/a product could reach/)
    expect(() => programOf({ x: big }, ({ x }) => ({ y: x.times(x) })).lowered()).toThrow(DefinitionError)
    const list = z.array(
      z.object({
        x: z
          .int()
          .min(0)
          .max(2 ** 40),
      }),
    )
    expect(() => programOf({ g: list.max(8191) }, ({ g }) => ({ y: g.sum(m => m.x) })).lowered()).not.toThrow()
    expect(() => programOf({ g: list.max(8192) }, ({ g }) => ({ y: g.sum(m => m.x) })).lowered()).toThrow(
      /a sum over a group could reach/,
    )
  })

  it('a whole number without bounds can be compared and not much else', () => {
    const unbounded = programOf({ x: z.int(), z: money }, ({ x, z }) => ({ y: x.lessThan(z) }))
    expect(unbounded.assess({ x: -1, z: 0 }, {})).toEqual({ y: true })
    const message = /an add could reach 900719925474\d+, .*bound x or z more tightly/
    expect(() => programOf({ x: z.int(), z: money.max(1000) }, ({ x, z }) => ({ y: x.plus(z) })).lowered()).toThrow(
      message,
    )
  })

  it('the safe integers themselves are bounds', () => {
    const widest = z.number().min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER)
    expect(programOf({ x: widest.multipleOf(1) }, ({ x }) => ({ y: x })).assess({ x: -1 }, {})).toEqual({ y: -1 })
  })

  it('a ratio is counted in its steps, which are whole numbers too', () => {
    const fine = z.number().min(0).max(1e14).multipleOf(0.01)
    expect(() => programOf({ x: fine }, ({ x }) => ({ y: x })).lowered()).toThrow(
      'a fact could reach 10000000000000000, beyond the exact integers; bound x more tightly',
    )
  })

  it('narrows what is divided and rounded', () => {
    const { steps, outputs } = programOf({ x: money }, ({ x }) => ({
      y: x.times(ratio(0.01)).rounded('half-up'),
    })).lowered()
    expect(steps[(outputs['y'] as { step: number }).step]?.bounds).toEqual({ least: 0, greatest: 10_000 })
  })

  it('a denominator is never negative, and not always 0', () => {
    const signed = z.int().min(-1).max(5)
    expect(() => programOf({ x: signed }, ({ x }) => ({ y: x.dividedBy(x) })).lowered()).toThrow(/can be negative/)
    expect(() => programOf({ x: signed }, ({ x }) => ({ y: x.dividedBy(0) })).lowered()).toThrow(/always 0/)
  })

  it('a rule is of the case, and one expression of one group', () => {
    const groups = { a: z.array(z.object({ x: money })).max(3), b: z.array(z.object({ x: money })).max(3) }
    expect(() => programOf(groups, ({ a, b }) => ({ y: a.sum(m => b.sum(n => m.x.plus(n.x))) })).lowered()).toThrow(
      /reads members of a and of b/,
    )
    expect(() => programOf(groups, ({ a, b }) => ({ y: a.sum(m => b.sum(() => m.x)) })).lowered()).toThrow(
      /taken over b/,
    )
    expect(() =>
      programOf(groups, ({ a }) => {
        let leaked: Expression<unknown> | undefined
        a.sum(m => {
          leaked = m.x
          return m.x
        })
        return { y: leaked! }
      }).lowered(),
    ).toThrow(/the rule y is of one member/)
  })

  it('whole numbers and words are what they say', () => {
    expect(() => programOf({ x: money }, ({ x }) => ({ y: x.plus(0.5) })).lowered()).toThrow(/write ratio\(0.5\)/)
    expect(() => programOf({ x: money }, ({ x }) => ({ y: x.dividedBy(3).rounded('up', 0.5) })).lowered()).toThrow(
      DefinitionError,
    )
    const area = z.enum(['urban', 'rural'])
    expect(() => programOf({ area }, facts => ({ y: facts.area.is('suburban' as 'urban') })).lowered()).toThrow(
      /none of urban, rural/,
    )
  })
})

describe('lowering', () => {
  it('compares quotients exactly: 7 of 100 is not less than 0.07', () => {
    const { assess } = programOf({ a: money, b: money }, ({ a, b }) => ({
      less: a.dividedBy(b).lessThan(ratio(0.07)),
      atMost: a.dividedBy(b).atMost(ratio(0.07)),
    }))
    expect(assess({ a: 7, b: 100 }, {})).toEqual({ less: false, atMost: true })
    expect(assess({ a: 699_999, b: 10_000_000 }, {})).toEqual({ less: true, atMost: true })
    expect(assess({ a: 700_001, b: 10_000_000 }, {})).toEqual({ less: false, atMost: false })
  })

  it('decides nothing by what was divided by 0', () => {
    const { assess } = programOf({ a: money, b: money }, ({ a, b }) => ({
      mean: a.dividedBy(b),
      less: a.dividedBy(b).atMost(5),
      known: a.dividedBy(b).known(),
      rounded: a.dividedBy(b).rounded('up'),
      orElse: a.dividedBy(b).orElse(ratio(0.5)).atLeast(ratio(0.5)),
    }))
    expect(assess({ a: 0, b: 0 }, {})).toEqual({ mean: null, less: null, known: false, rounded: null, orElse: true })
    expect(assess({ a: 1, b: 4 }, {})).toEqual({ mean: 0.25, less: true, known: true, rounded: 1, orElse: false })
  })

  it('nor by what a place sets to 0 or leaves open', () => {
    const { assess } = defineProgram({
      id: 'p',
      title: { zh: '程序', en: 'Program' },
      inForce,
      facts: z.object({ a: money }),
      policy: z.object({ size: z.int().min(0).max(9) }),
      rules: ({ a }, { size }) => ({ mean: a.dividedBy(size), rounded: a.dividedBy(size).rounded('up') }),
    })
    expect(assess({ a: 5 }, { size: 2 })).toEqual({ mean: 2.5, rounded: 3 })
    expect(assess({ a: 5 }, { size: 0 })).toEqual({ mean: null, rounded: null })
    expect(assess({ a: 5 }, {})).toEqual({ mean: null, rounded: null })
  })

  const open = {
    a: money,
    maybe: money.optional(),
    other: money.optional(),
    yes: z.boolean(),
    list: z.array(z.object({ a: money, maybe: money.optional() })).max(3),
    perhaps: z
      .array(z.object({ a: money }))
      .max(3)
      .nullable(),
  }
  it.each<[string, boolean, (facts: ExpressionsOf<typeof open>) => Expression<unknown>]>([
    ['a required fact', false, ({ a }) => a],
    ['an optional one', true, ({ maybe }) => maybe],
    ['a sum', true, ({ a, maybe }) => a.plus(maybe)],
    ['what has another for where it is unknown', false, ({ a, maybe }) => maybe.orElse(a)],
    ['what has an unknown one for that', true, ({ maybe, other }) => maybe.orElse(other)],
    ['what is chosen where another is known', true, ({ maybe, other }) => maybe.known().choose(other, 1)],
    ['whether something is known', false, ({ maybe }) => maybe.known()],
    ['a quotient by what may be 0', true, ({ a }) => a.dividedBy(a).atMost(1)],
    ['a quotient by what is not', false, ({ a }) => a.dividedBy(a.plus(1)).atMost(1)],
    ['a choice', true, ({ a, maybe, yes }) => yes.choose(a, maybe)],
    ['a size', false, ({ list }) => list.count()],
    ['the size of a list that may be unknown', true, ({ perhaps }) => perhaps.count()],
    ['a sum over a list', false, ({ list }) => list.sum(one => one.a)],
    ['a sum over a list of what may be unknown', true, ({ list }) => list.sum(one => one.maybe)],
    ['a sum over a list that may be unknown', true, ({ perhaps }) => perhaps.sum(one => one.a)],
  ])('%s may be unknown: %s', (_, nullable, rule) => {
    const { steps, outputs } = programOf(open, facts => ({ y: rule(facts) })).lowered()
    expect(steps[idsOf(outputs['y']!)[0]!]?.nullable).toBe(nullable)
  })

  it('reads ratios of the facts as they are written', () => {
    const share = z.number().min(0).max(1).multipleOf(0.01)
    const { assess } = programOf({ share, rate: share.optional() }, ({ share, rate }) => ({
      low: share.lessThan(ratio(0.29)),
      rate,
    }))
    expect(assess({ share: 0.29, rate: 0.57 }, {})).toEqual({ low: false, rate: 0.57 })
    expect(assess({ share: 0.28 }, {})).toEqual({ low: true, rate: null })
  })

  it('shares equal parts, however often they are written', () => {
    const shape = { a: money, b: money }
    const { steps } = programOf(shape, ({ a, b }) => ({ x: a.plus(b).lessThan(5), y: a.plus(b).atLeast(5) })).lowered()
    expect(steps.filter(step => step.kind === 'add')).toHaveLength(1)
    expect(steps.filter(step => step.kind === 'fact')).toHaveLength(2)
  })

  it('takes a shared part once, however deep the sharing goes', () => {
    const deepIn = (value: NumberExpression, level: number): NumberExpression =>
      level === 0 ? value : deepIn(value.lessThan(5).choose(value.min(9), value.max(1)).min(value), level - 1)
    const maybe = money.optional()
    const deep = programOf({ a: maybe, list: z.array(z.object({ b: maybe })).max(2) }, ({ a, list }) => ({
      value: deepIn(a, 60),
      sum: list.sum(one => deepIn(one.b, 60)),
    }))
    expect(deep.assess({ a: 7, list: [] }, {})).toEqual({ value: 7, sum: 0 })
    for (const facts of [{ a: 7, list: [{ b: 3 }] }, { list: [{}, { b: 3 }, {}] }])
      expect(JSON.stringify(explain(deep, facts, {})).length).toBeLessThan(300_000)
    expect(explain(deep, { list: [{}, { b: 3 }, {}] }, {}).rules.map(({ missing }) => missing)).toEqual([
      ['a'],
      ['list[0].b', 'list[2].b'],
    ])
  })

  it('never answers -0', () => {
    const signed = z.int().min(-5).max(5)
    const product = programOf({ a: signed, b: signed }, ({ a, b }) => ({ y: a.times(b) }))
    expect(Object.is(product.assess({ a: 0, b: -5 }, {})['y'], 0)).toBe(true)
    expect(Object.is(explain(product, { a: 0, b: -5 }, {}).rules[0]?.reason.value, 0)).toBe(true)
  })
})

it('keeps lower itself free of names', () => {
  expect(lower({}).steps).toEqual([])
})
