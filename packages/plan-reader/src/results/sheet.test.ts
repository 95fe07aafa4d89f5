import { docxOf, paragraph } from '@minzheng/testing/office-files'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readResultsFile } from '../files.js'

/** Sheets shaped as bureaus report their figures; every figure is invented for this test. */
type Cell = string | number | null
const sheet = (rows: Cell[][], name = 'Sheet1') => writeXlsx({ sheets: [{ name, rows }] })
const shownIn = async (bytes: Uint8Array, name?: string) => {
  const { results, problems } = await readResultsFile(bytes, name === undefined ? {} : { name })
  return {
    results: results.map(result => {
      const { context, value, unit, asOf, accrual, attainment, scope, change } = result
      return [
        context,
        `${value ?? ''}${unit ?? ''}`,
        change,
        asOf,
        accrual,
        attainment && `done ${attainment.value}`,
        scope?.place && `in ${scope.place}`,
      ]
        .filter(part => part !== undefined && part !== '')
        .join(' ')
    }),
    codes: problems.map(({ code }) => code),
  }
}

describe('a reported sheet', () => {
  it('with a unit, a yearly goal, a half-year sum and its share', async () => {
    const bytes = await sheet([
      ['某区民政局2024年重点指标完成情况表', null, null, null, null, null],
      ['序号', '指标', '单位', '年度目标', '1—6月完成数', '完成率'],
      [1, '新增家庭养老床位', '张', 200, 104, '52%'],
      [2, '护理型床位占比', '%', '60%', '57.5%', '95.8%'],
      [3, '高龄津贴发放', '万元', 900, 460.5, '51.2%'],
    ])
    expect(await shownIn(bytes)).toEqual({
      results: [
        '新增家庭养老床位 104张 2024-06-30 flow done 0.52',
        '护理型床位占比 0.575% 2024-06-30 stock done 0.958',
        '高龄津贴发放 460.5万元 2024-06-30 flow done 0.512',
      ],
      codes: [],
    })
  })

  it('says where its own share and figures part', async () => {
    const bytes = await sheet([
      ['指标名称', '计量单位', '目标值', '2024年1-9月实际完成', '完成比例'],
      ['适老化改造', '户', 500, 480, '86%'],
    ])
    const { results, problems } = await readResultsFile(bytes)
    expect(results).toMatchObject([{ value: 480, asOf: '2024-09-30', attainment: { value: 0.86 } }])
    expect(problems).toMatchObject([{ code: 'attainment-differs', severity: 'warning' }])
  })

  it('with the unit in the name, figures in words, and rows that are none', async () => {
    const bytes = await sheet([
      ['2024年前三季度民生实事进展'],
      ['项目', '目标任务', '进展情况'],
      ['一、养老服务', null, null],
      ['社区食堂（家）', '12', '9'],
      ['养老护理员培训', '300人次', '已培训330人次，完成年度任务的110%'],
      ['智慧平台', '建成', '正在招标'],
      ['合计', null, null],
      ['备注：数据截至9月底', null, null],
    ])
    const { results, codes } = await shownIn(bytes)
    expect(results).toEqual([
      '社区食堂 9家 2024-09-30 flow',
      '养老护理员培训：已培训330人次 330人次 2024-09-30 flow done 1.1',
    ])
    expect(codes).toContain('cell-without-figure')
  })

  it('of places by columns of what was counted', async () => {
    const bytes = await sheet([
      ['2024年6月底各镇街情况'],
      ['镇街', '在册低保对象（人）', '新建食堂（家）'],
      ['东街街道', 120, 2],
      ['西山镇', 310, 1],
      ['合计', 430, 3],
    ])
    expect((await shownIn(bytes)).results).toEqual([
      '在册低保对象 120人 2024-06-30 stock in 东街街道',
      '新建食堂 2家 2024-06-30 flow in 东街街道',
      '在册低保对象 310人 2024-06-30 stock in 西山镇',
      '新建食堂 1家 2024-06-30 flow in 西山镇',
      '在册低保对象 430人 2024-06-30 stock',
      '新建食堂 3家 2024-06-30 flow',
    ])
  })

  it('of two dates, and the year before, and growth', async () => {
    const bytes = await sheet([
      ['指标', '单位', '2024年3月底', '2024年6月底累计', '上年同期', '同比增长'],
      ['结婚登记', '对', 300, 650, 700, '-7.1%'],
    ])
    expect((await shownIn(bytes)).results).toEqual([
      '结婚登记 300对 2024-03-31 flow',
      '结婚登记 650对 2024-06-30 flow',
      '结婚登记 700对 2023-06-30 flow',
      '结婚登记 0.071% reduction 2024-06-30',
    ])
  })

  it('with a head in two rows, and the year in the name of the file', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '指标',
          rows: [
            ['指标', '单位', '完成情况', null],
            [null, null, '一季度', '上半年'],
            ['临时救助', '人次', 80, 190],
          ],
          merges: [
            { startRow: 0, startCol: 2, endRow: 0, endCol: 3 },
            { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
            { startRow: 0, startCol: 1, endRow: 1, endCol: 1 },
          ],
        },
      ],
    })
    expect((await shownIn(bytes, '2024年指标完成情况.xlsx')).results).toEqual([
      '临时救助 80人次 2024-03-31 flow',
      '临时救助 190人次 2024-06-30 flow',
    ])
  })

  it('is said to be none where it has no such heads', async () => {
    const read = await readResultsFile(
      await sheet([
        ['姓名', '电话'],
        ['某', '某'],
      ]),
    )
    expect(read.results).toEqual([])
    expect(read.problems.map(({ code }) => code)).toContain('no-reported-table')
  })
})

