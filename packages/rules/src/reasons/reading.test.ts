import { expect, it } from 'vitest'
import { policies, randomCases } from '../../test/cases.js'
import { program } from '../../test/every-step.js'
import { explain } from './explain.js'
import { openRules } from './reading.js'

it('the rules that are open, and why, are those of the explanation', () => {
  let open = 0
  for (const policy of policies)
    for (const facts of randomCases(40, 3)) {
      const told = explain(program, facts, policy).rules.flatMap(({ name, reason, missing, notKnown }) =>
        reason.value === null ? [{ name, missing, notKnown }] : [],
      )
      expect(openRules(program, facts, policy)).toEqual(told)
      open += told.length
    }
  expect(open).toBeGreaterThan(100)
})
