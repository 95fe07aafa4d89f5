import { Indicator } from '@minzheng/indicators'
import { describe, expect, it } from 'vitest'
import { ledgerOf } from './ledger.js'
import { type Item, Plan, type PlanTarget } from './plan.js'

const target = (id: string, over: Partial<PlanTarget> = {}): PlanTarget => ({
  id,
  item: 1,
  kind: 'count',
  comparator: '>=',
  value: 2,
  unit: '个',
  modality: 'must',
  bare: true,
  ...over,
})

const planWith = (item: Partial<Item>, targets: readonly PlanTarget[] = []): Plan =>
  Plan.parse({
    schema: 'plan.v1',
    id: 'here-2025',
    title: '2025年民政工作要点',
    division: '320404',
    year: 2025,
    sections: [{ number: 1, heading: '养老服务', items: [{ number: 1, heading: '增加设施', ...item }] }],
    targets,
  })

const text = { zh: '新建助餐点', en: 'meal points' }
const indicators = [
  Indicator.parse({
    id: 'meal-points',
    domain: 'EC',
    name: text,
    kind: 'count',
    unit: '个',
    direction: 'higher',
    accrual: 'flow',
    rollUp: 'sum',
    definition: text,
    systems: ['EC-32'],
  }),
]
const tasksOf = (plan: Plan) => ledgerOf(plan, { indicators }).tasks

it('names the plan, its division and its period', () => {
  const { tasks: _, ...head } = ledgerOf(planWith({}))
  expect(head).toEqual({
    schema: 'ledger.v1',
    plan: 'here-2025',
    title: '2025年民政工作要点',
    division: '320404',
    period: { from: '2025-01-01', to: '2025-12-31' },
  })
})

describe('the tasks of an item', () => {
  it('are its measures, with deadline, departments, kind and domain', () => {
    const [first, second] = tasksOf(
      planWith({
        departments: ['养老科'],
        measures: [
          { task: '印发助餐办法', deadline: '2025-06-30' },
          { task: '开展救助检查', systems: ['SA-72'] },
        ],
      }),
    )
    expect(first).toMatchObject({
      item: 1,
      kind: 'document-issued',
      domain: 'EC',
      deadline: '2025-06-30',
      departments: ['养老科'],
    })
    expect(second).toMatchObject({ kind: 'inspection-done', domain: 'SA' })
    expect(second).not.toHaveProperty('deadline')
  })
  it('are its heading where it has neither measures nor targets without a figure', () => {
    expect(tasksOf(planWith({})).map(({ task }) => task)).toEqual(['增加设施'])
    expect(tasksOf(planWith({}, [target('1-1')]))).toMatchObject([{ task: '增加设施', targets: ['1-1'] }])
  })
  it('are targets without a figure, unless a measure holds them', () => {
    const done = target('1-1', {
      kind: 'deadline-only',
      value: null,
      unit: null,
      deadline: '2025-05-31',
      quote: '五月底前完成改造',
      span: [20, 28],
    })
    expect(tasksOf(planWith({}, [done]))).toMatchObject([
      { task: '五月底前完成改造', deadline: '2025-05-31', targets: ['1-1'] },
    ])
    expect(tasksOf(planWith({ measures: [{ task: '完成改造', span: [18, 30] }] }, [done]))).toMatchObject([
      { task: '完成改造', deadline: '2025-05-31', targets: ['1-1'] },
    ])
    expect(tasksOf(planWith({ measures: [{ task: '完成改造', span: [18, 27] }] }, [done]))).toHaveLength(2)
  })
  it('take the deadline of their targets only where all have one', () => {
    const measures = [{ task: '新建助餐点', span: [0, 40] as [number, number] }]
    const first = target('1-1', { deadline: '2025-06-30', span: [1, 5] })
    expect(tasksOf(planWith({ measures }, [first, target('1-2', { span: [6, 9] })]))[0]?.deadline).toBeUndefined()
    const second = target('1-2', { deadline: '2025-09-30', span: [6, 9] })
    expect(tasksOf(planWith({ measures }, [second, first]))[0]?.deadline).toBe('2025-09-30')
  })
})

