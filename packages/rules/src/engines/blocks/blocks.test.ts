import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { rowOf } from '../../../test/cases.js'
import { whole } from '../../language/combine.js'
import type { BooleanExpression, Expression, NumberExpression } from '../../language/expression.js'
import type { ExpressionsOf } from '../../language/read-schema.js'
import { stepsOf } from '../../lower/step.js'
import { defineProgram } from '../../program.js'
import { generateCase, interpretCase } from '../case/case.js'
import { wordsOf } from '../columns/column.js'
import { runColumns, toColumns } from '../columns/columns.js'
import { planJobs } from './block-jobs.js'
import { runBlocks } from './blocks.js'

const about = {
  id: 'blocks',
  title: { zh: '构造', en: 'Constructed' },
  inForce: { from: '2000-01-01', cite: { title: 'constructed', confidence: 'unverified' as const } },
  policy: z.object({}),
}
const runs = [
  ['generated code', runColumns],
  ['blocks', runBlocks],
] as const

const pairOf = () => z.object({ birth: z.iso.date(), day: z.iso.date() })

describe('what is worked out in one loop is what it would be step by step', () => {
  const amount = z.int().min(-9).max(9)
  const cases = [-2, -1, 0, 1, 2].flatMap(x =>
    [-1, 0, 1].flatMap(y => [-1, 0, 3].flatMap(w => [true, false].map(yes => ({ x, y, w, yes })))),
  )
  const columns = {
    x: Int8Array.from(cases, one => one.x),
    y: Int8Array.from(cases, one => one.y),
    w: Int8Array.from(cases, one => one.w),
    yes: Uint8Array.from(cases, one => Number(one.yes)),
  }
  type Facts = Record<'x' | 'y' | 'w', NumberExpression> & { readonly yes: BooleanExpression }
  const rules: readonly [string, (facts: Facts) => Expression<unknown>][] = [
    ['a ratio', ({ x }) => x.dividedBy(4)],
    ['less picks', ({ x, y, w }) => x.lessThan(y).choose(w, 7)],
    ['at most picks', ({ x, y, w }) => x.atMost(y).choose(w, 7)],
    ['equal picks', ({ x, y, w }) => x.equals(y).choose(w, 7)],
    ['a multiple that is less picks', ({ x, y, w }) => x.times(3).lessThan(y.times(2)).choose(7, w)],
    ['a multiple that is at most picks', ({ x, y, w }) => x.times(2).atMost(y.times(4)).choose(7, w)],
    ['a multiple that is equal picks', ({ x, y, w }) => whole(1).times(x).equals(y.times(2)).choose(7, w)],
    ['multiples are compared', ({ x, y }) => whole(3).times(x).lessThan(y.times(2))],
    ['a product of two facts is compared', ({ x, y, w }) => x.times(y).atMost(w)],
    ['a fact is compared with a number', ({ x }) => x.atMost(1)],
    [
      'a multiple is compared twice',
      ({ x, y, w }) => {
        const multiple = x.times(3)
        return multiple.lessThan(y).or(w.lessThan(multiple))
      },
    ],
    ['a sum is the last resort', ({ x, y, w }) => x.lessThan(0).choose(y, w.plus(1))],
    ['a sum of what is picked', ({ x, y, yes }) => yes.choose(x, 0).plus(x.equals(y).choose(y, 0))],
    ['a value and what is picked', ({ x, y, yes }) => y.plus(yes.choose(x, 0))],
    ['what is picked and a value', ({ x, y, yes }) => yes.choose(x, 0).plus(y)],
    ['a comparison that picks is added', ({ x, y, w }) => w.plus(x.lessThan(y).choose(x, 0))],
    ['what is picked or else another', ({ x, y, w, yes }) => w.plus(yes.choose(x, y))],
    ...[2, 3, 4, 5, 6, 9].map((count): (typeof rules)[number] => [
      `a sum of ${count} that are picked, and one that is not`,
      ({ x, y, w, yes }) =>
        Array.from({ length: count }, (_, index) => index).reduce<NumberExpression>(
          (sum, index) =>
            sum.plus(
              [yes.and(x.equals(w)), x.equals(-2).or(yes), yes.not().and(y.lessThan(x))][index % 3]!.choose(
                [x, whole(10 + index), w.plus(index)][index % 3]!,
                0,
              ),
            ),
          y,
        ),
    ]),
    ['a test picks', ({ x, yes }) => yes.choose(x, 5)],
    ['a test picks a test', ({ x, y, yes }) => yes.choose(x.lessThan(1), y.lessThan(1))],
    [
      'a choice in a choice is read by another',
      ({ x, y, w, yes }) => {
        const inner = yes.choose(x, w)
        return y.lessThan(0).choose(1, inner).plus(inner)
      },
    ],
    [
      'a comparison that picks is read by another',
      ({ x, y, w }) => {
        const less = x.lessThan(y)
        return less.choose(w, 7).plus(less.choose(1, 0))
      },
    ],
    ...[2, 3, 4, 5, 6, 9].map((count): (typeof rules)[number] => [
      `the first of ${count} that holds`,
      ({ x, y, w, yes }) =>
        Array.from({ length: count }, (_, index) => index).reduceRight<NumberExpression>(
          (rest, index) => [yes.and(x.equals(-2)), x.equals(w), y.lessThan(x)][index % 3]!.choose(10 + index, rest),
          whole(3).minus(w),
        ),
    ]),
  ]

  it.each(rules)('%s', (_, rule) => {
    const program = defineProgram({
      ...about,
      facts: z.object({ x: amount, y: amount, w: amount, yes: z.boolean() }),
      rules: facts => ({ rule: rule(facts) }),
    })
    const expected = cases.map(one => program.assess(one, {}))
    for (const [name, run] of runs) {
      const answer = run(program, columns, {}, { length: cases.length })
      expect(
        cases.map((_, row) => rowOf(answer, row, [])),
        name,
      ).toEqual(expected)
    }
  })
})

