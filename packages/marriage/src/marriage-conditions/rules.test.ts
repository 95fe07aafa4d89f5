import { agreement } from '@minzheng/testing/agreement'
import { describe, expect, it } from 'vitest'
import { marriageConditions, marriageConditions2026 as program } from './rules.js'

const assess = (facts: object) =>
  program.assess(program.facts.parse({ asOf: '2026-11-30', ...facts }), { amount: 100_00 })

describe('marriage-conditions', () => {
  it.each([
    ['meets the conditions', { applies: true }, 100_00],
    ['does not', { applies: false }, 0],
    ['not known', {}, null],
  ])('%s', (_, facts, benefit) => expect(assess(facts).benefit).toBe(benefit))

  it('holds from its first day, and not the day before', () => {
    expect(marriageConditions.on(program.inForce.from)).toBe(program)
    expect(() => marriageConditions.on('1900-01-01')).toThrow(program.inForce.from)
  })

  it('answers alike everywhere', () => agreement(program))
})
