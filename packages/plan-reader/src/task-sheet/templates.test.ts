import { checkPlan, type Plan } from '@minzheng/plan'
import { type CellValue, type MergeRange, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readPlanFile } from '../files.js'

/**
 * Ten sheets of the shapes in which bureaus publish their tasks; each is named by the template that it follows. What
 * stands in them is made up.
 */
interface Sheet {
  readonly name: string
  readonly rows: CellValue[][]
  readonly merges?: MergeRange[]
}
const read = async (...sheets: Sheet[]) => {
  const { plan, kind, problems } = await readPlanFile(await writeXlsx({ sheets: sheets.map(sheet => ({ ...sheet })) }))
  return { plan: plan as Plan, kind, problems, codes: problems.map(({ code }) => code) }
}
const across = (row: number, from: number, to: number): MergeRange => ({
  startRow: row,
  startCol: from,
  endRow: row,
  endCol: to,
})
const down = (column: number, from: number, to: number): MergeRange => ({
  startRow: from,
  startCol: column,
  endRow: to,
  endCol: column,
})
/** Item, value, unit, deadline, place of each target. */
const told = ({ targets }: Plan) =>
  targets.map(({ item, value, unit, deadline, scope }) =>
    [item, value, unit, ...(deadline ? [deadline] : []), ...(scope?.place ? [scope.place] : [])].join(' '),
  )
const items = ({ sections }: Plan) => sections.flatMap(section => section.items)
const headings = (plan: Plan) => items(plan).map(({ heading }) => heading)

