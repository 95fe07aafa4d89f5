import { expect, it } from 'vitest'
import { policies, randomCases } from '../../test/cases.js'
import { program } from '../../test/every-step.js'
import { explain } from './explain.js'
import { renderExplanation } from './render.js'

const options = { form: 'short' } as const

it('what was read from text is told in short as what was just explained', () => {
  for (const policy of policies)
    for (const facts of randomCases(8, 9)) {
      const explained = explain(program, facts, policy)
      const read = JSON.parse(JSON.stringify(explained))
      for (const language of ['zh', 'en'] as const)
        expect(renderExplanation(read, language, options)).toBe(renderExplanation(explained, language, options))
    }
})

it('some of the rules are told in short as if nothing else had been asked', () => {
  const [policy] = policies
  for (const facts of randomCases(10, 2)) {
    const explained = explain(program, facts, policy!)
    const some = { ...explained, rules: explained.rules.slice(0, 3) }
    expect(renderExplanation(some, 'en', options)).toBe(
      renderExplanation(JSON.parse(JSON.stringify(some)), 'en', options),
    )
  }
})

it('nobody who changes an explanation changes another', () => {
  const [policy] = policies
  const [facts] = randomCases(1, 4)
  const before = JSON.stringify(explain(program, facts!, policy!))
  const spoilt = explain(program, facts!, policy!)
  const spoil = (of: object): void => {
    for (const [key, value] of Object.entries(of)) {
      if (value === undefined) continue
      // What is told of a policy value is shared, and nobody can change it.
      if (key === 'policy') expect(Object.isFrozen(value)).toBe(true)
      else if (key === 'member') for (const inner of Object.keys(value)) delete value[inner]
      else if (key === 'inputs' || key === 'reason') spoil(value)
      else if (typeof value === 'object' && value !== null && /^\d+$/.test(key)) spoil(value)
    }
  }
  spoil(spoilt.rules)
  expect(JSON.stringify(explain(program, facts!, policy!))).toBe(before)
})
