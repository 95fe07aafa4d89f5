import { divisionsOn, fullName } from '@minzheng/core/divisions'
import { Indicator } from '@minzheng/indicators'
import { expect, it } from 'vitest'
import { PlanReadingData, planReadingData, ResultsReadingData, readReport, resultsReadingData } from '../files.js'
import { readPlan } from '../read-plan.js'
import { ComplianceData, complianceData } from './compliance-data.js'
import { judgePlans } from './judge-plans.js'

const indicator = (
  id: string,
  zh: string,
  unit: string,
  kind: 'count' | 'ratio' | 'money',
  accrual: 'stock' | 'flow',
) =>
  Indicator.parse({
    id,
    domain: 'EC',
    name: { zh, en: id },
    kind,
    unit,
    direction: 'higher',
    accrual,
    rollUp: 'sum',
    definition: { zh, en: id },
    ...(kind === 'ratio'
      ? { parts: { numerator: { zh: '部分', en: 'part' }, denominator: { zh: '全部', en: 'all' } } }
      : {}),
  })
const indicators = [
  indicator('family-care-beds-built', '新增家庭养老床位数', '张', 'count', 'flow'),
  indicator('nursing-bed-share', '护理型床位占比', '%', 'ratio', 'stock'),
  indicator('donations', '募集善款', '元', 'money', 'flow'),
]
const known = { indicators, divisionsOn, fullName }
const planText = (bureau: string) => `${bureau}
2024年民政工作要点
一、养老服务
1.床位。年底前新增家庭养老床位200张，其中护理型床位占比达到60%。
2.助餐。力争每个县（市、区）至少建成1家老年食堂。
3.低保。低保标准提高到每人每月820元。`
const reportText = (bureau: string) => `${bureau}
2024年民政工作总结
一、养老服务
1.床位。截至12月底，新增家庭养老床位208张。护理型床位占比达到52%。
2.慈善。募集善款300万元。`

const report = (text: string) => readReport(new TextEncoder().encode(text), known)
const judged = async (planOf: string, reportOf: string) => {
  const { plan } = readPlan(planText(planOf), known)
  const { report: read } = await report(reportText(reportOf))
  return judgePlans(
    [{ plan, file: 'plan.txt' }],
    { observations: [], reports: [read] },
    { ...known, asOf: '2025-01-10' },
  )
}

it('holds the text of a report against the text of a plan', async () => {
  const { plans } = await judged('株洲市民政局', '株洲市民政局')
  const data = ComplianceData.parse(complianceData(plans))
  expect(data.plans[0]?.results.map(({ status, evidence }) => [status, evidence])).toEqual([
    ['met', 'read'],
    ['missed', 'read'],
    ['no-data', null],
    ['no-data', null],
  ])
  expect(data.counts).toEqual({ met: 1, 'on-track': 0, behind: 0, missed: 1, 'no-data': 2, 'not-due': 0 })
  expect(JSON.parse(JSON.stringify(data))).toEqual(complianceData(plans))
})

it.each([
  ['another place', '株洲市民政局', '湘潭市民政局', 'report-of-another-place'],
  ['no place at all', '株洲市民政局', '', 'report-place-assumed'],
  ['no place in either', '', '', 'one-place-assumed'],
])('says that a report is of %s, and names the file of the plan', async (_, planOf, reportOf, code) => {
  const { problems } = await judged(planOf, reportOf)
  expect(problems).toContainEqual(expect.objectContaining({ code, file: 'plan.txt' }))
})

it('says of a report that was given for one place that it is of another', async () => {
  const bytes = new TextEncoder().encode(reportText('湘潭市民政局'))
  const { problems } = await readReport(bytes, { ...known, name: 'report.txt', division: '430200' })
  expect(problems).toContainEqual(expect.objectContaining({ code: 'report-of-another-place', file: 'report.txt' }))
})

it('judges no plan without a year, and says once what concerns several', async () => {
  const { plan } = readPlan(planText('株洲市民政局'), known)
  const { year: _, ...undated } = plan
  const source = { title: '报表', confidence: 'unverified' } as const
  const observations = [{ indicator: 'no-such', division: '430200', date: '2024-06-30', value: 1, source }]
  const { plans, problems } = judgePlans(
    [{ plan }, { plan: undated }, { plan: { ...plan, id: 'twice' } }],
    { observations, reports: [] },
    { ...known, asOf: ({ to }) => to },
  )
  expect(plans.map(({ plan: { id }, asOf }) => [id, asOf])).toEqual([
    [plan.id, '2024-12-31'],
    ['twice', '2024-12-31'],
  ])
  const codes = problems.map(({ code }) => code)
  expect(codes).toContain('plan-without-period')
  expect(codes.filter(code => code === 'indicator-unknown')).toHaveLength(1)
})

it('gives what was read as data that their schemas hold', async () => {
  const reading = readPlan(planText('株洲市民政局'), known)
  const data = PlanReadingData.parse(planReadingData({ ...reading, problems: [...reading.problems] }))
  expect(data.targets[0]).toMatchObject({ value: 200, valueMax: null, scope: null, item: 1 })
  const results = resultsReadingData(await report(reportText('株洲市民政局')), known)
  expect(ResultsReadingData.parse(results)).toMatchObject({ division: '430200', year: 2024 })
  expect(results.results.length).toBe(results.observations.length + results.unplaced.length)
})
