import { indicators } from '@minzheng/seeds/indicators'
import { plans } from '@minzheng/seeds/plans'
import { describe, expect, it } from 'vitest'
import { loadMeasures } from '../src/index.js'

const measures = await loadMeasures()
const byId = new Map(indicators.map(indicator => [indicator.id, indicator]))
const measured = new Set(measures.map(({ indicator }) => indicator))

describe('measures from records', () => {
  it.each(measures.map(({ indicator }) => indicator))('%s is an indicator of the catalogue', indicator => {
    expect(byId.has(indicator)).toBe(true)
  })

  it('give a ratio by its parts, and everything else by its value', () => {
    const period = { from: '2024-01-01', asOf: '2024-12-31' }
    for (const measure of measures) {
      const answer = measure.of([], period)
      const isRatio = byId.get(measure.indicator)?.kind === 'ratio'
      expect(typeof answer === 'object' && 'numerator' in answer, measure.indicator).toBe(isRatio)
    }
  })

  // Targets of the Party's own work are kept as tasks alone.
  const withoutMeasure = {
    'discipline-education-coverage': 'PB',
    'ideology-work-reports-per-half-year': 'PB',
  }
  const targets = plans.flatMap(plan =>
    plan.targets.map(({ id, indicator = '' }) => ({ ...byId.get(indicator)!, id: `${plan.id} ${id}`, indicator })),
  )

  it('are there for every target that the five plans set, but for those that are named', () => {
    expect(targets).toHaveLength(77)
    const without = targets.filter(({ indicator }) => !measured.has(indicator))
    expect(Object.fromEntries(without.map(({ indicator, domain }) => [indicator, domain]))).toEqual(withoutMeasure)
  })

  it.each(['SA', 'EC', 'CW', 'CH', 'DI', 'BO', 'SO', 'GG', 'VO', 'MH', 'DG', 'FU', 'SF'])(
    'of %s are there for all targets of it',
    domain => {
      const own = targets.filter(target => target.domain === domain)
      expect(own.length).toBeGreaterThan(0)
      expect(own.filter(({ indicator }) => !measured.has(indicator))).toEqual([])
    },
  )
})
