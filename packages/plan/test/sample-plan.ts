import type { Problem } from '@minzheng/core'
import type { Indicator } from '@minzheng/indicators'
import { type CheckPlanOptions, checkPlan } from '../src/check-plan.js'
import type { Plan, PlanTarget } from '../src/plan.js'

const beds: Indicator = {
  id: 'home-beds',
  domain: 'EC',
  name: { zh: '家庭养老床位', en: 'Home-care beds' },
  kind: 'count',
  unit: '张',
  direction: 'higher',
  accrual: 'flow',
  rollUp: 'sum',
  definition: { zh: '当年新增', en: 'New in the year' },
}
const names: Record<string, string> = { '320404': '钟楼区', '320404001': '五星街道', '320402': '天宁区' }
export const options: CheckPlanOptions = { indicators: [beds], divisionName: code => names[code] }

export const target = (fields: Partial<PlanTarget> = {}): PlanTarget => ({
  id: 'beds',
  item: 2,
  kind: 'count',
  indicator: 'home-beds',
  comparator: '>=',
  value: 77,
  unit: '张',
  modality: 'must',
  bare: true,
  ...fields,
})

export const samplePlan = (): Plan => ({
  schema: 'plan.v1',
  id: 'zhonglou-2025',
  title: '2025年全区民政工作要点',
  division: '320404',
  year: 2025,
  issued: '2025-04-01',
  sections: [
    {
      number: 1,
      heading: '党的建设',
      span: [0, 50],
      items: [
        {
          number: 1,
          heading: '学习',
          span: [5, 50],
          measures: [{ task: '培训', deadline: '2025-06-30', systems: ['PB-01'] }],
        },
      ],
    },
    {
      number: 2,
      heading: '养老服务',
      span: [50, 120],
      items: [
        { number: 2, heading: '床位', systems: ['EC-19'], span: [55, 90] },
        { number: 3, heading: '助餐', span: [90, 120] },
      ],
    },
  ],
  targets: [
    target({ quote: '建成77张', span: [60, 65], deadline: '2025-12-31', scope: { divisions: ['320404001'] } }),
    target({ id: 'nursing', partOf: 'beds', value: 40, scope: { divisions: ['320404001'] } }),
  ],
})

export type Path = Problem['path']
/** The sample plan with one value put in at a path (`undefined` removes the field). */
export const planted = (...faults: readonly (readonly [Path, unknown])[]): unknown => {
  const plan: unknown = structuredClone(samplePlan())
  for (const [path, value] of faults) {
    let holder = plan as Record<string | number, unknown>
    for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>
    const last = path.at(-1)!
    if (value === undefined) delete holder[last]
    else holder[last] = value
  }
  return plan
}
export const withTarget = (fields: Partial<PlanTarget>) => planted([['targets', 2], target({ id: 'x', ...fields })])
export const found = (data: unknown, how: CheckPlanOptions = options) =>
  checkPlan(data, how).problems.map(({ code, path }) => [code, path])
