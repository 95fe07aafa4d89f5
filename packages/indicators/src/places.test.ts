import { describe, expect, it, test } from 'vitest'
import { codes, counties, judgeOne, observed, target, unitsOf } from '../test/sample.js'
import { densityUnit, eachCounty, levelsOfEach } from './each-word.js'
import type { Observation } from './observation.js'

const end = '2025-12-31'
const mid = '2025-07-02'
const inCounties = (
  id: string,
  values: readonly (number | readonly [number, number] | undefined)[],
  date = end,
): Observation[] =>
  values.flatMap((value, index) =>
    value === undefined ? [] : observed(id, date, value, { division: counties[index] ?? '' }),
  )

describe('each unit by itself', () => {
  const each = target('beds-built', 10, { scope: { each: '县(市、区)' } })

  test.each([
    [[10, 11, 12], end, 'met', 3, [], []],
    [[10, 9, 12], end, 'missed', 2, ['320404'], []],
    [[10, undefined, 12], end, 'no-data', 2, [], ['320404']],
    [[9, undefined, 12], end, 'missed', 1, ['320402'], ['320404']],
    [[10, 5, 12], mid, 'on-track', 2, ['320404'], []],
    [[10, 4, 12], mid, 'behind', 2, ['320404'], []],
    [[10, undefined, 12], mid, 'no-data', 2, [], ['320404']],
  ] as const)('%j on %s: %s', (values, asOf, status, satisfied, short, missing) => {
    const result = judgeOne(each, inCounties('beds-built', values, asOf), asOf)
    expect(result).toMatchObject({ status, value: null, units: { satisfied, total: 3 }, missing })
    expect(result.shortfalls.map(({ place }) => place)).toEqual(short)
  })

  it('lists value and status of those that fall short', () => {
    const result = judgeOne(each, inCounties('beds-built', [10, 9, 12]), end)
    expect(result.shortfalls).toMatchObject([{ place: '320404', status: 'missed', value: 9 }])
    expect(codes(result)).toEqual(['units-short'])
  })

  it('does not list what keeps below a ceiling as falling short', () => {
    const ceiling = target('accidents', 0, { comparator: '<=', scope: { each: '区县' } })
    expect(judgeOne(ceiling, inCounties('accidents', [0, 0, 0], mid), mid)).toMatchObject({
      status: 'on-track',
      shortfalls: [],
    })
    expect(judgeOne(ceiling, inCounties('accidents', [0, 1, 0], mid), mid).status).toBe('missed')
  })

  it('can show a failing unit of an unknown list, but never that all meet it', () => {
    const unknown = target('beds-built', 10, { scope: { each: '社区' } })
    const at = (value: number) =>
      judgeOne(unknown, [observed('beds-built', end, value, { division: '320404001001' })], end)
    expect(at(10)).toMatchObject({ status: 'no-data', units: { satisfied: 1, total: null } })
    expect(codes(at(10))).toContain('units-unknown')
    expect(at(9)).toMatchObject({ status: 'missed' })
    expect(judgeOne(unknown, [], end).status).toBe('no-data')
  })

  it('judges only units of the kind that is named', () => {
    const whole = observed('beds-built', end, 1)
    const community = observed('beds-built', end, 1, { division: '320404001001' })
    expect(judgeOne(each, [...inCounties('beds-built', [10, 10, 10]), whole, community], end).status).toBe('met')
  })

  it('knows institutions by their names', () => {
    const named = target('beds-built', 10, { scope: { each: '养老机构', units: ['甲院', '乙院'] } })
    const data = [
      observed('beds-built', end, 10, { division: '320404', place: '甲院' }),
      observed('beds-built', end, 12, { division: '320402', place: '乙院' }),
    ]
    expect(judgeOne(named, data, end)).toMatchObject({ status: 'met', units: { satisfied: 2, total: 2 } })
    expect(judgeOne(named, data.slice(0, 1), end)).toMatchObject({ status: 'no-data', missing: ['乙院'] })
  })

  it('takes the units from the target where it lists them', () => {
    const listed = target('beds-built', 10, { scope: { each: '区', divisions: ['320402', '320404'] } })
    const at = (values: (number | undefined)[]) =>
      judgeOne(listed, inCounties('beds-built', values), end, { unitsOf: undefined })
    expect([at([10, 10, 1]).status, at([10, 9, 10]).status]).toEqual(['met', 'missed'])
  })

  it('measures each change on the unit’s own baseline', () => {
    const growth = target('beds', 0.1, {
      unit: '%',
      change: 'growth',
      baseline: { date: '2024-12-31', value: 1000 },
      scope: { each: '县' },
    })
    const data = [...inCounties('beds', [100, 200, undefined], '2024-12-31'), ...inCounties('beds', [110, 219, 1])]
    const result = judgeOne(growth, data, end)
    expect(result).toMatchObject({
      status: 'missed',
      missing: ['320411'],
      shortfalls: [{ place: '320404', value: 0.095 }],
    })
  })
})

