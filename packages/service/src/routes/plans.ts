import { type Problem as FoundProblem, keysOf, PlainDate, Problem, problem } from '@minzheng/core'
import { divisionName, divisionsOn, fullName } from '@minzheng/core/divisions'
import { Observation } from '@minzheng/indicators'
import { checkPlan, Plan, planPeriod } from '@minzheng/plan'
import { textKinds } from '@minzheng/plan-reader'
import {
  PlanReadingData,
  planReadingData,
  ResultsReadingData,
  readPlanFile,
  readReport,
  resultsReadingData,
} from '@minzheng/plan-reader/files'
import { ComplianceData, complianceData, inTheFuture, judgePlans } from '@minzheng/plan-reader/judgement'
import { indicators } from '@minzheng/seeds/indicators'
import * as z from 'zod'
import { asked, place } from '../fields.js'
import { Refusal } from '../refusal.js'
import { route } from '../route.js'

const known = { indicators, divisionsOn, fullName }
const year = z.coerce
  .number()
  .int()
  .min(1949)
  .max(2100)
  .describe('文中没有写明的年度 / The year, where the text names none')
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const hasErrors = (problems: readonly FoundProblem[]): boolean => problems.some(({ severity }) => severity === 'error')

const planText = `某某市民政局
2024年全市民政工作要点
一、养老服务
1.增加床位供给。年底前新增家庭养老床位200张，护理型床位占比达到60%。
2.发展老年助餐。新增老年助餐点12个。`
const reportText = `某某市民政局
2024年全市民政工作总结
一、养老服务
1.床位。截至12月底，新增家庭养老床位208张。
2.助餐。截至12月底，新增老年助餐点9个。`
const plan = {
  schema: 'plan.v1',
  id: 'example-2024',
  title: '2024年民政工作要点（虚构）',
  division: '430200',
  year: 2024,
  sections: [{ number: 1, heading: '养老服务', items: [{ number: 1, heading: '发展老年助餐' }] }],
  targets: [
    {
      id: 'T1',
      item: 1,
      kind: 'count',
      indicator: 'elderly-meal-points-added',
      comparator: '>=',
      value: 12,
      unit: '个',
      modality: 'must',
      bare: true,
    },
  ],
}
const observation = {
  indicator: 'elderly-meal-points-added',
  division: '430200',
  date: '2024-12-31',
  value: 13,
  source: { title: '虚构的报表', confidence: 'unverified' },
  synthetic: true,
}

const readPlanRoute = route({
  id: 'readPlan',
  method: 'post',
  path: '/plans/read',
  tag: 'plans',
  summary: {
    zh: '把工作要点的文本（txt、md、docx、doc、pdf）或任务表（xlsx）读成数据',
    en: 'The text (txt, md, docx, doc, pdf) or task sheet (xlsx) of a plan, read into data',
  },
  query: z.strictObject({
    ...asked,
    id: Plan.shape.id.optional(),
    year: year.optional(),
    as: z.enum(keysOf(textKinds)).optional().describe('文本的种类 / The kind of text'),
  }),
  body: { file: true },
  answer: PlanReadingData,
  examples: [{ title: { zh: '一段文本（虚构）', en: 'A text (invented)' }, body: planText }],
  run: async ({ body, query: { lang: _, ...query } }, { limits }) => {
    const options = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
    const reading = await readPlanFile(body, { ...options, ...known, maxBytes: limits.unpackedBytes })
    if (reading.plan === undefined) throw new Refusal(422, reading.problems)
    return planReadingData(reading)
  },
})

const checkPlanRoute = route({
  id: 'checkPlan',
  method: 'post',
  path: '/plans/check',
  tag: 'plans',
  summary: { zh: '检查工作要点数据，列出全部问题', en: 'A plan as data, checked: every problem of it' },
  query: z.strictObject(asked),
  body: { json: z.record(z.string(), z.unknown()) },
  answer: z.strictObject({
    /** Whether there are no errors; warnings may be left. */
    valid: z.boolean(),
    title: z.string().nullable(),
    sections: z.int(),
    items: z.int(),
    targets: z.int(),
    problems: z.array(Problem),
  }),
  examples: [
    { title: { zh: '没有问题（虚构）', en: 'Nothing wrong (invented)' }, body: plan },
    { title: { zh: '缺年度', en: 'Without a year' }, body: { ...plan, year: undefined, title: '' } },
  ],
  run: ({ body }) => {
    const { plan, problems } = checkPlan(body, { indicators, divisionName })
    const sections = plan?.sections ?? []
    return {
      valid: !hasErrors(problems),
      title: plan?.title ?? null,
      sections: sections.length,
      items: sections.reduce((sum, { items }) => sum + items.length, 0),
      targets: plan?.targets.length ?? 0,
      problems,
    }
  },
})