describe('ages are compared by their dates as by themselves', () => {
  const births = ['2000-02-28', '2000-02-29', '2000-03-01', '2004-02-29', '2005-12-31', '2018-02-28', '2023-01-01']
  const days = ['1999-05-01', '2000-02-29', '2004-02-28', '2005-03-01', '2018-02-27', '2018-02-28', '2018-03-01']
  const pairs = births.flatMap(birth => [...days, ...births].map(day => ({ birth, day })))
  const cases = pairs.map(pair => ({ ...pair, list: pairs.slice(0, 9) }))
  const columns = toColumns(z.object({ birth: z.iso.date(), day: z.iso.date(), list: z.array(pairOf()) }), cases)
  const rules: readonly [string, (age: NumberExpression, years: number) => BooleanExpression][] = [
    ['less', (age, years) => age.lessThan(years)],
    ['at most', (age, years) => age.atMost(years)],
    ['at least', (age, years) => age.atLeast(years)],
    ['more', (age, years) => age.greaterThan(years)],
    ['equal', (age, years) => age.equals(years)],
    ['more than one limit', (age, years) => age.atLeast(years).and(age.lessThan(years + 4))],
    ['less, where the age is read too', (age, years) => age.lessThan(years).or(age.plus(1).equals(5))],
  ]
  it.each(rules)('%s', (_, rule) => {
    for (const years of [-1, 0, 1, 4, 18]) {
      const program = defineProgram({
        ...about,
        facts: z.object({ birth: z.iso.date(), day: z.iso.date(), list: z.array(pairOf()).max(99) }),
        rules: ({ birth, day, list }) => ({
          rule: rule(birth.ageOn(day), years),
          members: list.count(one => rule(one.birth.ageOn(day), years)),
        }),
      })
      const lowered = stepsOf(program.under({}))
      const expected = cases.map(one => interpretCase(lowered)(one))
      expect(cases.map(one => generateCase(lowered)(one))).toEqual(expected)
      for (const [name, run] of runs) {
        const answer = run(program, columns, {}, { length: cases.length })
        expect(
          cases.map((_, row) => rowOf(answer, row, [])),
          `${name}, ${years}`,
        ).toEqual(expected)
      }
    }
  })
})