describe('a place added up from its parts', () => {
  it('adds counts, and converts their units', () => {
    const data = [
      observed('visits', end, 1.5, { division: '320402', unit: '万人次' }),
      observed('visits', '2025-12-30', 20_000, { division: '320404' }),
      observed('visits', end, 5000, { division: '320411' }),
    ]
    const result = judgeOne(target('visits', 4, { unit: '万人次' }), data, end)
    expect(result).toMatchObject({ status: 'met', value: 4, missing: [] })
    expect(result.reasons.find(({ code }) => code === 'rolled-up')?.text.en).toContain('2025-12-30')
  })

  it('adds decimals exactly', () => {
    const data = inCounties('visits', [0.1, 0.2, undefined]).map(one => ({ ...one, unit: '万人次' }))
    const two = { unitsOf: () => counties.slice(0, 2) }
    expect(judgeOne(target('visits', 0.3, { unit: '万人次' }), data, end, two)).toMatchObject({
      status: 'met',
      value: 0.3,
    })
  })

  it('divides sum by sum, which is no mean of ratios', () => {
    const data = inCounties('rated-share', [
      [1, 1],
      [1, 1],
      [0, 8],
    ])
    expect(judgeOne(target('rated-share', 0.5), data, end)).toMatchObject({ status: 'missed', value: 0.2 })
  })

  it('needs the parts of ratios, all of them', () => {
    const value = judgeOne(target('rated-share', 0.5), inCounties('rated-share', [0.9, [1, 1], [1, 1]]), end)
    expect(value).toMatchObject({ status: 'no-data', value: null })
    const partial = judgeOne(target('rated-share', 0.5), inCounties('rated-share', [[1, 1], [1, 1], undefined]), end)
    expect(partial).toMatchObject({ status: 'no-data', value: null, missing: ['320411'] })
    const empty = judgeOne(
      target('rated-share', 0.5),
      inCounties('rated-share', [
        [1, 1],
        [1, 1],
        [0, 0],
      ]),
      end,
    )
    expect(empty).toMatchObject({ status: 'met', value: 1 })
  })

  it('takes a sum that lacks parts for the least that it can be', () => {
    const at = (values: (number | undefined)[], asOf = end, over = {}) =>
      judgeOne(target('beds-built', 80, over), inCounties('beds-built', values, asOf), asOf)
    expect(at([50, 30, undefined])).toMatchObject({ status: 'met', value: 80, missing: ['320411'] })
    expect(at([50, 29, undefined])).toMatchObject({ status: 'no-data', value: null, missing: ['320411'] })
    expect(at([20, 20, undefined], mid).status).toBe('on-track')
    expect(at([20, 19, undefined], mid).status).toBe('no-data')
    expect(at([50, 31, undefined], mid, { comparator: '<=' }).status).toBe('missed')
    expect(at([50, 30, undefined], mid, { comparator: '<=' }).status).toBe('no-data')
  })

  it('shows a ceiling on a state to be exceeded, for good only on the deadline', () => {
    const one = target('waiting', 80, { comparator: '<=', baseline: { date: '2025-01-01', value: 80 } })
    const at = (values: (number | undefined)[], asOf: string) =>
      judgeOne(one, inCounties('waiting', values, asOf), asOf)
    expect([at([50, 31, undefined], mid).status, at([50, 31, undefined], end).status]).toEqual(['behind', 'missed'])
    expect(at([50, 30, undefined], end).status).toBe('no-data')
  })

  it('does not break on parts that are no numbers', () => {
    const bad = inCounties('rated-share', [
      [1, 1],
      [1, 1],
      [1, 1],
    ]).map(one => ({ ...one, numerator: Number.POSITIVE_INFINITY }))
    expect(judgeOne(target('rated-share', 0.5), bad, end)).toMatchObject({ status: 'no-data', value: null })
  })

  it('is missed only when every part has reported for the deadline', () => {
    const data = [
      ...inCounties('beds-built', [10, 10]),
      observed('beds-built', '2025-11-30', 10, { division: '320411' }),
    ]
    expect(judgeOne(target('beds-built', 80), data, end)).toMatchObject({ status: 'no-data', value: 30 })
    expect(judgeOne(target('beds-built', 80), inCounties('beds-built', [10, 10, 10]), end).status).toBe('missed')
    expect(
      judgeOne(target('beds-built', 80, { comparator: '<=' }), inCounties('beds-built', [40, 40, 1], mid), mid).status,
    ).toBe('missed')
  })

  it('prefers what the place reported itself', () => {
    const data = [observed('beds-built', end, 81), ...inCounties('beds-built', [1, 1, 1])]
    expect(judgeOne(target('beds-built', 80), data, end)).toMatchObject({ status: 'met', value: 81 })
  })

  it('does not add up standards, nor parts that nobody has listed', () => {
    const standard = judgeOne(target('standard', 900), inCounties('standard', [905, 905, 905]), end)
    expect(standard).toMatchObject({ status: 'no-data', value: null, missing: ['320400'] })
    expect(codes(standard)).toContain('cannot-roll-up')
    const unlisted = judgeOne(target('beds-built', 80), inCounties('beds-built', [90, 90, 90]), end, {
      unitsOf: undefined,
    })
    expect(unlisted.status).toBe('no-data')
    expect(codes(unlisted)).toContain('parts-unknown')
  })

  it('adds up the divisions that a target names', () => {
    const two = target('beds-built', 20, { scope: { place: '城区', divisions: ['320402', '320404'] } })
    expect(judgeOne(two, inCounties('beds-built', [10, 9, 99]), end)).toMatchObject({ status: 'missed', value: 19 })
  })

  it('does not take the whole division for a place inside it', () => {
    const place = target('beds-built', 20, { scope: { place: '主城区' } })
    expect(judgeOne(place, [observed('beds-built', end, 99)], end)).toMatchObject({
      status: 'no-data',
      missing: ['主城区'],
    })
    expect(judgeOne(place, [observed('beds-built', end, 20, { place: '主城区' })], end).status).toBe('met')
  })

  it('says when the plan has no division', () => {
    const result = judgeOne(target('beds-built', 20), [], end, { plan: { period: { from: '2025-01-01', to: end } } })
    expect(codes(result)).toContain('division-not-known')
  })
})

describe('the words after “each”', () => {
  test.each([
    ['县(市、区)', ['county']],
    ['区县', ['county']],
    ['各县', ['county']],
    ['县市区', ['county']],
    ['区', ['county']],
    ['市(州)', ['prefecture']],
    ['乡镇(街道)', ['township']],
    ['镇街', ['township']],
    ['社区', ['village']],
    ['村(社区)', ['village']],
    ['居委会', ['village']],
    ['镇(街道)、村(社区)', ['village', 'township']],
    ['养老机构', []],
    ['区级养老机构', []],
    ['小区', []],
    ['区各街道', []],
  ])('%s: %j', (each, levels) => {
    expect(levelsOfEach(each)).toEqual(levels)
    expect(eachCounty(each)).toBe(levels.join() === 'county')
  })

  it('knows a head count from a place', () => {
    expect(densityUnit('个', '万城镇常住人口')).toBe('个/万人')
    expect(densityUnit('名', '千户')).toBe('名/千户')
    expect(densityUnit('个', '县')).toBeUndefined()
    expect(unitsOf('320400', '县(市、区)')).toBe(counties)
  })
})