const readResultsRoute = route({
  id: 'readResults',
  method: 'post',
  path: '/results/read',
  tag: 'plans',
  summary: {
    zh: '把工作总结或完成情况（txt、md、docx、doc、pdf、xlsx）读成结果和观测数据',
    en: 'A report (txt, md, docx, doc, pdf, xlsx), read into results and observations',
  },
  query: z.strictObject({ ...asked, year: year.optional(), division: place.optional() }),
  body: { file: true },
  answer: ResultsReadingData,
  examples: [
    { title: { zh: '一段总结（虚构）', en: 'A report (invented)' }, query: { division: '430200' }, body: reportText },
  ],
  run: async ({ body, query: { year, division } }, { limits }) => {
    const read = await readReport(body, { ...known, year, division, maxBytes: limits.unpackedBytes })
    if (hasErrors(read.problems)) throw new Refusal(422, read.problems)
    return resultsReadingData(read, known)
  },
})

const mostReports = 8

const Compliance = z
  .strictObject({
    /** The plan as data; or its text beside. */
    plan: Plan.optional(),
    planText: z.string().min(1).optional(),
    observations: z.array(Observation).optional(),
    /** The texts of reports, whose results are linked with the targets. */
    reportTexts: z.array(z.string().min(1)).max(mostReports).optional(),
    /** The division and the year of texts that name none. */
    division: place.optional(),
    year: z.int().min(1949).max(2100).optional(),
    /** The day of judgement: today where left out; `end` is the last day of the plan. */
    asOf: z.union([PlainDate, z.literal('end')]).optional(),
  })
  .meta({ id: 'ComplianceQuestion' })

/** The plan that a question names: data, or a text that is read. */
const planOf = async ({ plan, planText, division, year }: z.infer<typeof Compliance>) => {
  if ((plan === undefined) === (planText === undefined))
    throw new Refusal(422, [
      problem(
        'plan-or-text',
        'error',
        ['plan'],
        ['请给出 plan 或 planText，二者取一。', 'Give plan or planText, one of the two.'],
        ['数据用 plan，原文用 planText。', 'Data go in plan, a text in planText.'],
      ),
    ])
  const { plan: found, problems } =
    planText === undefined
      ? checkPlan(plan, { indicators, divisionName })
      : await readPlanFile(utf8(planText), { ...known, year })
  // What is doubtful in a text is told beside the judgement; data are mended by whoever wrote them.
  if (found === undefined || (planText === undefined && hasErrors(problems))) throw new Refusal(422, problems)
  return { plan: found.division === undefined && division !== undefined ? { ...found, division } : found, problems }
}

const comply = route({
  id: 'comply',
  method: 'post',
  path: '/comply',
  tag: 'plans',
  summary: {
    zh: '用观测数据或总结原文判断工作要点的每个目标',
    en: 'Each target of a plan, held against observations or the texts of reports',
  },
  query: z.strictObject(asked),
  body: { json: Compliance },
  answer: ComplianceData.extend({ problems: z.array(Problem) }).meta({ id: 'Compliance' }),
  examples: [
    {
      title: { zh: '工作要点和观测数据（虚构）', en: 'A plan and observations (invented)' },
      body: { plan, observations: [observation], asOf: '2025-01-10' },
    },
    {
      title: { zh: '两份原文（虚构）', en: 'The two texts (invented)' },
      body: { planText, reportTexts: [reportText], asOf: 'end' },
    },
  ],
  run: async ({ body }, { today }) => {
    const { plan, problems } = await planOf(body)
    const { division, year, observations = [], asOf } = body
    const now = today()
    const dayOf = (end: PlainDate): PlainDate => (asOf === 'end' ? end : (asOf ?? now))
    const end = planPeriod(plan)?.to ?? now
    const horizon = [dayOf(end), now].sort()[1]!
    const future = observations.flatMap((one, row) => inTheFuture(one, ['observations', row], horizon) ?? [])
    const reports = await Promise.all(
      (body.reportTexts ?? []).map(text => readReport(utf8(text), { ...known, division, year })),
    )
    const judged = judgePlans(
      [{ plan }],
      { observations, reports: reports.map(({ report }) => report) },
      { ...known, asOf: ({ to }) => dayOf(to) },
    )
    return {
      ...complianceData(judged.plans),
      problems: [...problems, ...future, ...reports.flatMap(({ problems }) => problems), ...judged.problems],
    }
  },
})

/** Plans, reports, and the one held against the other. */
export const planRoutes = [readPlanRoute, checkPlanRoute, readResultsRoute, comply]
