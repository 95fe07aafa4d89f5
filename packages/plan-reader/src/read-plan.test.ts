import { Plan } from '@minzheng/plan'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOutline } from './outline/outline.js'
import { readPlan } from './read-plan.js'
import { readTargets } from './targets/targets.js'

/** Pieces that plans are made of, and damage to them, to build texts from. */
const pieces = [
  ...[
    '一、',
    '二、',
    '三、',
    '（一）',
    '(二)',
    '1.',
    '2.',
    '３．',
    '4、',
    '5',
    '第一部分',
    '\n',
    '\n\n',
    ' ',
    '　',
    '\t',
    '# ',
    '**',
    '- ',
    '|',
  ],
  ...[
    '。',
    '，',
    '、',
    '；',
    '：',
    '“',
    '”',
    '"',
    '《',
    '》',
    '（',
    '）',
    '[',
    '-',
    '—',
    '～',
    '至',
    '分别',
    '其中',
    '每个',
    '各',
    '社区',
    '每人每月',
  ],
  ...[
    '2024年',
    '年底前',
    '6月30日前',
    '上半年',
    '到2025年',
    '新建',
    '完成',
    '力争',
    '所有社区',
    '全部建成',
    '一季度、二季度',
    '城乡',
    '上半年',
    '第二季度：',
    '不低于',
    '达到',
    '控制在',
    '全覆盖',
    '零发生',
    '逐一签订',
  ],
  ...[
    '12',
    '３',
    '1,000',
    '5.5',
    '100%',
    '％',
    '万',
    '亿',
    '个',
    '家',
    '张',
    '元',
    '人次',
    '二十五',
    '两',
    '百分之',
    '三分之二',
    '率',
    '提高',
    '中心',
    '去年',
    '\ud800',
    '😀',
  ],
]
const planLike = fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map(parts => parts.join(''))
const anyText = fc.oneof(planLike, fc.string({ unit: 'binary', maxLength: 400 }))

describe('whatever the text', () => {
  it('the plan is one that the schema accepts, and quotes its own words', () => {
    fc.assert(
      fc.property(anyText, text => {
        const { plan } = readPlan(text)
        const checked = Plan.safeParse(plan)
        expect(checked.error?.issues ?? []).toEqual([])
        const items = new Map(plan.sections.flatMap(({ items }) => items).map(item => [item.number, item]))
        expect(items.size).toBe(plan.sections.flatMap(section => section.items).length)
        for (const { item, quote, span, id, partOf } of plan.targets) {
          expect(text.slice(span![0], span![1])).toBe(quote)
          const owner = items.get(item)!.span!
          expect(span![0]).toBeGreaterThanOrEqual(owner[0])
          expect(span![1]).toBeLessThanOrEqual(owner[1])
          if (partOf !== undefined)
            expect(plan.targets.some(target => target.id === partOf && target.id !== id)).toBe(true)
        }
        expect(new Set(plan.targets.map(({ id }) => id)).size).toBe(plan.targets.length)
      }),
      { numRuns: 400 },
    )
  })

  it('items follow one another and lie inside their sections', () => {
    fc.assert(
      fc.property(planLike, text => {
        let end = 0
        for (const section of readOutline(text).sections)
          for (const { span } of section.items) {
            expect(span![0]).toBeGreaterThanOrEqual(end)
            expect(span![1]).toBeGreaterThanOrEqual(span![0])
            expect(span![0]).toBeGreaterThanOrEqual(section.span![0])
            expect(span![1]).toBeLessThanOrEqual(section.span![1])
            end = span![1]
          }
      }),
    )
  })

  it('targets of a fragment come in the order of the text', () => {
    fc.assert(
      fc.property(anyText, text => {
        for (const { quote, span } of readTargets(text, { year: 2024 })) expect(text.slice(...span!)).toBe(quote)
      }),
    )
  })
})

