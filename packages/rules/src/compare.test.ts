import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { policies, randomCases, toColumns } from '../test/cases.js'
import { program as everyStep } from '../test/every-step.js'
import { compareColumns, compareRuns } from './compare.js'
import { runBlocks } from './engines/blocks/blocks.js'
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