describe('sheets as bureaus keep them', () => {
  it('年度重点工作任务分解表: a head in two rows, the unit in the name of the task', async () => {
    const { plan, kind, codes } = await read({
      name: '任务分解',
      rows: [
        ['某区民政局2025年重点工作任务分解表'],
        ['序号', '重点任务', '年度目标', null, '责任单位', null],
        [null, null, '目标', '完成时限', '牵头科室', '配合科室'],
        [1, '新增家庭养老床位（张）', 200, '9月底前', '养老科', '规财科'],
        [2, '改造困难家庭（户）', '≥150', '年底前', '养老科', null],
        [3, '护理型床位占比（%）', 55, '12月', '养老科', null],
        [4, '健全工作机制', '形成制度', '6月', '办公室', null],
      ],
      merges: [across(0, 0, 5), down(0, 1, 2), down(1, 1, 2), across(1, 2, 3), across(1, 4, 5)],
    })
    expect(codes).toEqual([])
    expect(kind).toBe('plan')
    expect(told(plan)).toEqual(['1 200 张 2025-09-30', '2 150 户 2025-12-31', '3 0.55 % 2025-12-31'])
    expect(items(plan)[0]?.departments).toEqual(['养老科', '规财科'])
    expect(items(plan)[3]?.measures).toEqual([{ task: '形成制度', deadline: '2025-06-30' }])
    expect(checkPlan(plan).problems).toEqual([])
  })

  it('民生实事项目任务书: 类别, 项目, 具体目标, 工作内容', async () => {
    const { plan, codes } = await read({
      name: '民生实事',
      rows: [
        ['2025年民生实事项目任务书'],
        ['类别', '项目', '工作内容', '具体目标', '责任单位', '完成时限'],
        ['一、养老服务', '老年助餐', '选址建设', '新建食堂12家；改造助餐点8个', '养老科', '10月底'],
        [null, '适老化改造', '入户评估', '改造300户', '养老科', '11月底'],
        ['二、儿童福利', '关爱巡访', '组建队伍', '每村配备儿童主任1名', '儿童科', '全年'],
      ],
      merges: [down(0, 2, 3)],
    })
    expect(codes).toEqual([])
    expect(plan.sections.map(({ heading }) => heading)).toEqual(['养老服务', '儿童福利'])
    expect(headings(plan)).toEqual(['老年助餐', '适老化改造', '关爱巡访'])
    expect(told(plan)).toEqual(['1 12 家 2025-10-31', '1 8 个 2025-10-31', '2 300 户 2025-11-30', '3 1 名 2025-12-31'])
    expect(items(plan)[0]?.measures).toEqual([{ task: '选址建设', deadline: '2025-10-31' }])
  })

  it('目标管理考核指标表: subtotals and a note, an indicator a row', async () => {
    const { plan, codes, problems } = await read({
      name: '考核指标',
      rows: [
        ['2025年目标管理考核指标表'],
        ['类别', '指标名称', '计量单位', '2025年目标', '责任科室'],
        ['养老', '新增床位', '张', 200, '养老科'],
        ['养老', '新增助餐点', '个', 12, '养老科'],
        ['小计', null, null, 212, null],
        ['救助', '临时救助', '万人次', 1.5, '救助科'],
        ['救助', '救助资金', '万元', 300, '救助科'],
        ['合计', null, null, null, null],
        ['注：以上指标由各科室落实。'],
      ],
    })
    expect(told(plan)).toEqual(['1 200 张', '2 12 个', '3 15000 人次', '4 3000000 元'])
    expect(codes).toEqual(['row-ignored', 'row-ignored', 'row-ignored'])
    expect(problems.map(({ path }) => path[1])).toEqual([5, 8, 9])
    expect(problems[0]?.message.zh).toContain('小计')
  })

  it('镇街任务分配表: tasks on the first sheet, towns on the second', async () => {
    const { plan, codes } = await read(
      {
        name: '总表',
        rows: [
          ['2025年民政重点任务表'],
          ['序号', '工作任务', '目标值', '单位', '完成时限'],
          [1, '新增床位', 60, '张', '年底前'],
          [2, '培训护理员', 90, '人次', '年底前'],
        ],
      },
      {
        name: '镇街分配',
        rows: [
          ['2025年镇街任务分配表'],
          ['序号', '镇街', '新增床位（张）', '培训护理员（人次）'],
          [1, '甲镇', 20, 30],
          [2, '乙镇', 40, null],
          [3, '丙街道', null, 60],
          ['合计', null, 60, 90],
        ],
      },
    )
    expect(told(plan)).toEqual([
      '1 60 张 2025-12-31',
      '2 90 人次 2025-12-31',
      '1 20 张 甲镇',
      '2 30 人次 甲镇',
      '1 40 张 乙镇',
      '2 60 人次 丙街道',
    ])
    expect(headings(plan)).toEqual(['新增床位', '培训护理员'])
    expect(codes).toEqual(['row-ignored'])
  })

  it('季度推进计划表: a goal by quarters under one head', async () => {
    const { plan, codes } = await read({
      name: '推进计划',
      rows: [
        ['2025年重点项目季度推进计划表'],
        ['序号', '工作任务', '年度目标（家）', null, null, '责任科室'],
        [null, null, '上半年', '三季度', '全年', null],
        [1, '新建食堂', 4, 8, 12, '养老科'],
        [2, '新建驿站', 2, null, 6, '社区科'],
      ],
      merges: [down(0, 1, 2), down(1, 1, 2), across(1, 2, 4), down(5, 1, 2)],
    })
    expect(codes).toEqual([])
    expect(told(plan)).toEqual([
      '1 4 家 2025-06-30',
      '1 8 家 2025-09-30',
      '1 12 家 2025-12-31',
      '2 2 家 2025-06-30',
      '2 6 家 2025-12-31',
    ])
  })

  it('任务清单: several goals in a cell, lines of a cell, a section a row', async () => {
    const { plan, codes } = await read({
      name: '清单',
      rows: [
        ['2025年工作任务清单'],
        ['序号', '任务事项', '年度目标任务', '牵头科室', '时间节点'],
        ['一、社会救助'],
        [1, '动态管理', '1.复核低保对象3000户；\n2.培训经办人员120人次', '救助科', '每季度'],
        ['二、慈善'],
        [2, '慈善募捐', '募集善款不少于500万元，开展活动6场', '慈善科', '2025.12.31'],
      ],
    })
    expect(codes).toEqual([])
    expect(told(plan)).toEqual(['1 3000 户', '1 120 人次', '2 5000000 元 2025-12-31', '2 6 场 2025-12-31'])
    expect(plan.sections.map(({ heading }) => heading)).toEqual(['社会救助', '慈善'])
  })

  it('主要指标完成情况表: reported figures alone are no targets', async () => {
    const { plan, kind, codes, problems } = await read({
      name: '完成情况',
      rows: [
        ['2025年1—6月主要指标完成情况表'],
        ['序号', '指标名称', '单位', '1—6月完成数', '同比增长', '完成率'],
        [1, '新增床位', '张', 120, '5%', '60%'],
        [2, '临时救助', '人次', 900, '3%', '45%'],
      ],
    })
    expect(plan.targets).toEqual([])
    expect(kind).toBe('results')
    expect(codes).toEqual(['sheet-of-results'])
    expect(problems[0]?.remedy.zh).toContain('minzheng results read')
  })

  it('工作进展台账: targets beside what was done', async () => {
    const { plan, kind, codes } = await read({
      name: '台账',
      rows: [
        ['2025年重点工作进展台账'],
        ['序号', '重点工作', '年度目标', '1-6月完成数', '完成率', '责任科室'],
        [1, '新增床位', '200张', '120张', '60%', '养老科'],
        [2, '培训护理员', '300人次', '150人次', '50%', '养老科'],
      ],
    })
    expect(told(plan)).toEqual(['1 200 张', '2 300 人次'])
    expect(kind).toBe('plan')
    expect(codes).toEqual(['column-of-results', 'column-of-results'])
  })

  it('规划主要指标表: a base year, a goal year, 属性', async () => {
    const { plan, codes } = await read({
      name: '规划指标',
      rows: [
        ['“十五五”民政事业发展规划主要指标'],
        ['序号', '指标', '单位', '2025年', '2030年', '属性'],
        [1, '护理型床位占比', '%', 55, 73, '约束性'],
        [2, '社会组织数量', '家', 400, '>500', '预期性'],
        [3, '每千名老年人拥有床位', '张', null, '32以上', '预期性'],
      ],
    })
    expect(told(plan)).toEqual(['1 0.73 % 2030-12-31', '2 500 家 2030-12-31', '3 32 张 2030-12-31'])
    expect(plan.targets.map(({ comparator }) => comparator)).toEqual(['>=', '>', '>='])
    expect(codes).toEqual(['column-ignored', 'column-of-results'])
  })

  it('部门整体绩效目标表: names of three levels, a value with its sign in a column', async () => {
    const { plan, codes } = await read({
      name: '绩效目标',
      rows: [
        ['2025年部门整体绩效目标表'],
        ['一级指标', '二级指标', '三级指标', '指标值', '计量单位'],
        ['产出指标', '数量指标', '新增床位数', '≥200', '张'],
        [null, null, '培训人次', '≥300', '人次'],
        [null, '时效指标', '资金拨付时间', '12月底前', null],
        ['满意度指标', '服务对象满意度', '群众满意度', '≥90%', null],
      ],
      merges: [down(0, 2, 4), down(1, 2, 3)],
    })
    expect(codes).toEqual([])
    expect(told(plan)).toEqual(['1 200 张', '1 300 人次', '2   2025-12-31', '3 0.9 %'])
    expect(headings(plan)).toEqual(['数量指标', '时效指标', '服务对象满意度'])
    expect(plan.targets.map(({ indicator }) => indicator)).toEqual([
      '新增床位数',
      '培训人次',
      '资金拨付时间',
      '群众满意度',
    ])
  })
})