describe('what a reader of the plan is told', () => {
  const codes = (text: string) => readPlan(text).problems.map(({ code, severity }) => `${severity} ${code}`)

  it.each<[string, string, string[]]>([
    ['nothing amiss', '2024年民政工作要点\n一、救助\n1.新增3人。\n2.扩大范围。', []],
    [
      'a gap in the numbers',
      '2024年民政工作要点\n一、救助\n1.新增3人。\n3.扩大范围。\n4.加强监督。',
      ['warning item-number-gap'],
    ],
    ['no numbers', '2024年民政工作要点\n新建食堂3家。', ['warning no-outline']],
    ['no title, no year', '一、新增3人。\n二、扩大范围。', ['warning no-title', 'warning no-year']],
  ])('%s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected)
  })

  it('a text without numbers is read whole, below the lines of its page', () => {
    const text = `2024年全省民政工作要点\n来源：省民政厅\n分享：打印\n围绕全年目标推动民政事业发展，${'坚持稳中求进的工作总基调，'.repeat(8)}主要指标是：全省农村低保年标准达到7000元以上，机构养育月人均标准提高至1800元。实施4000户适老化改造，再新建助餐点250个，护理型床位占总数的52%以上；1/3的村实现互助养老；社工稳定至1万个左右；基地总数达到40个，累计建成站点900个以上；面向社区培育50家组织和120名骨干。\n责任编辑：某某2人`
    const { plan, problems } = readPlan(text)
    expect(problems.map(({ code }) => code)).toEqual(['no-outline'])
    expect(plan.targets.map(({ comparator, value, unit }) => `${comparator}${value}${unit}`)).toEqual([
      '>=7000元/年',
      '>=1800元/月',
      '>=4000户',
      '>=250个',
      '>=0.52%',
      `>=${1 / 3}%`,
      '=10000个',
      '>=40个',
      '>=900个',
      '>=50家',
      '>=120名',
    ])
  })

  it('a title whose year was taken out', () => {
    const { plan, problems } = readPlan('20**年民政工作要点\n一、救助\n1、提高标准。\n2、年底前完成排查。')
    expect(plan.title).toBe('20*年民政工作要点')
    expect(problems.map(({ code }) => code)).toEqual(['no-year'])
    expect(plan.targets).toMatchObject([{ item: 2, kind: 'deadline-only' }])
  })

  it('a date in the same sentence as the heading belongs to it', () => {
    const { targets } = readPlan('2024年民政工作要点\n1、完成20个村换届选举，4月底前全面完成。\n2、扩大范围。').plan
    expect(targets).toMatchObject([{ item: 1, value: 20, deadline: '2024-04-30' }])
  })

  it('reads tables and lists of markdown', () => {
    const text =
      '# 2025年民政重点任务\n\n## 一、养老服务\n\n| 任务 | 目标 | 时限 |\n|---|---|---|\n| 助餐 | 新建助餐点 12 个 | 2025年10月底前 |\n\n## 二、儿童福利\n\n- 建成儿童之家 6 个\n- 培训儿童主任 150 人次\n'
    expect(readPlan(text).plan.targets).toMatchObject([
      { item: 1, value: 12, deadline: '2025-10-31', quote: '新建助餐点 12 个' },
      { item: 2, value: 6, quote: '建成儿童之家 6 个' },
      { item: 2, value: 150 },
    ])
  })

  it('a part that looks back promises nothing', () => {
    const text =
      '2024年工作总结和2025年工作计划\n一、2024年工作总结\n（一）新建食堂30家。\n（二）培训600人次。\n二、2025年工作计划\n（一）新建食堂12家。\n（二）培训300人次。'
    expect(readPlan(text).plan.targets.map(({ value }) => value)).toEqual([12, 300])
  })
})

describe('a long text that nobody would write', () => {
  it.each([
    '1',
    '一',
    '（',
    '“',
    '\n',
    ' ',
    '1.甲2.乙',
    '6月底前',
    '6月底前：',
    '城乡分别3家、',
    '一季度5%，',
    '力争：\n1.',
    '由每人每月',
    '一、甲\n1.乙\n',
    '新建3个，',
    '新增床位1张，护理率由1%提高到2%，分别为3个、4家',
    '改造9户，一季度完成20%，',
  ])('is read to its end: %j', unit => {
    const text = unit.repeat(Math.ceil(50_000 / unit.length))
    for (const { span, quote } of readPlan(text).plan.targets)
      if (text.slice(...span!) !== quote) expect(quote).toBe(text.slice(...span!))
  })
})

it.each([
  ['2025年民政工作要点', 2024, true],
  ['某县民政局2025年重点工作安排', 2023, true],
  ['2025年民政工作要点', 2025, false],
  ['民政工作要点', 2024, false],
])('says that %s is given another year than its own: %i', (title, year, isSaid) => {
  const { plan, problems } = readPlan(`${title}\n一、养老\n1.床位。年底前新增养老床位30张。`, { year })
  expect(problems.some(({ code }) => code === 'year-contradicts')).toBe(isSaid)
  expect(plan.targets[0]?.deadline).toBe(`${isSaid ? 2025 : year}-12-31`)
})