it('what belongs to the case is compared for each member', () => {
  const program = defineProgram({
    ...about,
    facts: z.object({
      x: z.int().min(0).max(9),
      list: z.array(z.object({ y: z.int().min(0).max(99), yes: z.boolean() })).max(5),
    }),
    rules: ({ x, list }) => ({
      below: list.count(one => one.y.lessThan(x.times(7))),
      picked: list.sum(one => one.yes.choose(x.plus(1), one.y)),
    }),
  })
  const cases = [
    {
      x: 1,
      list: [
        { y: 6, yes: true },
        { y: 7, yes: false },
      ],
    },
    { x: 9, list: [] },
    {
      x: 2,
      list: [
        { y: 13, yes: true },
        { y: 14, yes: true },
        { y: 3, yes: false },
      ],
    },
  ]
  const members = cases.flatMap(({ list }) => list)
  const columns = {
    x: Uint8Array.from(cases, one => one.x),
    list: {
      offsets: Int32Array.of(0, 2, 2, 5),
      columns: {
        y: Uint8Array.from(members, one => one.y),
        yes: Uint8Array.from(members, one => Number(one.yes)),
      },
    },
  }
  for (const [name, run] of runs) {
    const answer = run(program, columns, {}, { length: 3 })
    expect(
      cases.map((_, row) => rowOf(answer, row, [])),
      name,
    ).toEqual(cases.map(one => program.assess(one, {})))
  }
})

describe('memory', () => {
  const amount = z.int().min(0).max(9)
  const shape = {
    x: amount,
    y: amount.optional(),
    yes: z.boolean(),
    perhaps: z.boolean().optional(),
    list: z.array(z.object({ z: amount, maybe: amount.optional() })).max(9),
  }
  type Facts = ExpressionsOf<typeof shape>
  const cells = (length: number) => ({ values: new Uint8Array(length), known: new Uint8Array(length) })
  const columns = {
    x: new Uint8Array(1),
    y: cells(1),
    yes: new Uint8Array(1),
    perhaps: cells(1),
    list: { offsets: Int32Array.of(0, 3), columns: { z: new Uint8Array(3), maybe: cells(3) } },
  }
  const places = (rule: (facts: Facts, length: number) => Expression<unknown>, length: number) => {
    const program = defineProgram({
      ...about,
      facts: z.object(shape),
      rules: facts => ({ rule: rule(facts as Facts, length) }),
    })
    const steps = stepsOf(program.under({}))
    const { numbers, bits } = planJobs(steps, columns, 1, wordsOf(steps))
    return { numbers, bits }
  }
  const chain = <T>(first: T, next: (before: T, index: number) => T, length: number): T =>
    Array.from({ length }, (_, index) => index).reduce(next, first)

  it.each<[string, (facts: Facts, length: number) => Expression<unknown>]>([
    [
      'sums',
      ({ x, y }, length) => chain(x.plus(y), (sum, index) => (index % 2 === 0 ? sum.plus(x) : sum.minus(y)), length),
    ],
    ['the least of three', ({ x, y }, length) => chain(x.plus(y), sum => sum.plus(x).min(x, y), length)],
    ['rounded quotients', ({ x, y }, length) => chain(x, sum => sum.plus(y).dividedBy(x).rounded('up'), length)],
    ['tests', ({ yes, perhaps }, length) => chain(perhaps, test => test.and(yes).not().or(perhaps), length)],
    ['choices', ({ x, y, perhaps }, length) => chain(x, sum => perhaps.choose(sum.plus(x), y), length)],
    ['choices of tests', ({ yes, perhaps }, length) => chain(yes, test => perhaps.choose(test.not(), yes), length)],
    [
      'sums of members',
      ({ list, x, y }, length) => list.sum(one => chain(one.maybe, sum => sum.plus(x).minus(y), length)),
    ],
    [
      'sums over members',
      ({ list, x }, length) => chain(x, sum => list.sum(one => one.z.plus(sum).min(one.z)), length),
    ],
    ['tests of members', ({ list, x }, length) => chain(x, sum => list.count(one => one.maybe.lessThan(sum)), length)],
  ])('of %s is taken again once nothing reads them', (_, rule) => {
    expect(places(rule, 12)).toEqual(places(rule, 4))
  })
})

