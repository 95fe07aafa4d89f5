import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { rowOf } from '../../../test/cases.js'
import { whole } from '../../language/combine.js'
import type { BooleanExpression, NumberExpression } from '../../language/expression.js'
import { defineProgram } from '../../program.js'
import { runColumns } from '../columns/columns.js'
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
  const rules: readonly [string, (facts: Facts) => NumberExpression | BooleanExpression][] = [
    ['less picks', ({ x, y, w }) => x.lessThan(y).choose(w, 7)],
    ['at most picks', ({ x, y, w }) => x.atMost(y).choose(w, 7)],
    ['equal picks', ({ x, y, w }) => x.equals(y).choose(w, 7)],
    ['a multiple that is less picks', ({ x, y, w }) => x.times(3).lessThan(y.times(2)).choose(7, w)],
    ['a multiple that is at most picks', ({ x, y, w }) => x.times(2).atMost(y.times(4)).choose(7, w)],
    ['a multiple that is equal picks', ({ x, y, w }) => whole(1).times(x).equals(y.times(2)).choose(7, w)],
    ['multiples are compared', ({ x, y }) => whole(3).times(x).lessThan(y.times(2))],
    ['a product of two facts is compared', ({ x, y, w }) => x.times(y).atMost(w)],
    ['a fact is compared with a number', ({ x }) => x.atMost(1)],
    ['a sum is the last resort', ({ x, y, w }) => x.lessThan(0).choose(y, w.plus(1))],
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

describe.each(runs)('%s', (_, run) => {
  it('any number but 0 in a column of yes and no, and of what is known, is a 1', () => {
    const program = defineProgram({
      ...about,
      facts: z.object({ x: z.boolean().optional() }),
      rules: ({ x }) => ({ x }),
    })
    const codes = [0, 1, 2, 4, 128, 254, 255]
    for (let place = 0; place < 5; place++)
      for (const code of codes) {
        const cells = Uint8Array.from({ length: 5 }, (_, index) => (index === place ? code : index % 2))
        const expected = Uint8Array.from(cells, cell => Number(cell !== 0))
        const every = new Uint8Array(5).fill(1)
        const of = (values: Uint8Array, known: Uint8Array) =>
          run(program, { x: { values, known } }, {}, { length: 5 }).x
        expect(of(cells, every)).toEqual({ values: expected, known: every })
        expect(of(every, cells)).toEqual({ values: expected, known: expected })
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

  it('a list larger than the shared memory', () => {
    const length = 400_000
    const columns = {
      members: {
        offsets: Int32Array.of(0, length),
        columns: { flag: new Uint8Array(length).fill(1), amount: new Uint8Array(length).fill(2) },
      },
    }
    expect(rowOf(run(listed, columns, {}, { length: 1 }), 0, [])).toEqual({
      count: length,
      some: true,
      every: true,
      sum: 2 * length,
      most: 2,
      flagged: length,
    })
  })
})
