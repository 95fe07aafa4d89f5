import { describe, expect, it } from 'vitest'
import { planPeriod } from './period.js'

describe('planPeriod', () => {
  it('is what the plan says, else its calendar year, else unknown', () => {
    const period = { from: '2024-04-01', to: '2025-03-31' }
    expect(planPeriod({ period, year: 2024 })).toEqual(period)
    expect(planPeriod({ year: 2024 })).toEqual({ from: '2024-01-01', to: '2024-12-31' })
    expect(planPeriod({})).toBeUndefined()
  })
})
