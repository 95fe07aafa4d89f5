import { describe, expect, it } from 'vitest'
import { catalogue, codes, counties, indicator, judgeOne, observed, period, run, target } from '../test/sample.js'
import type { Observation } from './observation.js'

const { to: end } = period
const mid = '2025-07-02'
const inCounties = (
  id: string,
  values: readonly (number | readonly [number, number] | undefined)[],
  date = end,
  over: Partial<Observation> = {},
): Observation[] =>
  values.flatMap((value, index) =>
    value === undefined ? [] : observed(id, date, value, { division: counties[index] ?? '', ...over }),
  )
const built = target('beds-built', 80)

describe('a place that reported itself is not added up', () => {
  it('where its last report is of the period, however old the first', () => {
    const own = [observed('beds-built', '2024-12-31', 500), observed('beds-built', mid, 81)]
    expect(judgeOne(built, [...own, ...inCounties('beds-built', [1, 1, 1], mid)], mid).value).toBe(81)
  })
  it('where it reported on the first day of the period', () => {
    const own = [observed('beds-built', period.from, 81)]
    expect(judgeOne(built, [...own, ...inCounties('beds-built', [1, 1, 1], mid)], mid).value).toBe(81)
  })
  it('but is where it only reported before the period', () => {
    const own = [observed('beds-built', '2024-12-31', 500)]
    expect(judgeOne(built, [...own, ...inCounties('beds-built', [30, 30, 30])], end).value).toBe(90)
  })
  it('and then says nothing of its parts', () => {
    const data = [observed('standard', end, 905), ...inCounties('standard', [1, 1, 1])]
    expect(codes(judgeOne(target('standard', 900), data, end))).toEqual([])
  })
})

describe('why a place has no data', () => {
  const unlisted = (...divisions: string[]) =>
    codes(
      judgeOne(
        built,
        divisions.map(division => observed('beds-built', end, 1, { division })),
        end,
        { unitsOf: undefined },
      ),
    )
  it('is said where places inside reported', () => {
    expect(unlisted('110101', '320404')).toEqual(['nothing-reported', 'parts-unknown'])
  })
  it('is not said where nobody did, or only somebody outside', () => {
    expect(unlisted()).toEqual(['nothing-reported'])
    expect(unlisted('110101')).toEqual(['nothing-reported'])
  })
})

describe('the place of the answer', () => {
  const missing = (scope: object, over = {}) => judgeOne(target('beds-built', 1, { scope }), [], end, over).missing
  it('is called as the target calls it, else by its codes', () => {
    expect(missing({ place: '城区', divisions: ['320402'] })).toEqual(['城区'])
    expect(missing({ place: '城区', divisions: ['320402', '320404'] })).toEqual(['城区'])
    expect(missing({ divisions: ['320402', '320404'] })).toEqual(['320402+320404'])
    expect(missing({ divisions: ['320402'] })).toEqual(['320402'])
    expect(missing({}, { plan: { period } })).toEqual([''])
  })
  it('is no place of that name elsewhere', () => {
    const one = target('beds-built', 1, { scope: { place: '甲院' } })
    const at = (division: string, over = {}) =>
      judgeOne(one, [observed('beds-built', end, 1, { division, place: '甲院' })], end, over).status
    expect([at('320404'), at('110101'), at('110101', { plan: { period } })]).toEqual(['met', 'no-data', 'met'])
  })
  it('is not all the places of one division', () => {
    const data = ['甲院', '乙院'].map((place, index) => observed('beds-built', end, index + 1, { place }))
    const at = (place: string) => judgeOne(target('beds-built', 1, { scope: { place } }), data, end).value
    expect([at('甲院'), at('乙院')]).toEqual([1, 2])
    expect(judgeOne(target('beds-built', 1), data, end).value).toBeNull()
  })
  it('is none that does not add up', () => {
    const two = target('standard', 900, { scope: { divisions: ['320402', '320404'] } })
    const result = judgeOne(two, inCounties('standard', [905, 905]), end)
    expect([result.status, result.value, codes(result)]).toEqual([
      'no-data',
      null,
      ['nothing-reported', 'cannot-roll-up'],
    ])
  })
})

describe('a sum of ratios', () => {
  const half = target('rated-share', 0.5)
  const of = (...parts: readonly (readonly [number, number])[]) => judgeOne(half, inCounties('rated-share', parts), end)
  it('counts a place with nobody to count as nothing', () => {
    expect(of([1, 1], [0, 0], [0, 0])).toMatchObject({ status: 'met', value: 1 })
  })
  it.each([
    ['something over nothing', [5, 0]],
    ['a negative denominator', [1, -1]],
    ['nothing over a negative denominator', [0, -1]],
  ] as const)('is none with %s', (_, part) => {
    const result = of([1, 1], [1, 1], part)
    expect([result.status, codes(result)[0]]).toEqual(['no-data', 'denominator-not-positive'])
  })
  it('is none where there is nobody to count anywhere, as of the last of the places', () => {
    const data = counties.map((division, index) =>
      observed('rated-share', `2025-12-0${index + 1}`, [0, 0], { division }),
    )
    const result = judgeOne(half, data, end)
    expect([result.status, codes(result)[0]]).toEqual(['no-data', 'denominator-not-positive'])
    expect(result.reasons[0]?.text.en).toContain('2025-12-03')
  })
  it.each([
    [{ numerator: 1, denominator: undefined }, 'denominator-not-reported'],
    [{ numerator: undefined, denominator: 1 }, 'numerator-not-reported'],
  ])('is none with a place that gives %j', (over, code) => {
    const data = inCounties('rated-share', [
      [1, 1],
      [1, 1],
      [1, 1],
    ])
    const result = judgeOne(half, [...data.slice(0, 2), { ...data[2]!, ...over } as Observation], end)
    expect([result.status, codes(result)[0]]).toEqual(['no-data', code])
  })
})

