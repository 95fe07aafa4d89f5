import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockLength, runBlocks } from '../src/engines/blocks/blocks.js'
import { generateCase, interpretCase } from '../src/engines/case/case.js'
import { runColumns } from '../src/engines/columns/columns.js'
import { many, type Policy, policies, randomCases, rowOf, toColumns } from './cases.js'
import { program } from './every-step.js'
import { valuesByTree } from './oracle.js'
import { stepsUnder } from './steps-under.js'

const dates = ['since', 'later']
const runsUnder = (policy: Policy) => {
  const steps = stepsUnder(program, policy)
  return { generated: generateCase(steps), interpreted: interpretCase(steps) }
}

describe('one case and columns, with generated code and without', () => {
  it('answer alike on every input, unknowns and boundaries among them', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(...policies),
        (seed, count, policy) => {
          const cases = randomCases(count, seed)
          const { generated, interpreted } = runsUnder(policy)
          const expected = cases.map(one => interpreted(one))
          expect(expected).toEqual(cases.map(one => valuesByTree(program.rules, one, policy)))
          expect(cases.map(one => generated(one))).toEqual(expected)
          const columns = toColumns(cases)
          for (const run of [runColumns, runBlocks]) {
            const answer = run(program, columns, policy, { length: count })
            expect(cases.map((_, row) => rowOf(answer, row, dates))).toEqual(expected)
          }
        },
      ),
      { numRuns: many(300) },
    )
  })

  it.each([0, 1, blockLength - 1, blockLength, blockLength + 1, 2 * blockLength, 2500])(
    '%i rows, over the edges of blocks',
    count => {
      const cases = randomCases(count, count)
      const columns = toColumns(cases)
      for (const policy of policies.slice(0, 2)) {
        const [blocks, loop] = [runBlocks, runColumns].map(run => run(program, columns, policy, { length: count }))
        expect(blocks).toEqual(loop)
        if (count > 0) expect(rowOf(blocks!, count - 1, dates)).toEqual(runsUnder(policy).interpreted(cases.at(-1)!))
      }
    },
  )
})
