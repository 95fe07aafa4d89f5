import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sheetDate } from './sheet-date.js'

describe('sheetDate', () => {
  it.each([
    ['2024-06-30', '2024-06-30'],
    ['2024年6月底', '2024-06-30'],
    ['2024.6.30', '2024-06-30'],
    ['2024/6/3', '2024-06-03'],
    ['2024年6月3日前', '2024-06-03'],
    ['2024年2月', '2024-02-29'],
    ['2024年12月底前完成', '2024-12-31'],
    ['2025年底', '2025-12-31'],
    ['2025年', '2025-12-31'],
    ['６月底前', '2024-06-30'],
    ['5月31日前', '2024-05-31'],
    ['9月份', '2024-09-30'],
    ['上半年', '2024-06-30'],
    ['第三季度', '2024-09-30'],
    ['3季度末', '2024-09-30'],
    ['年底前', '2024-12-31'],
    ['年内完成', '2024-12-31'],
    ['全年', '2024-12-31'],
    ['2024年第一季度', '2024-03-31'],
    [45473, '2024-06-30'],
    ['45473', '2024-06-30'],
  ])('%s is %s', (cell, date) => {
    expect(sheetDate(cell, 2024)).toEqual({ date })
  })

  it.each(['长期坚持', '持续推进', '每月', '—'])('%s binds nobody to a day', cell => {
    expect(sheetDate(cell, 2024)).toBe('open')
  })

  it.each([
    '2024年2月30日',
    '13月',
    '尽快',
    '2025年前',
    '6月、12月底前',
    '6月底前启动,年底完成',
    7,
    90_000,
    true,
    '2024年6月上旬',
  ])('%s is not understood', cell => {
    expect(sheetDate(cell, 2024)).toBeUndefined()
  })

  it('does not guess a year', () => {
    expect(sheetDate('6月底', undefined)).toBeUndefined()
    expect(sheetDate('2023年6月底', undefined)).toEqual({ date: '2023-06-30' })
  })

  it('never throws on any text or number', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.double()), cell => void sheetDate(cell, 2024)))
  })
})
