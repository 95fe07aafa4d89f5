import { notKnown } from '@minzheng/policy'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { policies, randomCases, toColumns } from '../test/cases.js'
import { program as everyStep } from '../test/every-step.js'
import { compareColumns, compareRuns } from './compare.js'
import { runBlocks } from './engines/blocks/blocks.js'
import { runColumns } from './engines/columns/columns.js'
import { defineProgram } from './program.js'

const program = defineProgram({
  id: 'what-if',
  title: { zh: '试算', en: 'What if' },
  inForce: { from: '2000-01-01', cite: { title: 'constructed', confidence: 'unverified' } },
  facts: z.object({ income: z.int().min(0).max(10_000).optional() }),
  policy: z.object({ standard: z.int().min(0).max(10_000) }),
  rules({ income }, { standard }) {
    const eligible = income.lessThan(standard)
    return { eligible, benefit: eligible.choose(standard.minus(income), 0), ratio: income.dividedBy(standard) }
  },
})
const cases = [{ income: 500 }, { income: 600 }, { income: 700 }, {}, { income: 0 }]

describe('two policies', () => {
  it('case by case and in total', () => {
    const { rules, changes } = compareRuns(program, cases, { standard: 600 }, { standard: 650 }, [
      'eligible',
      'benefit',
    ])
    expect(rules).toEqual({
      eligible: {
        changed: 1,
        gained: 1,
        lost: 0,
        undetermined: { before: 1, after: 1 },
        total: { before: 2n, after: 3n },
      },
      benefit: {
        changed: 3,
        gained: 3,
        lost: 0,
        undetermined: { before: 1, after: 1 },
        total: { before: 700n, after: 850n },
      },
    })
    expect(changes.map(({ index, before, after }) => [index, before.benefit, after.benefit])).toEqual([
      [0, 100, 150],
      [1, 0, 50],
      [4, 600, 650],
    ])
  })

  it('who loses', () => {
    const { rules } = compareRuns(program, cases, { standard: 650 }, { standard: 500 })
    expect(rules.eligible).toMatchObject({ changed: 2, gained: 0, lost: 2 })
    expect(rules.ratio).not.toHaveProperty('total')
  })

  it('columns say the same as cases', () => {
    const many = randomCases(3000, 11)
    const [before, after] = [policies[0]!, policies[1]!]
    const { rules } = compareRuns(everyStep, many, before, after)
    const { since: _, later: __, ...numbers } = rules
    for (const options of [{}, { run: runBlocks }])
      expect(
        compareColumns(everyStep, toColumns(many), before, after, { length: many.length, ...options }),
      ).toMatchObject(numbers)
    expect(rules.later.changed).toBeGreaterThan(0)
    expect(
      compareColumns(everyStep, toColumns(many), before, after, { length: many.length, rules: ['later'] }).later,
    ).toEqual(rules.later)
  })

  const set = defineProgram({
    ...program,
    facts: z.object({}),
    policy: z.object({
      n: z.int().min(-9).max(9),
      yes: z.boolean(),
      word: z.enum(['a', 'b']),
      on: z.iso.date(),
      share: z.number().min(0).max(1).multipleOf(0.1),
    }),
    rules: (_, { n, yes, word, on, share }) => ({ n, yes, word, on, share }),
  })
  const total = (before: bigint, after: bigint) => ({ total: { before, after } })
  it.each([
    ['n', 1, 2, { changed: 1, gained: 1, lost: 0, ...total(1n, 2n) }],
    ['n', 2, -1, { changed: 1, gained: 0, lost: 1, ...total(2n, -1n) }],
    ['n', 2, 2, { changed: 0, gained: 0, lost: 0, ...total(2n, 2n) }],
    ['n', notKnown, 2, { changed: 1, gained: 0, lost: 0, ...total(0n, 2n) }],
    ['n', 2, notKnown, { changed: 1, gained: 0, lost: 0, ...total(2n, 0n) }],
    ['n', notKnown, notKnown, { changed: 0, gained: 0, lost: 0, ...total(0n, 0n) }],
    ['yes', false, true, { changed: 1, gained: 1, lost: 0, ...total(0n, 1n) }],
    ['yes', true, false, { changed: 1, gained: 0, lost: 1, ...total(1n, 0n) }],
    ['yes', notKnown, true, { changed: 1, gained: 1, lost: 0, ...total(0n, 1n) }],
    ['yes', true, notKnown, { changed: 1, gained: 0, lost: 1, ...total(1n, 0n) }],
    ['yes', notKnown, false, { changed: 1, gained: 0, lost: 0, ...total(0n, 0n) }],
    ['word', 'a', 'b', { changed: 1, gained: 0, lost: 0 }],
    ['word', 'a', notKnown, { changed: 1, gained: 0, lost: 0 }],
    ['word', notKnown, 'b', { changed: 1, gained: 0, lost: 0 }],
    ['on', '2024-01-01', '2025-01-01', { changed: 1, gained: 0, lost: 0 }],
    ['on', '2025-01-01', '2024-01-01', { changed: 1, gained: 0, lost: 0 }],
    ['share', 0.1, 0.2, { changed: 1, gained: 1, lost: 0 }],
    ['share', 0.2, 0.1, { changed: 1, gained: 0, lost: 1 }],
  ] as const)('%s of %s before and %s after', (rule, before, after, expected) => {
    const undetermined = { before: Number(before === notKnown), after: Number(after === notKnown) }
    const [one, other] = [{ [rule]: before }, { [rule]: after }]
    const { rules, changes } = compareRuns(set, [{}], one, other, [rule])
    expect(rules).toEqual({ [rule]: { ...expected, undetermined } })
    expect(changes).toHaveLength(expected.changed)
    for (const run of [runColumns, runBlocks])
      expect(compareColumns(set, {}, one, other, { length: 1, rules: [rule], run })).toEqual(rules)
  })

  it('sums are exact beyond the safe integers', () => {
    const large = defineProgram({
      ...program,
      facts: z.object({ x: z.int().min(0).max(Number.MAX_SAFE_INTEGER) }),
      rules: ({ x }) => ({ x }),
    })
    const values = Array.from({ length: 1001 }, (_, index) => Number.MAX_SAFE_INTEGER - index)
    const exact = values.reduce((sum, value) => sum + BigInt(value), 0n)
    const policy = { standard: 1 }
    expect(
      compareRuns(
        large,
        values.map(x => ({ x })),
        policy,
        policy,
      ).rules.x.total,
    ).toEqual({ before: exact, after: exact })
    const { x } = compareColumns(large, { x: Float64Array.from(values) }, policy, policy, { length: 1001 })
    expect(x.total?.after).toBe(exact)
  })

  it('a rule that does not exist', () => {
    expect(() => compareRuns(program, cases, { standard: 1 }, { standard: 2 }, ['benifit' as 'benefit'])).toThrow(
      'there is no rule benifit',
    )
  })
})
