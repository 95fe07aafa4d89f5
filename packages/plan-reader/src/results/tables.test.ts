import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readResults } from './results.js'

/** Tables shaped as they are pasted into reports; every figure is invented for this test. */
const cells = [
  '指标',
  '目标值',
  '完成值',
  '完成率',
  '新增家庭养老床位',
  '200张',
  '208张',
  '104%',
  '社区食堂',
  '10家',
  '9家',
  '90%',
]
const rows = [cells.slice(0, 4), cells.slice(4, 8), cells.slice(8)]
const read = (text: string) => {
  const { results } = readResults(text, { year: 2024 })
  for (const { span, quote } of results) expect(text.slice(...span!)).toBe(quote)
  return results.map(
    ({ context, value, unit, attainment, asOf }) => `${context} ${value}${unit} ${attainment?.value ?? ''} ${asOf}`,
  )
}
const both = ['新增家庭养老床位 208张 1.04 2024-12-31', '社区食堂 9家 0.9 2024-12-31']

describe('a table of reported figures in a text', () => {
  it.each([
    ['a row a line', rows.map(row => row.join(' | ')).join('\n')],
    ['in markdown', rows.map((row, at) => `| ${row.join(' | ')} |${at === 0 ? '\n|---|---|---|---|' : ''}`).join('\n')],
    ['with tabs', rows.map(row => row.join('\t')).join('\n')],
    ['a cell a line', cells.join('\n')],
    ['a cell a line, with blank lines', cells.join('\n\n')],
    ['a cell a line, with bars', cells.join(' |\n')],
    ['on one line', cells.join(' | ')],
    ['in two lines', `${cells.slice(0, 6).join(' | ')} |\n${cells.slice(6).join(' | ')}`],
  ])('%s', (_, table) => {
    expect(read(table)).toEqual(both)
    expect(read(`东山县2024年民生实事完成情况\n各项进展如下：\n${table}\n全年培训护理员60人次。`)).toEqual([
      ...both,
      '全年培训护理员60人次 60人次  2024-12-31',
    ])
  })

  it.each([
    [
      'with numbers and units of their own',
      '序号\n项目\n单位\n年度目标\n实际完成\n完成比例\n1\n适老化改造\n户\n500\n480\n96%\n2\n护理员培训\n人次\n60\n66\n110%',
      ['适老化改造 480户 0.96 2024-12-31', '护理员培训 66人次 1.1 2024-12-31'],
    ],
    [
      'up to a month',
      '指标 | 年度目标 | 1-9月完成数\n社区食堂（家） | 12 | 9\n临时救助（人次） | 400 | 312',
      ['社区食堂 9家  2024-09-30', '临时救助 312人次  2024-09-30'],
    ],
    ['up to a cell that breaks it', `${cells.slice(0, 8).join('\n')}\n说明\n以上为初步统计`, both.slice(0, 1)],
  ])('%s', (_, table, expected) => {
    expect(read(table)).toEqual(expected)
  })

  it('is none without such heads', () => {
    expect(read('2024年工作总结\n全年新建食堂5家。\n项目\n联系人\n完成人\n食堂\n某\n某')).toEqual([
      '全年新建食堂5家 5家  2024-12-31',
    ])
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...cells, '|', '\n', '\t', '，', '。'), { maxLength: 60 }), parts => {
        const text = parts.join('\n')
        for (const { span, quote } of readResults(text).results) expect(text.slice(...span!)).toBe(quote)
      }),
      { numRuns: 40 },
    )
    expect(readResults('指标\n目标值\n完成值\n'.repeat(8000)).results).toEqual([])
  })
})
