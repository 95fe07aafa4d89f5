import { describe, expect, it } from 'vitest'
import { StatisticalItem, spendingItems, statisticalItemProblems, statisticalUnits } from './items.js'
import {
  periodChange,
  printedShare,
  runningTotalFalls,
  StatisticalTable,
  statisticalTableProblems,
  sumCheck,
  withinPeriod,
} from './tables.js'

describe('sums', () => {
  // 社会服务统计月报表, May 2019, of a province with 1,400 units of the level of towns; 万元 with one decimal.
  it.each<[string, number, number[], boolean, boolean, string]>([
    ['towns', 1400, [683, 540, 177], true, true, '0'],
    ['of the townships the ethnic ones', 540, [140], false, true, '400'],
    ['urban allowance', 85108.5, [84442.7, 665.8], true, true, '0.0'],
    ['allowance', 349123.7, [85108.5, 264015.2], true, true, '0.0'],
    ['all spending', 534602.6, [56507.5, 413393.4, 40269.5, 3771.1, 20661.1], true, true, '0.0'],
    ['assistance, not all of whose lines are printed', 413393.4, [349123.7, 42544.9, 13700], false, true, '8024.8'],
    ['the same, taken for all', 413393.4, [349123.7, 42544.9, 13700], true, false, '8024.8'],
    ['a part too much', 10, [10.1], false, false, '-0.1'],
  ])('%s', (_, total, parts, complete, ok, remainder) =>
    expect(sumCheck(total, parts, { complete })).toEqual({ ok, remainder }),
  )

  // The central pool of the lottery 2016 in 亿元: 528.67 - 10.19 is 518.48, and 518.49 was printed.
  it('of rounded parts may miss by half of the last digit for each figure', () => {
    expect(sumCheck(518.49, [528.67, -10.19], { complete: true, rounded: true })).toEqual({
      ok: true,
      remainder: '0.01',
    })
    expect(sumCheck(518.49, [528.67, -10.19], { complete: true })).toEqual({ ok: false, remainder: '0.01' })
    expect(sumCheck(10.1, [10], { complete: true, rounded: true }).ok).toBe(true)
    expect(sumCheck(518.5, [528.67, -10.19], { complete: true, rounded: true }).ok).toBe(false)
    expect(sumCheck(10, [3.4, 3.4, 3.4], { complete: true, rounded: true }).ok).toBe(true)
    expect(sumCheck(10, [3.4, 3.4, 3.5], { complete: null, rounded: true }).ok).toBe(false)
  })
})

describe('changes on the quarter before', () => {
  // 四川省民政统计季报表, September 2022, JBZH0001, in 万元: running totals, printed as 环比.
  it.each([
    [1750824.6, 1142713.9, '53.22'],
    [352560.6, 228682.6, '54.17'],
    [43925.6, 29083.3, '51.03'],
    [18907.0, 12245.5, '54.40'],
    [123069.4, 80194.6, '53.46'],
    [1268862.3, 824657.9, '53.87'],
    [176058.1, 117034.0, '50.43'],
  ])('%d after %d: %s', (current, before, printed) => expect(periodChange(current, before)).toBe(printed))
  it('fall, and are none of nothing', () => {
    expect(periodChange(90, 100)).toBe('-10.00')
    expect(periodChange(100.005, 100)).toBe('0.01')
    expect(periodChange(1, 0)).toBeNull()
    expect(printedShare(1704.2, 4808.2, 1)).toBe('35.4')
    expect(printedShare(1, 0)).toBeNull()
    expect(printedShare(2, 3)).toBe('66.67')
  })
  it('are no growth of the quarter: that is the difference', () => {
    const june = { until: '2022-06-30', value: 1142713.9 }
    expect(withinPeriod({ until: '2022-09-30', value: 1750824.6 }, june)).toBe('608110.7')
    expect(withinPeriod({ until: '2023-03-31', value: 5.5 }, june)).toBe('5.5')
    expect(withinPeriod({ until: '2022-03-31', value: 5.5 }, null)).toBe('5.5')
  })
  it('a running total does not fall within a year', () => {
    const series = [
      { until: '2022-09-30', value: 9 },
      { until: '2022-06-30', value: 10 },
      { until: '2022-12-31', value: 9 },
      { until: '2023-03-31', value: 1 },
    ]
    expect(runningTotalFalls(series)).toEqual(['2022-09-30'])
    expect(runningTotalFalls(series.toReversed())).toEqual(['2022-09-30'])
  })
})