describe('the targets of a task', () => {
  const measures = [
    { task: '新建助餐点', systems: ['EC-32'] },
    { task: '评估助餐质量', systems: ['EC-32'] },
    { task: '培训员工', systems: ['EC-68'] },
  ]
  it('are those of an indicator that measures what it alone serves', () => {
    const [first, second] = tasksOf(
      planWith({ measures: measures.slice(1) }, [target('1-1', { indicator: 'meal-points' })]),
    )
    expect([first?.targets, second?.targets]).toEqual([['1-1'], undefined])
  })
  it('go to the words that are most alike where several serve it', () => {
    const found = tasksOf(planWith({ measures }, [target('1-1', { indicator: 'meal-points', quote: '新建2个助餐点' })]))
    expect(found.map(({ targets }) => targets)).toEqual([['1-1'], undefined, undefined])
  })
  it('are a task of their own where nobody can tell', () => {
    const found = tasksOf(planWith({ measures }, [target('1-1', { indicator: 'meal-points', quote: '2处' })]))
    expect(found.map(({ task, targets }) => [task, targets])).toEqual([
      ['新建助餐点', undefined],
      ['评估助餐质量', undefined],
      ['培训员工', undefined],
      ['2处', ['1-1']],
    ])
  })
  it.each([
    ['says the same in other words', { quote: '全年培训护理员工60人次' }, ['培训员工', ['1-1']]],
    ['says nothing of any of them', { quote: '满意率达95%' }, ['满意率达95%', ['1-1']]],
    ['has no words but an indicator', { indicator: 'meal-points' }, ['新建助餐点', ['1-1']]],
    ['has neither words nor an indicator', {}, ['增加设施', ['1-1']]],
  ])('without what serves its indicator, one that %s', (_, over, expected) => {
    const plain = measures.map(({ task }) => ({ task }))
    const found = tasksOf(planWith({ measures: plain }, [target('1-1', over)]))
    expect(found.filter(({ targets }) => targets).map(({ task, targets }) => [task, targets])).toEqual([expected])
  })
  it('are those of the clause that they follow at once or run into', () => {
    const clauses = [
      { task: '新建助餐点', span: [0, 5] as [number, number] },
      { task: '培训员工', span: [20, 24] as [number, number] },
    ]
    const homeOf = (span: [number, number]) =>
      tasksOf(planWith({ measures: clauses }, [target('1-1', { quote: '满意率达95%', span })])).find(
        ({ targets }) => targets,
      )?.task
    expect(homeOf([6, 12])).toBe('新建助餐点')
    expect(homeOf([22, 30])).toBe('培训员工')
    expect(homeOf([25, 31])).toBe('培训员工')
    expect(homeOf([10, 16])).toBe('满意率达95%')
    expect(homeOf([40, 46])).toBe('满意率达95%')
  })
  it('are each named once, whatever the item holds', () => {
    const targets = ['满意率达95%', '新建助餐点2个', '五月底前完成', '满意率达95%'].map((quote, at) =>
      target(`1-${at}`, { quote, ...(at === 2 ? { kind: 'deadline-only', value: null, unit: null } : {}) }),
    )
    for (const own of [undefined, measures, measures.slice(2)]) {
      const named = tasksOf(planWith(own ? { measures: own } : {}, targets)).flatMap(one => one.targets ?? [])
      expect(named.sort()).toEqual(targets.map(({ id }) => id))
    }
  })
})

describe('IDs', () => {
  const idsOf = (...tasks: readonly string[]) =>
    tasksOf(planWith({ measures: tasks.map(task => ({ task })) })).map(({ id }) => id)
  it('stay when tasks are added before', () => {
    expect(idsOf('新任务', '开展检查')[1]).toBe(idsOf('开展检查')[0])
  })
  it('differ where the same words stand twice', () => {
    expect(new Set(idsOf('开展检查', '开展检查', '开展检查')).size).toBe(3)
  })
})