describe.each(runs)('%s', (_, run) => {
  it('any number but 0 says that a value is known', () => {
    const program = defineProgram({
      ...about,
      facts: z.object({ x: z.boolean().optional() }),
      rules: ({ x }) => ({ x }),
    })
    for (let rows = 1; rows <= 8; rows++)
      for (let place = 0; place < rows; place++)
        for (const code of [0, 1, 2, 4, 128, 254, 255]) {
          const cells = Uint8Array.from({ length: rows }, (_, index) => (index === place ? code : index % 2))
          const expected = Uint8Array.from(cells, cell => Number(cell !== 0))
          const every = new Uint8Array(rows).fill(1)
          const of = (values: Uint8Array, known: Uint8Array) =>
            run(program, { x: { values, known } }, {}, { length: rows }).x
          // Where all is known nothing is said of it.
          expect(of(expected, every)).toEqual({ values: expected })
          expect(of(every, cells)).toEqual(
            expected.includes(0) ? { values: expected, known: expected } : { values: every },
          )
        }
  })

  const listed = defineProgram({
    ...about,
    facts: z.object({
      members: z
        .array(z.object({ flag: z.boolean(), amount: z.int().min(0).max(9) }))
        .max(500_000)
        .nullable(),
    }),
    rules: ({ members }) => ({
      count: members.count(),
      some: members.some(member => member.flag),
      every: members.every(member => member.flag),
      sum: members.sum(member => member.amount),
      most: members.max(member => member.amount, -1),
      flagged: members.count(member => member.flag),
    }),
  })

  it('of a list that is not known only what is decided without it is known', () => {
    const cases = [
      { members: [] },
      { members: [{ flag: true, amount: 3 }] },
      { members: null },
      {
        members: [
          { flag: false, amount: 4 },
          { flag: true, amount: 2 },
        ],
      },
    ]
    const columns = {
      members: {
        offsets: Int32Array.of(0, 0, 1, 1, 3),
        known: Uint8Array.of(1, 1, 0, 1),
        columns: { flag: Uint8Array.of(1, 0, 1), amount: Uint8Array.of(3, 4, 2) },
      },
    }
    const answer = run(listed, columns, {}, { length: cases.length })
    expect(cases.map((_, row) => rowOf(answer, row, []))).toEqual(cases.map(one => listed.assess(one, {})))
  })

  const large = z.array(z.object({ yes: z.boolean(), no: z.boolean(), x: z.int().min(0).max(9) })).max(500_000)
  const length = 400_000
  const columns = {
    list: {
      offsets: Int32Array.of(0, length),
      columns: {
        yes: new Uint8Array(length).fill(1),
        no: new Uint8Array(length),
        x: new Uint8Array(length).fill(2),
      },
    },
  }
  it.each<[string, (list: ExpressionsOf<{ list: typeof large }>['list']) => Expression<unknown>, number | boolean]>([
    ['numbers', list => list.sum(one => one.x), 2 * length],
    ['bits', list => list.every(one => one.yes.and(one.no.not())), true],
    ['both', list => list.count(one => one.yes), length],
  ])('a list of %s that is larger than the shared memory', (_, rule, expected) => {
    const program = defineProgram({
      ...about,
      facts: z.object({ list: large }),
      rules: ({ list }) => ({ rule: rule(list) }),
    })
    expect(rowOf(run(program, columns, {}, { length: 1 }), 0, [])).toEqual({ rule: expected })
  })
})
