import { describe, expect, it } from 'vitest'
import { catalogue, codes, counties, indicator, judgeOne, observed, period, run, target } from '../test/sample.js'
import { formatFigure } from './format-figure.js'
import type { Target } from './target.js'

const end = '2025-12-31'
const mid = '2025-07-02'

describe('growth and reduction', () => {
  const growth = target('beds', 0.3, { unit: '%', change: 'growth', baseline: { date: '2024-12-31' } })
  const cut = target('accidents', 0.3, { unit: '%', change: 'reduction', baseline: { date: '2024-12-31', value: 10 } })
  it('measures the rise on the reported baseline, exactly', () => {
    const at = (value: number) =>
      judgeOne(growth, [observed('beds', '2024-12-31', 70), observed('beds', end, value)], end)
    expect(at(91)).toMatchObject({ status: 'met', value: 0.3, attainment: 1, gap: 0, unit: '%' })
    expect(at(90)).toMatchObject({ status: 'missed' })
    expect(at(84)).toMatchObject({ value: 0.2, gap: 0.1 })
    expect(at(91).used).toHaveLength(2)
  })
  it('has a pace from the baseline', () => {
    const at = (value: number) =>
      judgeOne(growth, [observed('beds', '2024-12-31', 100), observed('beds', '2025-07-02', value)], '2025-07-02')
    expect([at(114).status, at(116).status]).toEqual(['behind', 'on-track'])
  })
  it('takes a cut of a running total as a ceiling', () => {
    const at = (value: number, asOf: string) => judgeOne(cut, [observed('accidents', asOf, value)], asOf)
    expect([at(7, mid).status, at(8, mid).status, at(7, end).status, at(8, end).status]).toEqual([
      'on-track',
      'missed',
      'met',
      'missed',
    ])
    expect(at(7, end).value).toBe(0.3)
  })
  it('needs a baseline above zero', () => {
    expect(judgeOne(growth, [observed('beds', end, 91)], end)).toMatchObject({ status: 'no-data', value: null })
    const zero = judgeOne(growth, [observed('beds', '2024-12-31', 0), observed('beds', end, 91)], end)
    expect(codes(zero)[0]).toBe('baseline-not-positive')
  })
})

describe('percentage points', () => {
  const rise = (over: Partial<Target> = {}) =>
    target('rated-share', 0.05, {
      unit: '个百分点',
      change: 'growth',
      baseline: { date: '2024-12-31', value: 0.6 },
      ...over,
    })
  it('are added to a share, where a percentage multiplies it', () => {
    const at = (value: number, over?: Partial<Target>) =>
      judgeOne(rise(over), [observed('rated-share', end, value)], end)
    expect(at(0.65)).toMatchObject({ status: 'met', value: 0.05, attainment: 1, gap: 0, unit: '个百分点' })
    expect(at(0.64)).toMatchObject({ status: 'missed', value: 0.04, gap: 0.01 })
    expect(at(0.63, { unit: '%' })).toMatchObject({ status: 'met', value: 0.05 })
    expect(at(0.55, { change: 'reduction' })).toMatchObject({ status: 'met', value: 0.05 })
    expect(at(0.56, { change: 'reduction', unit: '百分点' })).toMatchObject({ status: 'missed', value: 0.04 })
  })
  it('are points of a share, and of nothing else', () => {
    const beds = target('beds', 0.05, {
      unit: '个百分点',
      change: 'growth',
      baseline: { date: '2024-12-31', value: 60 },
    })
    expect(codes(judgeOne(beds, [observed('beds', end, 80)], end))).toContain('units-do-not-match')
  })
  it('are shown as people write them', () => {
    expect(formatFigure(0.055, '个百分点')).toBe('5.5 个百分点')
  })
})

