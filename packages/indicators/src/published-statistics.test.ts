import { describe, expect, it } from 'vitest'
import { catalogue, counties, indicator, judgeOne, observed, target } from '../test/sample.js'

const [before, end] = ['2024-12-31', '2025-12-31']
const indicators = [
  ...catalogue,
  // Published in 万, 亿 or 万元, and so no whole numbers here.
  indicator('published', { kind: 'amount', accrual: 'stock', unit: '人' }),
  indicator('share', { kind: 'ratio', unit: '%', accrual: 'stock' }),
]

describe('published growth, from the figures that it was reckoned from', () => {
  const growth = (of: number, then: number) =>
    judgeOne(
      target('published', 0, { unit: '%', change: 'growth', comparator: '>', baseline: { date: before } }),
      [observed('published', before, then), observed('published', end, of)],
      end,
      { indicators },
    ).value

  // Figures in 万, 亿 or 万元; what was published, in per cent, and to how many decimals.
  const rows: [string, number, number, number, number][] = [
    ['st-005 foundations: 3,029, 415 more', 3029, 3029 - 415, 15.9, 1],
    ['st-006: 53.1, 9.2 more', 53.1, 43.9, 20.96, 2],
    ['st-sc-01 spending of civil affairs', 1527874.4, 1332120.3, 14.69, 2],
    // 15.0830…: published cut off to 15.08, which rounding gives as well.
    ['st-sc-02 social welfare', 304865.8, 264909.5, 15.08, 2],
    ['st-sc-08 rural dibao, all spending', 663088.8, 577566, 14.81, 2],
    ['st-sc-09 rural dibao, allowances', 660111.6, 575610.1, 14.68, 2],
    ['st-sc-10 rural dibao, price subsidies', 2977.2, 1955.9, 52.22, 2],
    ['st-sc-11 administration', 87561.1, 76963.1, 13.77, 2],
    ['st-sc-12 pensions of public bodies', 7007.2, 6286.5, 11.46, 2],
    ['st-sc-13 other', 19000.6, 16558.5, 14.75, 2],
    ['st-sc-14 orphans', 17908, 18164, -1.41, 2],
    ['chi-orphans-2020-drop: 19.3, 4.0 fewer', 19.3, 23.3, -17.17, 2],
  ]
  it.each(rows)('%s', (_, now, then, published, decimals) => {
    expect(Number((100 * (growth(now, then) ?? Number.NaN)).toFixed(decimals))).toBe(published)
  })
})

describe('published shares, part by part', () => {
  const share = (part: number, whole: number) =>
    judgeOne(target('share', 0, { unit: '%', comparator: '>' }), [observed('share', end, [part, whole])], end, {
      indicators,
    }).value
  const rows: [string, number, number, number, number][] = [
    ['st-003 cremations of deaths', 555.8, 998, 55.7, 1],
    ['chi-composition-2020 one parent dead', 11.42, 25.3, 45.1, 1],
    ['chi-composition-2020 both disabled', 6.93, 25.3, 27.4, 1],
    ['chi-composition-2020 in prison', 2.09, 25.3, 8.3, 1],
    ['chi-welfare-spend-2020 orphans', 33.4, 68.2, 48.97, 2],
    ['chi-welfare-spend-2020 unattended', 21.8, 68.2, 31.96, 2],
    ['chi-welfare-spend-2020 others', 13, 68.2, 19.06, 2],
  ]
  it.each(rows)('%s', (_, part, whole, published, decimals) => {
    expect(Number((100 * (share(part, whole) ?? Number.NaN)).toFixed(decimals))).toBe(published)
  })
})

describe('published totals, rolled up from their parts', () => {
  const total = (...parts: readonly number[]) =>
    judgeOne(
      target('published', 0, { unit: '人' }),
      counties.map((division, index) =>
        observed('published', end, Math.round((parts[index] ?? 0) * 10_000), { division }),
      ),
      end,
      { indicators },
    ).value
  it.each([
    ['chi-orphans-2015: in institutions and families', [9.2, 41], 502_000],
    ['st-001 marriages: domestic and foreign', [1302, 4.7], 13_067_000],
    ['st-002 divorces: registered and in court', [262.2, 89.1], 3_513_000],
    // Published as 49.9万.
    ['st-004 social organisations', [27.1, 0.3029, 22.5], 499_029],
  ])('%s', (_, parts, published) => {
    expect(total(...parts)).toBe(published)
  })
})
