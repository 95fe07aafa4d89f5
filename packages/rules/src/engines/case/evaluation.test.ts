import { expect, it } from 'vitest'
import { policies, randomCases } from '../../../test/cases.js'
import { program } from '../../../test/every-step.js'
import { generateEvaluation } from './evaluation.js'
import { type Evaluation, interpret } from './interpret.js'

/** What is not there is unknown, whatever the schema says. */
const without = (facts: object, kept: (index: number) => boolean): object =>
  Object.fromEntries(Object.entries(facts).filter((_, index) => kept(index)))

it('generated code gives every step the value that walking them gives', () => {
  for (const policy of policies) {
    const lowered = program.under(policy)
    const run = generateEvaluation(lowered)
    const of = (group: string | undefined) => lowered.steps.filter(step => step.group === group).map(({ id }) => id)
    const told = ({ values, members }: Evaluation): string =>
      JSON.stringify([
        of(undefined).map(id => values[id]),
        [...members].map(([group, list]) => [group, list.map(member => of(group).map(id => member[id]))]),
      ])
    const cases = randomCases(20, 5) as readonly object[]
    const partial = cases.flatMap((facts, seed) => [2, 3, 5].map(n => without(facts, at => (at + seed) % n > 0)))
    for (const facts of [...cases, ...partial, {}]) expect(told(run(facts))).toBe(told(interpret(lowered, facts)))
  }
})
