import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockLength, runBlocks } from '../src/blocks.js'
import { generateCase, interpretCase } from '../src/case.js'
import { policies, randomCases, rowOf, toColumns } from './cases.js'
import { program } from './every-step.js'

const dates = ['since', 'later']

describe('one case and columns, with generated code and without', () => {
  const generated = generateCase(program.lowered())
  const interpreted = interpretCase(program.lowered())

  it('answer alike on every input, unknowns and boundaries among them', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(...policies),
        (seed, count, policy) => {
          const cases = randomCases(count, seed)
          const expected = cases.map(one => interpreted(one, policy))
          expect(cases.map(one => generated(one, policy))).toEqual(expected)
          const columns = toColumns(cases)
          for (const run of [{}, { blocks: runBlocks }]) {
            const answer = program.columns(columns, policy, { length: count, ...run })
            expect(cases.map((_, row) => rowOf(answer, row, dates))).toEqual(expected)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it.each([0, 1, blockLength - 1, blockLength, blockLength + 1, 2 * blockLength, 2500])(
    '%i rows, over the edges of blocks',
    count => {
      const cases = randomCases(count, count)
      const columns = toColumns(cases)
      for (const policy of policies.slice(0, 2)) {
        const [blocks, loop] = [{ blocks: runBlocks }, {}].map(run =>
          program.columns(columns, policy, { length: count, ...run }),
        )
        expect(blocks).toEqual(loop)
        if (count > 0) expect(rowOf(blocks!, count - 1, dates)).toEqual(interpreted(cases.at(-1)!, policy))
      }
    },
  )
})