describe('a file of results', () => {
  const text = '2024年工作总结\n一、养老服务\n1.新建食堂5家。\n2.培训护理员80人次。'
  it('is a text', async () => {
    const read = await readResultsFile(new TextEncoder().encode(text))
    expect(read.results.map(({ value }) => value)).toEqual([5, 80])
    for (const { span, quote } of read.results) expect(read.text?.slice(...span!)).toBe(quote)
  })
  it('is a text in traditional characters, quoted as printed', async () => {
    const printed = '2024年工作總結\n一、養老服務\n1.新建社區食堂5家，培訓護理員80人次，發放補貼、資助、關愛獨居長者。'
    const read = await readResultsFile(new TextEncoder().encode(printed))
    expect(read.results.map(({ value, unit }) => `${value}${unit}`)).toEqual(['5家', '80人次'])
    for (const { span, quote } of read.results) expect(printed.slice(...span!)).toBe(quote)
    expect(read.results[1]?.quote).toContain('培訓')
  })
  it('is a .docx with a table, whose rows are read once', async () => {
    const cell = (words: string) => `<w:tc>${paragraph(words)}</w:tc>`
    const row = (...words: string[]) => `<w:tr>${words.map(cell).join('')}</w:tr>`
    const table = `<w:tbl>${row('指标', '单位', '完成数')}${row('新增床位', '张', '66')}${row('临时救助', '人次', '41')}</w:tbl>`
    const read = await readResultsFile(docxOf(paragraph('2024年工作总结') + paragraph('全年新建食堂5家。') + table))
    expect(read.results.map(({ value, unit, asOf }) => `${value}${unit} ${asOf}`)).toEqual([
      '5家 2024-12-31',
      '66张 2024-12-31',
      '41人次 2024-12-31',
    ])
    expect(read.results[1]).toMatchObject({ cell: { sheet: '表1', line: 2, column: 3 } })
  })
  it.each([
    ['an empty file', new Uint8Array()],
    ['a PDF that is none', new TextEncoder().encode('%PDF-1.7')],
  ])('%s is a problem', async (_, bytes) => {
    const read = await readResultsFile(bytes, { name: 'x' })
    expect(read.results).toEqual([])
    expect(read.problems[0]).toMatchObject({ severity: 'error', file: 'x' })
  })
})
