import { validate } from '@minzheng/core/validate'
import { Indicator, indicatorProblems } from '@minzheng/indicators'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { indicators } from './indicators.js'
import { plans } from './plans.js'

it('are of the schema and consistent', () => {
  const checked = validate(z.array(Indicator), indicators)
  expect(checked.success ? [] : checked.problems).toEqual([])
  expect(indicatorProblems(indicators)).toEqual([])
})

it('have IDs that are unique', () => {
  expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length)
})

it('are there for every target of the plans, of the right kind', () => {
  const byId = new Map(indicators.map(indicator => [indicator.id, indicator]))
  for (const target of plans.flatMap(plan => plan.targets)) {
    const indicator = byId.get(target.indicator ?? '')
    expect(indicator, target.id).toBeDefined()
    if (target.kind === 'ratio') expect(indicator?.kind, target.id).toBe('ratio')
    if (target.kind === 'money') expect(indicator?.kind, target.id).toBe('money')
  }
})