describe('a sum', () => {
  it('of one place is that place', () => {
    const one = { unitsOf: () => ['320402'] }
    const result = judgeOne(built, inCounties('beds-built', [80]), end, one)
    expect([result.status, result.value, codes(result)]).toEqual(['met', 80, ['rolled-up']])
  })
  it('of which one place alone reported may already reach the figure', () => {
    expect(judgeOne(built, inCounties('beds-built', [80]), end)).toMatchObject({ status: 'met', value: 80 })
  })
  it('is none with a place whose figure is none', () => {
    const data = inCounties('beds-built', [40, 40, 40]).map((one, index) =>
      index === 1 ? { ...one, value: Number.NaN } : one,
    )
    const result = judgeOne(built, data, end)
    expect([result.status, codes(result)[0]]).toEqual(['no-data', 'value-not-reported'])
  })
  it('is none on a day by which nobody had reported', () => {
    const early = target('beds-built', 80, { deadline: '2025-06-30' })
    const result = judgeOne(early, inCounties('beds-built', [10, 10, 10], '2025-09-30'), '2025-10-01')
    expect(result).toMatchObject({ status: 'missed', value: 30 })
    const state = target('beds', 80, { deadline: '2025-06-30' })
    expect(judgeOne(state, inCounties('beds', [10, 10, 10], '2025-09-30'), '2025-10-01')).toMatchObject({
      status: 'no-data',
      value: null,
      missing: ['320400'],
    })
  })
  it('is as old as its oldest part: one later report makes no later sum', () => {
    const early = target('beds-built', 80, { deadline: '2025-06-30' })
    const then = inCounties('beds-built', [10, 10, 10], '2025-06-30')
    const later = inCounties('beds-built', [60, 60, 60], '2025-09-30')
    const at = (...added: readonly (Observation | undefined)[]) =>
      codes(judgeOne(early, [...then, ...added.flatMap(one => one ?? [])], '2025-10-01'))
    expect(at(later[0])).toEqual(['rolled-up'])
    expect(at(...later)).toEqual(['reached-after-deadline', 'rolled-up'])
  })
  it('that lacks a part proves nothing about a later day', () => {
    const state = target('beds', 80, { deadline: '2025-06-30' })
    const result = judgeOne(state, inCounties('beds', [60, 60], '2025-09-30'), '2025-10-01')
    expect(codes(result)).not.toContain('reached-after-deadline')
  })
  it('says which reports of its parts were replaced', () => {
    const data = inCounties('beds-built', [10, 40, 30])
    const again = observed('beds-built', end, 20, { division: '320402', reported: '2026-01-05' })
    const result = judgeOne(built, [...data, again], '2026-01-05')
    expect(result).toMatchObject({ status: 'met', value: 90, superseded: [data[0]] })
    expect(codes(result)).toEqual(['rolled-up', 'corrected'])
  })
  it('is invented where one of its parts is', () => {
    const data = inCounties('beds-built', [40, 40])
    const made = observed('beds-built', end, 1, { division: '320411', synthetic: true })
    expect(judgeOne(built, [...data, made], end).synthetic).toBe(true)
  })
  it('that lacks a part and is above a ceiling on a state: for good only where all is of the deadline', () => {
    const ceiling = (over: object) => target('waiting', 80, { comparator: '<=', ...over })
    const data = [
      observed('waiting', end, 50, { division: '320402' }),
      observed('waiting', mid, 31, { division: '320404' }),
    ]
    expect(judgeOne(ceiling({}), data, end).status).toBe('no-data')
    const soon = inCounties('waiting', [50, 31], mid)
    expect(judgeOne(ceiling({}), soon, mid).status).toBe('behind')
    expect(judgeOne(ceiling({ pace: 'end' }), soon, mid).status).toBe('not-due')
  })
})

describe('the unit of a ratio', () => {
  const at = (unit: string, value: number, asked: string, parts: readonly [number, number]) =>
    judgeOne(target('one', value, { unit: asked }), [observed('one', end, parts)], end, {
      indicators: [...catalogue, indicator('one', { kind: 'ratio', unit, accrual: 'stock' })],
    })
  it.each([
    ['张/千人', 3.5, '张/百人', [35, 1000], 3.5],
    ['万元/人', 3, '万元/人', [60_000, 2], 3],
    ['%', 1, '%', [1, 1], 1],
  ] as const)('in %s, against %d %s: %j is %d', (unit, value, asked, parts, expected) => {
    expect(at(unit, value, asked, parts)).toMatchObject({ status: 'met', value: expected })
  })
  it('is none with a part that is no number', () => {
    const data = { ...observed('rated-share', end, [1, 1]), numerator: Number.POSITIVE_INFINITY }
    expect(judgeOne(target('rated-share', 0.5), [data], end)).toMatchObject({ status: 'no-data', value: null })
  })
  it('of a denominator of 1 is nothing to complain of', () => {
    expect(run([target('rated-share', 1)], [observed('rated-share', end, [1, 1])], end).problems).toEqual([])
    const half = { ...observed('rated-share', end, [1, 1]), numerator: undefined } as never
    expect(codes(judgeOne(target('rated-share', 1), [half], end))).toEqual(['numerator-not-reported'])
  })
  it('does not matter to a count that came with a denominator', () => {
    const data = { ...observed('beds', end, 80), denominator: 0 }
    expect(judgeOne(target('beds', 80), [data], end)).toMatchObject({ status: 'met', value: 80 })
  })
})