describe('what a change is measured from', () => {
  const before = '2024-12-31'
  const growth = (over: object = {}) =>
    target('beds', 0.3, { unit: '%', change: 'growth', baseline: { date: before }, ...over })
  const inCounties = (values: readonly number[], date: string) =>
    values.map((value, index) => observed('beds', date, value, { division: counties[index] ?? '' }))

  it('must be said or reported', () => {
    for (const one of [growth(), growth({ baseline: undefined })]) {
      const result = judgeOne(one, [observed('beds', end, 91)], end)
      expect(result).toMatchObject({ status: 'no-data', value: null, expected: null })
      expect(codes(result)).toEqual(['baseline-missing'])
    }
  })
  it('must be whole', () => {
    const data = [...inCounties([30, 40], before), ...inCounties([40, 40, 40], end)]
    expect(codes(judgeOne(growth(), data, end))[0]).toBe('baseline-missing')
  })
  it('may be as little as one', () => {
    const data = [observed('beds', before, 1), observed('beds', end, 2)]
    expect(judgeOne(growth(), data, end)).toMatchObject({ status: 'met', value: 1 })
  })
  it('is what the target says of the whole, even where another figure was reported', () => {
    const data = [observed('beds', before, 80), observed('beds', end, 91)]
    expect(judgeOne(growth({ baseline: { date: before, value: 70 } }), data, end)).toMatchObject({
      status: 'met',
      value: 0.3,
      used: [data[1]],
    })
  })
  it('is said beside the level, and only of a change', () => {
    const data = [observed('beds', before, 70), observed('beds', end, 91)]
    const rise = judgeOne(growth(), data, end)
    expect(codes(rise)).toEqual(['compared-with-baseline'])
    expect(rise.reasons[0]?.text).toEqual({
      zh: '现为 91 张，2024-12-31 为 70 张。',
      en: 'It is 91 张; on 2024-12-31 it was 70 张.',
    })
    expect(codes(judgeOne(growth(), data.slice(0, 1), end))).toEqual([
      'last-report-before-deadline',
      'compared-with-baseline',
    ])
    const level = target('beds', 80, { baseline: { date: before, value: 40 } })
    const short = judgeOne(level, [observed('beds', end, 60)], end)
    expect(short).toMatchObject({ value: 60, gap: 20 })
    expect(codes(short)).toEqual([])
  })
  it('does not matter to a level, which needs none', () => {
    const level = target('beds', 80, { baseline: { date: before } })
    expect(judgeOne(level, [observed('beds', end, 80)], end).status).toBe('met')
  })
  it('does not matter before the period', () => {
    const on = (asOf: string) => {
      const { status, reasons } = judgeOne(growth({ baseline: undefined }), [], asOf)
      return [status, reasons.map(({ code }) => code)]
    }
    expect(on(before)).toEqual(['not-due', ['before-start', 'baseline-missing']])
    expect(on(period.from)).toEqual(['no-data', ['baseline-missing']])
  })

  describe('of each unit', () => {
    it('is its own: one without has not met the change', () => {
      const data = [...inCounties([100, 100], before), ...inCounties([130, 129, 999], end)]
      const result = judgeOne(growth({ scope: { each: '县' } }), data, end)
      expect(result).toMatchObject({ units: { satisfied: 1, total: 3 }, missing: ['320411'] })
      expect(result.used).toEqual([data[2], data[0], data[3], data[1]])
    })
    it('is for a level what it reported, else what the target says', () => {
      const from = period.from
      const one = target('beds', 80, { baseline: { date: from, value: 40 }, scope: { each: '县' } })
      const at = (own: number | undefined, now: number) => {
        const data = counties.flatMap(division => [
          ...(own === undefined ? [] : [observed('beds', from, own, { division })]),
          observed('beds', mid, now, { division }),
        ])
        return judgeOne(one, data, mid).status
      }
      expect([at(60, 69), at(60, 70), at(undefined, 59), at(undefined, 60)]).toEqual([
        'behind',
        'on-track',
        'behind',
        'on-track',
      ])
    })
    it('is for the level of the whole what the target says', () => {
      const from = period.from
      const one = target('beds', 80, { baseline: { date: from, value: 40 } })
      const at = (now: number) => judgeOne(one, [observed('beds', from, 60), observed('beds', mid, now)], mid).status
      expect([at(59), at(60)]).toEqual(['behind', 'on-track'])
    })
  })

  it('is given as a share: another unit is refused, and none is per cent', () => {
    const data = [observed('beds', before, 70), observed('beds', end, 91)]
    const wrong = run([growth({ unit: '张' })], data, end)
    expect(wrong.results[0]).toMatchObject({ status: 'no-data', value: null, unit: '张' })
    expect(wrong.results[0]?.reasons[0]?.text.en).toBe(`The target's unit "张" and the indicator's "%" do not convert.`)
    expect(wrong.problems).toMatchObject([{ code: 'units-do-not-match', path: ['targets', 0, 'unit'] }])
    expect(judgeOne(growth({ unit: null }), data, end)).toMatchObject({ status: 'met', unit: '%' })
    expect(judgeOne(growth({ unit: '‰' }), data, end)).toMatchObject({ status: 'met', unit: '‰' })
  })
})

it('reads a density from “for each ten thousand inhabitants”', () => {
  const social = indicator('social-workers', { kind: 'ratio', unit: '个/万人', accrual: 'stock' })
  const one = target('social-workers', 5, { unit: '个', scope: { each: '万城镇常住人口' } })
  const at = (parts: [number, number]) =>
    judgeOne(one, [observed('social-workers', end, parts)], end, { indicators: [...catalogue, social] })
  expect(at([50, 100_000])).toMatchObject({ status: 'met', value: 5, unit: '个/万人' })
  expect(at([49, 100_000]).status).toBe('missed')
})
