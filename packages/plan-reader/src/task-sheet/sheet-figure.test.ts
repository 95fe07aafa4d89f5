import { describe, expect, it } from 'vitest'
import { sheetFigure } from './sheet-figure.js'

const bare = { comparator: '>=', bare: true, modality: 'must' }
describe('sheetFigure', () => {
  it.each([
    ['77', { ...bare, value: 77 }],
    ['１，２００', { ...bare, value: 1200 }],
    ['1,234,567', { ...bare, value: 1_234_567 }],
    ['77张', { ...bare, value: 77, unit: '张' }],
    ['1.2万人次', { ...bare, value: 12_000, unit: '人次' }],
    ['92%', { ...bare, value: 0.92, unit: '%' }],
    ['99.9%', { ...bare, value: 0.999, unit: '%' }],
    ['不少于77张', { ...bare, value: 77, unit: '张', bare: false }],
    ['92%以上', { ...bare, value: 0.92, unit: '%', bare: false }],
    ['≤3起', { ...bare, comparator: '<=', value: 3, unit: '起', bare: false }],
    ['3-5家', { ...bare, comparator: 'range', value: 3, valueMax: 5, unit: '家', bare: false }],
    ['力争3家', { ...bare, value: 3, unit: '家', modality: 'strive' }],
    ['0', { ...bare, value: 0 }],
    ['2百户', { ...bare, value: 200, unit: '户' }],
    ['2千户', { ...bare, value: 2000, unit: '户' }],
    ['0.1亿元', { ...bare, value: 10_000_000, unit: '元' }],
    ['争取3家', { ...bare, value: 3, unit: '家', modality: 'strive' }],
    ['-2', { ...bare, value: -2 }],
    ['1.5—2.5万元', { ...bare, comparator: 'range', value: 15_000, valueMax: 25_000, unit: '元', bare: false }],
    ['80-90%', { ...bare, comparator: 'range', value: 0.8, valueMax: 0.9, unit: '%', bare: false }],
    ['低于3家', { ...bare, comparator: '<', value: 3, unit: '家', bare: false }],
    ['超过3家', { ...bare, comparator: '>', value: 3, unit: '家', bare: false }],
    ['3家以内', { ...bare, comparator: '<=', value: 3, unit: '家', bare: false }],
    ['3家及以下', { ...bare, comparator: '<=', value: 3, unit: '家', bare: false }],
    ['=3', { ...bare, comparator: '=', value: 3, bare: false }],
    ['123456789012345', { ...bare, value: 123_456_789_012_345 }],
  ])('%s', (text, figure) => {
    expect(sheetFigure(text)).toEqual(figure)
  })

  it.each([
    '',
    '若干',
    '1234567890123456',
    '3-5家以上',
    `${' '.repeat(3)}${'1'.repeat(41)}`,
    '建成77张家庭养老床位',
    '77张、3家',
    '2024年6月',
    '不少于3-5家',
    '1,23',
  ])('%s is more, or less, than a figure', text => {
    expect(sheetFigure(text)).toBeUndefined()
  })
})
