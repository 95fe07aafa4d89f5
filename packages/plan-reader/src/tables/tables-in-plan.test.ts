import { Plan } from '@minzheng/plan'
import { docxOf, inList, paragraph } from '@minzheng/testing/office-files'
import { describe, expect, it } from 'vitest'
import { readPlanFile } from '../files.js'
import { readPlan } from '../read-plan.js'

/** A cell: its words, or with how many columns it takes, and whether it begins (`down`) or carries on a cell merged downwards. */
type Cell = string | { readonly text?: string; readonly across?: number; readonly down?: 'begins' | 'goes on' }

const cellOf = (cell: Cell): string => {
  const { text = '', across, down } = typeof cell === 'string' ? { text: cell } : cell
  const span = across === undefined ? '' : `<w:gridSpan w:val="${across}"/>`
  const merge = down === undefined ? '' : down === 'begins' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
  const words = text.split('\n').map(line => paragraph(line))
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${words.join('')}</w:tc>`
}
const table = (...rows: Cell[][]): string =>
  `<w:tbl>${rows.map(row => `<w:tr>${row.map(cellOf).join('')}</w:tr>`).join('')}</w:tbl>`
const lines = (...texts: string[]): string => texts.map(text => paragraph(text)).join('')

const told = ({ targets }: Plan) =>
  targets.map(({ item, value, unit, deadline, scope }) =>
    [item, value, unit, ...(deadline ? [deadline] : []), ...(scope?.place ? [scope.place] : [])].join(' '),
  )
const codesOf = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code)

const read = async (body: string, numbering?: string) => {
  const reading = await readPlanFile(docxOf(body, numbering === undefined ? {} : { numbering }))
  const plan = reading.plan as Plan
  expect(Plan.safeParse(plan).success).toBe(true)
  expect(new Set(plan.targets.map(({ id }) => id)).size).toBe(plan.targets.length)
  const items = new Map(plan.sections.flatMap(section => section.items).map(item => [item.number, item]))
  for (const { quote, span, item } of plan.targets) {
    expect(reading.text?.slice(...span!)).toBe(quote)
    expect(items.has(item)).toBe(true)
  }
  return { plan, kind: reading.kind, codes: codesOf(reading.problems), problems: reading.problems }
}
const headings = ({ sections }: Plan) =>
  sections.map(({ heading, items }) => [heading, ...items.map(item => item.heading)])

/** Ten documents of the shapes in which bureaus publish; each is named by the template that it follows. What they say is made up. */
describe('documents as bureaus publish them', () => {
  it('工作要点附主要指标表: an annex table of indicators', async () => {
    const { plan, codes } = await read(
      lines(
        '2025年民政工作要点',
        '一、养老服务',
        '1.扩大供给。新建食堂3家。',
        '2.加强监管。',
        '附件：2025年主要指标表',
        '2025年主要指标表',
      ) +
        table(
          ['序号', '指标', '单位', '2025年目标', '责任科室'],
          ['1', '护理型床位占比', '%', '60', '养老科'],
          ['2', '新增家庭养老床位', '张', '200', '养老科'],
          ['3', '临时救助', '万人次', '1.2', '救助科'],
        ),
    )
    expect(told(plan)).toEqual(['1 3 家', '3 0.6 %', '4 200 张', '5 12000 人次'])
    expect(headings(plan)).toEqual([
      ['养老服务', '扩大供给', '加强监管'],
      ['2025年主要指标表', '护理型床位占比', '新增家庭养老床位', '临时救助'],
    ])
    expect(plan.targets[2]?.quote).toBe('新增家庭养老床位\t张\t200')
    expect(codes).toEqual([])
  })

  it('重点工作任务分解表: a document that is one table, with a head in two rows and merged cells', async () => {
    const { plan, codes } = await read(
      lines('某区民政局2025年重点工作任务分解表') +
        table(
          [
            { text: '类别', down: 'begins' },
            { text: '工作任务', down: 'begins' },
            { text: '年度目标', across: 2 },
            { text: '责任科室', down: 'begins' },
          ],
          [{ down: 'goes on' }, { down: 'goes on' }, '目标值（个）', '完成时限', { down: 'goes on' }],
          [{ text: '养老', down: 'begins' }, '新建食堂', '12', '9月底前', '养老科'],
          [{ down: 'goes on' }, '新建驿站', '8', '年底前', '养老科'],
          ['社区', '新建议事厅', '20', '年底前', '社区科'],
        ),
    )
    expect(told(plan)).toEqual(['1 12 个 2025-09-30', '2 8 个 2025-12-31', '3 20 个 2025-12-31'])
    expect(headings(plan)).toEqual([
      ['养老', '新建食堂', '新建驿站'],
      ['社区', '新建议事厅'],
    ])
    expect(plan.sections[0]?.items[0]?.departments).toEqual(['养老科'])
    expect(codes).toEqual([])
  })

  it('规划: a table of indicators inside a part', async () => {
    const { plan, codes } = await read(
      lines(
        '某市“十五五”民政事业发展规划',
        '一、总体要求',
        '（一）指导思想。坚持以人民为中心。',
        '（二）主要指标。到2030年，主要指标如下表。',
      ) +
        table(['指标', '单位', '2025年', '2030年'], ['护理型床位占比', '%', '55', '73'], ['社工站', '个', '40', '60']) +
        lines('二、重点任务', '（一）养老服务。新建养老院5家。', '（二）社会救助。健全机制。'),
    )
    expect(told(plan)).toEqual(['2 0.73 % 2030-12-31', '2 60 个 2030-12-31', '3 5 家'])
    expect(plan.sections).toHaveLength(2)
    expect(codes).toContain('column-of-results')
  })

  it('民生实事清单: goals in words, several in a cell, a section a row', async () => {
    const { plan, codes } = await read(
      lines('2025年民生实事任务清单') +
        table(
          ['序号', '项目名称', '具体目标', '牵头科室', '完成时限'],
          [{ text: '一、养老服务', across: 5 }],
          ['1', '老年助餐', '新建食堂12家；\n改造助餐点8个', '养老科', '10月底'],
          [{ text: '二、儿童福利', across: 5 }],
          ['2', '关爱巡访', '巡访留守儿童不少于300人次', '儿童科', '11月底'],
        ),
    )
    expect(told(plan)).toEqual(['1 12 家 2025-10-31', '1 8 个 2025-10-31', '2 300 人次 2025-11-30'])
    expect(plan.targets.map(({ quote }) => quote)).toEqual([
      '新建食堂12家',
      '改造助餐点8个',
      '巡访留守儿童不少于300人次',
    ])
    expect(headings(plan)).toEqual([
      ['养老服务', '老年助餐'],
      ['儿童福利', '关爱巡访'],
    ])
    expect(codes).toEqual([])
  })

  it('工作要点: automatic numbering, and no table', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    const { plan, codes } = await read(
      paragraph('2025年民政工作要点') +
        paragraph('养老服务', inList(1)) +
        paragraph('新增床位。年底前新增床位20张。', inList(1, 1)) +
        paragraph('培训队伍。培训护理员90人次。', inList(1, 1)) +
        paragraph('社会救助', inList(1)) +
        paragraph('动态管理。复核低保对象300户。', inList(1, 1)),
      numbering,
    )
    expect(told(plan)).toEqual(['1 20 张 2025-12-31', '2 90 人次', '3 300 户'])
    expect(codes).toEqual([])
  })

  it('任务分工方案: two annexes, each with its list', async () => {
    const { plan } = await read(
      lines(
        '2025年民政工作任务分工方案',
        '一、总体要求',
        '加强领导。',
        '二、工作要求',
        '落实责任。',
        '附件1',
        '养老服务任务清单',
      ) +
        table(['序号', '任务', '目标', '单位', '责任单位'], ['1', '新建食堂', '3', '家', '养老科']) +
        lines('附件2', '社会救助任务清单') +
        table(['序号', '任务', '目标', '单位', '责任单位'], ['1', '复核对象', '300', '户', '救助科']),
    )
    expect(told(plan)).toEqual(['3 3 家', '4 300 户'])
    expect(headings(plan).slice(-2)).toEqual([
      ['养老服务任务清单', '新建食堂'],
      ['社会救助任务清单', '复核对象'],
    ])
  })

  it('任务分配表: the shares of towns', async () => {
    const { plan, codes } = await read(
      lines('2025年适老化改造任务分配表') +
        table(
          ['序号', '镇街', '改造户数（户）', '培训（人次）'],
          ['1', '甲镇', '20', '30'],
          ['2', '乙街道', '40', ''],
          ['合计', '', '60', '30'],
        ),
    )
    expect(told(plan)).toEqual(['1 20 户 甲镇', '2 30 人次 甲镇', '1 40 户 乙街道'].sort())
    expect(codes).toEqual(['row-ignored'])
  })

  it('工作要点附联系人: a table that is none of tasks is named with its line', async () => {
    const { plan, codes, problems } = await read(
      lines('2025年民政工作要点', '一、养老', '1.新建食堂3家。', '2.改造200户。', '附件：联系人') +
        table(['姓名', '电话'], ['某甲', '1234567']),
    )
    expect(told(plan)).toEqual(['1 3 家', '2 200 户'])
    expect(codes).toEqual(['table-ignored'])
    expect(problems[0]).toMatchObject({ line: 6, message: { zh: expect.stringContaining('姓名 电话') } })
  })

  it('完成情况表: a document of reported figures is no plan', async () => {
    const { plan, kind, codes } = await read(
      lines('2025年1—6月重点工作完成情况表') +
        table(['序号', '工作任务', '单位', '1—6月完成数', '完成率'], ['1', '新建食堂', '家', '3', '60%']),
    )
    expect([plan.targets, kind]).toEqual([[], 'results'])
    expect(codes).toContain('not-a-plan')
  })

  it('版面表格: paragraphs that are laid out in a table are read as text', async () => {
    const prose = `加强养老服务。${'坚持稳中求进，'.repeat(18)}年底前新建食堂3家。`
    const { plan } = await read(lines('2025年民政工作要点') + table(['一、养老', prose], ['二、救助', '改造200户。']))
    expect(told(plan)).toEqual(expect.arrayContaining([expect.stringMatching(/3 家/), expect.stringMatching(/200 户/)]))
  })
})

describe('tables in a text', () => {
  const plan = (text: string) => {
    const { plan, problems } = readPlan(text)
    for (const { quote, span } of plan.targets) expect(text.slice(...span!)).toBe(quote)
    return [told(plan), codesOf(problems)]
  }

  it.each([
    ['pasted from a sheet', '序号\t工作任务\t目标值\t单位\n1\t新增床位\t200\t张\n2\t新建食堂\t3\t家'],
    [
      'in markdown',
      '| 序号 | 工作任务 | 目标值 | 单位 |\n|---|:--|--:|---|\n| 1 | 新增床位 | 200 | 张 |\n| 2 | 新建食堂 | 3 | 家 |',
    ],
    [
      'in markdown without outer lines',
      '序号 | 工作任务 | 目标值 | 单位\n---|---|---|---\n1 | 新增床位 | 200 | 张\n2 | 新建食堂 | 3 | 家',
    ],
    ['with the unit in the name', '序号\t工作任务\t年度目标\n1\t新增床位（张）\t200\n2\t新建食堂（家）\t3'],
    ['with goals in words', '序号\t工作任务\t具体目标\n1\t养老\t新增床位200张\n2\t助餐\t新建食堂3家'],
    ['with a section a row', '序号\t工作任务\t目标值\t单位\n一、养老\n1\t新增床位\t200\t张\n2\t新建食堂\t3\t家'],
  ])('%s', (_, text) => {
    expect(plan(`2025年民政工作任务表\n${text}\n`)).toEqual([['1 200 张', '2 3 家'], []])
  })

  it.each([
    ['tabs', '姓名\t电话\n某甲\t12345'],
    ['markdown', '| 村 | 户数 |\n|---|---|\n| 东村某组 | 30 |'],
  ])('without known heads are named: %s', (_, text) => {
    const [targets, codes] = plan(`2025年民政工作要点\n一、救助\n1.新增20户。\n2.慰问30人。\n\n${text}\n`)
    expect(targets).toEqual(['1 20 户', '2 30 人'])
    expect(codes).toEqual(['table-ignored'])
  })

  it('do not hide the fields of a page, nor items set off by a tab', () => {
    const text =
      '索引号：\t1234\n发文日期：\t2025-02-03\n2025年民政工作要点\n一、\t养老\n1.\t新建食堂3家。\n2.\t新增床位20张。\n二、\t救助\n3.\t慰问30户。'
    expect(plan(text)).toEqual([['1 3 家', '2 20 张', '3 30 户'], []])
  })

  it('are found, however many there are', () => {
    const row = '1\t新增床位\t200\t张\n'
    const block = `序号\t工作任务\t目标值\t单位\n${row.repeat(3)}\n某段文字。\n\n`
    expect(readPlan(`2025年民政工作要点\n${block.repeat(500)}`).plan.targets).toHaveLength(1500)
  })
})
