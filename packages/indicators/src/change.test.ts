import { describe, expect, it } from 'vitest'
import { catalogue, codes, indicator, judgeOne, observed, target } from '../test/sample.js'

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

it('reads a density from “for each ten thousand inhabitants”', () => {
  const social = indicator('social-workers', { kind: 'ratio', unit: '个/万人', accrual: 'stock' })
  const one = target('social-workers', 5, { unit: '个', scope: { each: '万城镇常住人口' } })
  const at = (parts: [number, number]) =>
    judgeOne(one, [observed('social-workers', end, parts)], end, { indicators: [...catalogue, social] })
  expect(at([50, 100_000])).toMatchObject({ status: 'met', value: 5, unit: '个/万人' })
  expect(at([49, 100_000]).status).toBe('missed')
})
