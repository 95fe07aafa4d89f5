import { describe, expect, it } from 'vitest'
import { runBlocks } from '../src/engines/blocks/blocks.js'
import { fromColumns, resultsAt, runColumns, toColumns } from '../src/engines/columns/columns.js'
import { type Facts, policies, randomCases } from './cases.js'
import { program } from './every-step.js'

const count = 2_100
const runs = [
  ['generated code', runColumns],
  ['blocks', runBlocks],
] as const
const filled: readonly [string, (one: Facts) => Facts][] = [
  ['nothing', one => one],
  ['savings', one => ({ ...one, savings: one.savings ?? 0 })],
  ['savings and a car', one => ({ ...one, savings: one.savings ?? 0, car: one.car ?? false })],
  ['a date', one => ({ ...one, appliedOn: one.appliedOn ?? '2020-02-29' })],
  [
    'members',
    one => ({
      ...one,
      members: one.members.map(({ income = 5, severe = true, share = 0.5, ...rest }) => ({
        ...rest,
        income,
        severe,
        share,
      })),
    }),
  ],
]

describe.each(runs)('where some columns have nothing unknown: %s', (_, run) => {
  it.each(filled)('%s', (_name, fill) => {
    const cases = randomCases(count, 7).map(fill)
    const columns = toColumns(program.facts, cases)
    for (const policy of policies) {
      const answer = run(program, columns, policy, { length: count })
      for (let row = 0; row < count; row += 7)
        expect(resultsAt(answer, row), JSON.stringify(cases[row])).toEqual(program.assess(cases[row]!, policy))
    }
  })

  it('works out only the rules that are asked for, of what they read', () => {
    const cases = randomCases(50, 8)
    const columns = toColumns(program.facts, cases)
    const all = run(program, columns, policies[0]!, { length: 50 })
    for (const rule of Object.keys(all) as (keyof typeof all)[]) {
      const some = run(program, columns, policies[0]!, { length: 50, rules: [rule] })
      expect(Object.keys(some)).toEqual([rule])
      for (let row = 0; row < 50; row++) expect(resultsAt(some, row)[rule]).toEqual(resultsAt(all, row)[rule])
    }
    expect(() => run(program, columns, policies[0]!, { length: 50, rules: ['x' as never] })).toThrow(
      'there is no rule x',
    )
  })
})

describe.each(runs)('one unknown value among many known ones: %s', (_, run) => {
  it.each([
    [0, 1],
    [1, 255],
    [3, 1],
    [7, 1],
    [8, 255],
    [8, 1],
  ])('in whichever row it is, where the column starts %i bytes into a buffer and knows by %i', (start, knows) => {
    const cases = randomCases(count, 11).map(one => ({ ...one, savings: 1_000 }))
    const all = toColumns(program.facts, cases)
    for (const row of [
      0,
      1,
      2,
      3,
      4,
      7,
      8,
      31,
      32,
      33,
      1_000,
      1_001,
      1_002,
      1_003,
      count - 4,
      count - 3,
      count - 2,
      count - 1,
    ]) {
      const known = new Uint8Array(new ArrayBuffer(start + count + 5), start, count + 1).fill(knows)
      known[row] = 0
      // What comes after the last row is of no row.
      known[count] = 0
      const { values } = all['savings'] as { readonly values: Float64Array }
      const answer = run(program, { ...all, savings: { values, known } }, policies[0]!, { length: count })
      const { savings: _savings, ...open } = cases[row]!
      expect(resultsAt(answer, row), String(row)).toEqual(program.assess(open, policies[0]!))
      const other = (row + 1) % count
      expect(resultsAt(answer, other)).toEqual(program.assess(cases[other]!, policies[0]!))
    }
  })
})

describe.each(runs)('results that are written over: %s', (_, run) => {
  const columnsOf = (seed: number, fill: (one: Facts) => Facts) =>
    toColumns(program.facts, randomCases(count, seed).map(fill))
  const [, , all] = filled

  it('are those of a run of its own, whatever was in them and known before', () => {
    for (const [before, after] of [
      [columnsOf(20, one => one), columnsOf(21, all![1])],
      [columnsOf(22, all![1]), columnsOf(23, one => one)],
    ] as const)
      for (const [index, policy] of policies.entries()) {
        const other = policies[(index + 1) % policies.length]!
        const fresh = run(program, after, policy, { length: count })
        const into = run(program, before, other, { length: count })
        const held = Object.fromEntries(Object.entries(into).map(([rule, { values }]) => [rule, values]))
        const again = run(program, after, policy, { length: count, into })
        expect(again).toEqual(fresh)
        for (const [rule, { values }] of Object.entries(again)) expect(values).toBe(held[rule])
      }
  })

  it('are left as they are where they are columns of this run', () => {
    const [columns, policy] = [toColumns(program.facts, randomCases(100, 25)), policies[0]!]
    const options = { length: 100, checked: true }
    const first = Object.entries(run(program, columns, policy, options))
    const amounts = first.filter(([, { values, known }]) => known && values instanceof Float64Array)
    expect(amounts).not.toHaveLength(0)
    for (const [rule, { values, known }] of amounts) {
      const copied = () => ({ values: values.slice(), known: known!.slice() })
      const fresh = run(program, { ...columns, savings: copied() }, policy, options)
      for (const read of ['values', 'known']) {
        const before = copied()
        const savings = { ...copied(), [read]: before[read as 'values' | 'known'] } as ReturnType<typeof copied>
        const again = run(program, { ...columns, savings }, policy, { ...options, into: { [rule]: before } })
        expect(again).toEqual(fresh)
        expect(before).toEqual(copied())
      }
    }
  })

  it('are new where they do not fit', () => {
    const columns = columnsOf(24, one => one)
    const fresh = run(program, columns, policies[0]!, { length: count })
    for (const into of [
      run(program, columns, policies[0]!, { length: count - 1 }),
      Object.fromEntries(Object.keys(fresh).map(rule => [rule, { values: new Uint8Array(0) }])),
      { others: { values: new Float64Array(count) } },
    ])
      expect(run(program, columns, policies[0]!, { length: count, into })).toEqual(fresh)
  })
})

it('cases come back from their columns', () => {
  const cases = randomCases(300, 9)
  const again = fromColumns(program.facts, toColumns(program.facts, cases), { length: 300 })
  for (const [row, one] of again.entries())
    for (const policy of policies) expect(program.assess(one, policy)).toEqual(program.assess(cases[row]!, policy))
  expect(fromColumns(program.facts, toColumns(program.facts, cases), { from: 298, length: 300 })).toEqual(
    again.slice(298),
  )
})
