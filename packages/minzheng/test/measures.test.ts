import { observe, parseUnit } from '@minzheng/indicators'
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
      // Of a standard that nobody set there is nothing to give.
      if (typeof answer === 'object' && 'unknown' in answer) continue
      const isRatio = byId.get(measure.indicator)?.kind === 'ratio'
      expect(typeof answer === 'object' && 'numerator' in answer, measure.indicator).toBe(isRatio)
    }
  })

  // The ten thousand of 人/万人 is taken from the unit: a measure that divides too comes out 10,000 times too high.
  const densities: Readonly<Record<string, readonly [records: readonly unknown[], inUnit: number]>> = {
    'community-workers-per-10000': [[{ area: '甲', workers: 180, urbanResidents: 100_000 }], 18],
    'beds-per-1000-elderly': [[{ place: '甲', beds: 30, elders: 1000, base: 'resident-60' }], 30],
    'organisations-per-10000': [[{ place: '甲', organisations: 42, inhabitants: 80_000 }], 5.25],
    'community-facility-area-per-100-households': [
      [
        {
          unit: '甲',
          kind: 'residents',
          households: 1000,
          facilities: [{ name: '站', kind: 'service-facility', opened: '2024-01-01', floorArea: 300 }],
        },
      ],
      30,
    ],
  }
  const multiplierOf = (indicator: string) => parseUnit(byId.get(indicator)?.unit ?? '')?.multiplier ?? [1, 1]
  it('divide nothing that the unit divides: each indicator for so many people or households has its figure here', () => {
    const measuredIn = [...measured].filter(indicator => multiplierOf(indicator).some(times => times !== 1))
    expect(measuredIn.toSorted()).toEqual(Object.keys(densities).toSorted())
    for (const measure of measures.filter(({ indicator }) => indicator in densities)) {
      const [records, inUnit] = densities[measure.indicator]!
      const { numerator, denominator } = observe(
        measure,
        records.map(record => measure.record.parse(record)),
        {
          division: '430200',
          from: '2024-01-01',
          asOf: '2024-12-31',
          source: { title: '登记簿', confidence: 'unverified' },
        },
      ) as { numerator: number; denominator: number }
      const [times, over] = multiplierOf(measure.indicator)
      expect((numerator / denominator) * (over / times), measure.indicator).toBeCloseTo(inUnit, 9)
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
