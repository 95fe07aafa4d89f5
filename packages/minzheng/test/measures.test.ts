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

  it('are there for every target of their domains that the five plans set', () => {
    const used = plans.flatMap(plan => plan.targets.flatMap(target => byId.get(target.indicator ?? '') ?? []))
    const domains = used.filter(({ domain }) => ['EC', 'CW', 'CH', 'PN', 'BO', 'MA'].includes(domain))
    expect(domains.length).toBeGreaterThan(25)
    expect(domains.map(({ id }) => id).filter(id => !measured.has(id))).toEqual([])
  })
})
