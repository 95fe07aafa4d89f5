import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { observed } from '../test/sample.js'
import { Observation } from './observation.js'
import { validateObservations } from './validate-observations.js'

const good = observed('beds', '2025-06-30', 1)

describe('validateObservations', () => {
  test.each([
    [{ date: '2025-02-29' }, [0, 'date']],
    [{ reported: 'soon' }, [0, 'reported']],
    [{ division: '3204' }, [0, 'division']],
    [{ value: '1' }, [0, 'value']],
    [{ value: Number.POSITIVE_INFINITY }, [0, 'value']],
    [{ unit: '床位' }, [0, 'unit']],
    [{ source: { title: 'x' } }, [0, 'source', 'confidence']],
    [{ synthetic: false }, [0, 'synthetic']],
    [{ extra: 1 }, [0, 'extra']],
    [{ indicator: undefined }, [0, 'indicator']],
    [{ value: undefined }, [0]],
    [{ reported: '2025-06-29' }, [0, 'reported']],
    [{ date: 20_250_630 }, [0, 'date']],
    [{ division: 320_400 }, [0, 'division']],
    [{ indicator: 5 }, [0, 'indicator']],
    [{ place: 5 }, [0, 'place']],
    [{ place: '' }, [0, 'place']],
    [{ unit: 5 }, [0, 'unit']],
    [{ source: 'x' }, [0, 'source']],
    [{ note: 5 }, [0, 'note']],
  ])('%j', (over, path) => {
    const { observations, problems } = validateObservations([{ ...good, ...over }])
    expect(observations).toEqual([])
    expect(problems.map(problem => problem.path)).toEqual([path])
  })

  it('names every bad row in one pass, and keeps the others', () => {
    const { observations, problems } = validateObservations([good, null, { ...good, date: 'x', division: 'y' }, good])
    expect(observations).toEqual([good, good])
    expect(problems.map(({ path }) => path)).toEqual([[1], [2, 'division'], [2, 'date']])
  })

  it.each([
    [{ reported: '2025-06-30' }],
    [{ reported: '2025-07-01' }],
    [{ note: '' }],
    [{ place: '村' }],
    [{ value: undefined, numerator: 1 }],
    [{ value: undefined, denominator: 1 }],
  ])('takes %j', over => {
    const row = { ...good, ...over }
    expect(validateObservations([row])).toEqual({ observations: [row], problems: [] })
  })

  it('refuses each row of a source that is none', () => {
    const source = { title: 'x' } as never
    expect(validateObservations([1, 2].map(value => ({ ...good, value, source }))).problems).toHaveLength(2)
  })

  it('takes nothing but a list', () => {
    for (const data of [undefined, null, {}, 'x'])
      expect(validateObservations(data).problems[0]?.code).toBe('not-a-list')
  })

  it('says of each row what the schema says', () => {
    const odd = fc.oneof(
      fc.constantFrom(undefined, null, '', '张', '万人', '320404', '2025-06-30', '2025-02-30', true),
      fc.double(),
      fc.object(),
    )
    const row = fc.record(Object.fromEntries(Object.keys(Observation.shape).map(field => [field, odd])), {
      requiredKeys: [],
    })
    fc.assert(
      fc.property(row, over => {
        const candidate = { ...good, ...over }
        const bySchema = Observation.safeParse(candidate).success
        const { problems } = validateObservations([candidate])
        const bySelf = problems.every(({ code }) => code === 'nothing-reported' || code === 'reported-before-date')
        expect(bySelf).toBe(bySchema)
      }),
      { numRuns: 300 },
    )
  })
})