describe('what is said of a cell', () => {
  it('a goal that is a bare figure without any unit is kept, and said', async () => {
    const { plan, codes } = await read({
      name: '表',
      rows: [['2025年任务表'], ['工作任务', '年度目标'], ['开展巡访', 300]],
    })
    expect(told(plan)).toEqual(['1 300 '])
    expect(codes).toEqual(['unit-unknown'])
  })

  it.each([
    ['床位数（张）', 200, 200, '张'],
    ['投入资金（万元）', 50, 500_000, '元'],
    ['募集善款(亿元)', '1.2', 120_000_000, '元'],
    ['服务老年人（万人次）', 3, 30_000, '人次'],
    ['满意度（%）', 92, 0.92, '%'],
    ['满意度（百分比）', '92%', 0.92, '%'],
    ['新增床位(单位：张)', '不少于40', 40, '张'],
  ])('the unit of %s stands in its name', async (name, goal, value, unit) => {
    const { plan, codes } = await read({ name: '表', rows: [['2025年任务表'], ['工作任务', '年度目标'], [name, goal]] })
    expect([codes, plan.targets[0]?.value, plan.targets[0]?.unit]).toEqual([[], value, unit])
  })

  it.each([
    '具体目标',
    '年度目标',
    '2025年目标',
    '2025年度目标任务',
    '全年目标',
    '全年任务',
    '年度计划',
    '考核目标',
    '目标任务数',
    '计划完成数',
    '量化目标',
  ])('the head %s holds goals', async head => {
    const { plan, codes } = await read({
      name: '表',
      rows: [['2025年任务表'], ['工作任务', head], ['新增床位', '200张']],
    })
    expect([codes, told(plan)]).toEqual([[], ['1 200 张']])
  })

  it.each([
    '1-6月完成数',
    '1—9月完成情况',
    '实际完成',
    '累计完成数',
    '截至6月底完成数',
    '完成率',
    '完成率（%）',
    '目前进展',
    '2024年完成数',
    '上年完成值',
  ])('the head %s holds results', async head => {
    const { plan, codes } = await read({
      name: '表',
      rows: [['2025年任务表'], ['工作任务', '年度目标', head], ['新增床位', '200张', '60']],
    })
    expect([codes, told(plan)]).toEqual([['column-of-results'], ['1 200 张']])
  })
})