describe('a table', () => {
  const item = (code: string, facts: object = {}) =>
    StatisticalItem.parse({ code: `YZH00000000${code}`, name: code, unit: '个', ...facts })
  const items = [
    item('1', { partsComplete: true }),
    item('2', { parent: 'YZH000000001' }),
    item('3', { parent: 'YZH000000001' }),
    item('4', { parent: 'YZH000000001', line: 'of-which' }),
    item('5', { unit: '万元' }),
  ]
  const check = (values: Record<string, number | null>, rounded = false, dictionary = items) =>
    statisticalTableProblems(
      StatisticalTable.parse({
        table: '月报',
        kind: 'month',
        until: '2024-01-31',
        scope: '全市',
        rows: Object.entries(values).map(([code, value]) => ({ code: `YZH00000000${code}`, value })),
      }),
      dictionary,
      { rounded },
    ).map(({ code, path }) => `${code} ${path[1]}`)
  it.each<[Record<string, number | null>, string[]]>([
    [{ 1: 10, 2: 4, 3: 6, 4: 10 }, []],
    [{ 1: 10, 2: 4, 3: 5 }, ['sum-of-parts 0']],
    [{ 1: 10, 2: 4, 3: 7 }, ['sum-of-parts 0']],
    // Of a part nobody knows; the other is no more than the whole.
    [{ 1: 10, 2: 4, 3: null }, []],
    [{ 1: 10, 2: 4 }, []],
    [{ 1: 10, 2: 11 }, ['sum-of-parts 0']],
    [{ 1: 10 }, []],
    [{ 1: 10, 4: 11 }, ['of-which-within 0']],
    [{ 1: null, 2: 4, 3: 7 }, []],
    [{ 2: -1 }, ['below-nothing 0']],
    [{ 2: 0 }, []],
    [{ 1: 5, 4: null }, []],
    [{ 2: 1.5 }, ['too-fine 0']],
    [{ 5: 1.5 }, []],
    [{ 5: 1.55 }, ['too-fine 0']],
    [{ 9: 1 }, ['item-unknown 0']],
  ])('%o', (values, problems) => expect(check(values)).toEqual(problems))
  it('of rounded money may miss a little, of counted persons may not', () => {
    const money = items.map(one => ({ ...one, unit: '万元' as const }))
    expect(check({ 1: 10, 2: 4, 3: 6.1 }, true, money)).toEqual([])
    expect(check({ 1: 10, 2: 4, 3: 6.2 }, true, money)).toEqual(['sum-of-parts 0'])
    expect(check({ 1: 10, 2: 4, 3: 6.1 }, false, money)).toEqual(['sum-of-parts 0'])
    expect(check({ 1: 10, 2: 4, 3: 5 }, true)).toEqual(['sum-of-parts 0'])
  })
  it('takes money for rounded unless it is told otherwise', () => {
    const money = items.map(one => ({ ...one, unit: '万元' as const }))
    const rows = Object.entries({ 1: 10, 2: 4, 3: 6.1 }).map(([code, value]) => ({ code: `YZH00000000${code}`, value }))
    const table = StatisticalTable.parse({ table: '月报', kind: 'month', until: '2024-01-31', scope: '全市', rows })
    expect(statisticalTableProblems(table, money)).toEqual([])
  })
  it('has no line twice', () => {
    const table = StatisticalTable.parse({
      table: '月报',
      kind: 'month',
      until: '2024-01-31',
      scope: '全市',
      rows: [
        { code: 'YZH000000002', value: 1 },
        { code: 'YZH000000002', value: 1 },
      ],
    })
    expect(statisticalTableProblems(table, items).map(({ code }) => code)).toEqual(['item-twice'])
  })
})

describe('the dictionary', () => {
  it('of spending is whole', () => {
    expect(statisticalItemProblems(spendingItems)).toEqual([])
    expect(spendingItems.map(({ code, parent }) => [code.slice(3), parent?.slice(3)])).toEqual([
      ['011310000', undefined],
      ['011211000', '011310000'],
      ['011211100', '011211000'],
      ['011211101', '011211100'],
      ['011211102', '011211100'],
      ['011211200', '011211000'],
      ['011211300', '011211000'],
      ['011212000', '011310000'],
      ['011212100', '011212000'],
      ['011212110', '011212100'],
      ['011212111', '011212110'],
    ])
  })
  it('says of each line its decimals, what runs on, and which parts are complete', () => {
    expect(
      Object.entries(statisticalUnits)
        .map(([unit, { decimals }]) => `${unit}${decimals}`)
        .join(' '),
    ).toBe('万元1 人0 人次0 对0 户0 个0 张0 件0 次0 平方米0 具0 元/人·月1 元/人·年1 %2')
    expect(spendingItems.every(({ running }) => running)).toBe(true)
    expect(
      spendingItems
        .filter(({ partsComplete }) => partsComplete !== null)
        .map(({ name, partsComplete }) => [name, partsComplete]),
    ).toEqual([
      ['社会救助', false],
      ['最低生活保障', false],
    ])
    const code = (text: string) => StatisticalItem.safeParse({ code: text, name: 'x', unit: '个' }).success
    // Other editions and systems have codes of other lengths.
    expect([code('JZH011310000'), code('MZ0001'), code('JZH'), code('0113'), code('JZH-0113')]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
  it('names what is wrong', () => {
    const item = (code: string, facts: object = {}) =>
      StatisticalItem.parse({ code: `YZH00000000${code}`, name: code, unit: '个', ...facts })
    expect(
      statisticalItemProblems([
        item('1'),
        item('1'),
        item('2', { parent: 'YZH000000009' }),
        item('3', { parent: 'YZH000000004' }),
        item('4', { parent: 'YZH000000003' }),
        item('5', { parent: 'YZH000000001', unit: '人' }),
      ]).map(({ code, path }) => `${code} ${path[0]}`),
    ).toEqual(['code-twice 1', 'parent-unknown 2', 'parent-circular 3', 'parent-circular 4', 'unit-of-parent 5'])
  })
})
