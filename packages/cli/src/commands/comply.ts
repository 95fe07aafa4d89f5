import { isPlainDate, type PlainDate, type Problem } from '@minzheng/core'
import {
  complianceStatuses,
  comply,
  type Indicator,
  type Observation,
  type TargetCompliance,
} from '@minzheng/indicators'
import { type Plan, type PlanPeriod, type PlanTarget, planPeriod } from '@minzheng/plan'
import { loadCatalogue } from '../catalogue.js'
import { type Context, type ExitCode, exitCode, UsageError } from '../context.js'
import { divisionName, unitsOn } from '../divisions.js'
import { formatStatus, formatTarget, formatValue, statusNames } from '../format.js'
import { loadObservations } from '../observations.js'
import { printJson, printProblems, table, withProgress, writeWhole } from '../output.js'
import { loadPlans } from '../plans.js'
import { type Row, toCsv, toXlsx } from '../rows.js'

export interface ComplyArgs {
  readonly plan: readonly string[]
  readonly observations: readonly string[]
  readonly indicators: readonly string[]
  readonly asOf: string | undefined
  readonly format: 'table' | 'json' | 'csv' | 'xlsx' | undefined
  readonly out: string | undefined
  readonly strict: boolean
}

interface Judged {
  readonly target: PlanTarget
  readonly indicator: Indicator | undefined
  readonly result: TargetCompliance
}
interface JudgedPlan {
  readonly plan: Plan
  readonly asOf: PlainDate
  readonly judged: readonly Judged[]
}

/** `end` stands for the last day of each plan's period; nothing for today. */
const dayOf = (context: Context, asOf: string | undefined, period: PlanPeriod): PlainDate => {
  if (asOf === undefined) return context.today()
  if (asOf === 'end') return period.to
  if (isPlainDate(asOf)) return asOf
  throw new UsageError({
    zh: `--as-of ${asOf} 不是存在的日期。请写成 2024-06-30，或写 end（各工作要点的期末）。`,
    en: `--as-of ${asOf} is not a date that exists. Write 2024-06-30, or end (the last day of each plan).`,
  })
}

const evidence = {
  published: { zh: '已公布', en: 'published' },
  reported: { zh: '上报', en: 'reported' },
  synthetic: { zh: '虚构演示', en: 'synthetic' },
} as const

/** Whether the figures behind a result are somebody's published report, a report that nobody confirmed (of one's own), or invented. */
const evidenceOf = (result: TargetCompliance): keyof typeof evidence | undefined =>
  result.used.length === 0
    ? undefined
    : result.synthetic
      ? 'synthetic'
      : result.used.some(({ source }) => source.confidence === 'unverified')
        ? 'reported'
        : 'published'

const places = (context: Context, result: TargetCompliance): string => {
  const short = result.shortfalls.map(
    ({ place, value }) => `${divisionName(place) ?? place} ${formatValue(value, result.unit)}`,
  )
  const missing = result.missing.map(place => divisionName(place) ?? place)
  return [
    short.length > 0 && `${context.say({ zh: '未达', en: 'short' })}: ${short.join(', ')}`,
    missing.length > 0 && `${context.say({ zh: '缺数据', en: 'no data' })}: ${missing.join(', ')}`,
  ]
    .filter(Boolean)
    .join('; ')
}

const rowOf = (context: Context, { plan, asOf }: JudgedPlan, { target, indicator, result }: Judged): Row => {
  const kind = evidenceOf(result)
  return {
    plan: plan.id,
    item: target.item,
    target: target.id,
    indicator: indicator ? context.say(indicator.name) : (target.indicator ?? target.quote ?? target.id),
    required: formatTarget(context, target),
    deadline: result.deadline,
    as_of: asOf,
    value: result.value,
    unit: result.unit,
    attainment: result.attainment,
    status: result.status,
    evidence: kind ? context.say(evidence[kind]) : '',
    places: places(context, result),
    reasons: result.reasons.map(reason => context.say(reason.text)).join(' '),
  }
}

const printTable = (context: Context, judged: JudgedPlan): void => {
  const { plan, asOf } = judged
  context.stdout(`\n${plan.title}  ${context.say({ zh: `截至 ${asOf}`, en: `as of ${asOf}` })}\n`)
  const head = [
    { zh: '条', en: 'Item' },
    { zh: '指标', en: 'Indicator' },
    { zh: '要求', en: 'Required' },
    { zh: '期限', en: 'By' },
    { zh: '实际', en: 'Actual' },
    { zh: '完成率', en: 'Attained' },
    { zh: '状态', en: 'Status' },
    { zh: '依据', en: 'Evidence' },
    { zh: '地方', en: 'Places' },
  ].map(context.say)
  const rows = judged.judged.map(one => {
    const row = rowOf(context, judged, one)
    const { attainment, units, value, unit } = one.result
    const attained = attainment === null ? '—' : formatValue(attainment, '%')
    const actual = units ? `${units.satisfied}/${units.total ?? '?'}` : formatValue(value, unit)
    return [
      String(row.item),
      String(row.indicator),
      String(row.required),
      one.result.deadline,
      actual,
      attained,
      formatStatus(context, one.result.status),
      String(row.evidence),
      String(row.places),
    ]
  })
  context.stdout(`${table(head, rows, [0, 4, 5])}\n`)
}

const countsOf = (plans: readonly JudgedPlan[]) =>
  complianceStatuses.map(
    status => [status, plans.flatMap(plan => plan.judged).filter(one => one.result.status === status).length] as const,
  )

const printSummary = (context: Context, plans: readonly JudgedPlan[]): void => {
  const judged = plans.flatMap(plan => plan.judged)
  const summaryOf = (name: string, part: readonly JudgedPlan[]) => [
    name,
    String(
      new Set(
        part.flatMap(plan =>
          plan.plan.sections.flatMap(section => section.items.map(item => `${plan.plan.id} ${item.number}`)),
        ),
      ).size,
    ),
    String(part.reduce((sum, plan) => sum + plan.judged.length, 0)),
    ...countsOf(part).map(([, count]) => String(count)),
  ]
  const head = [
    { zh: '工作要点', en: 'Plan' },
    { zh: '条目', en: 'Items' },
    { zh: '目标', en: 'Targets' },
    ...complianceStatuses.map(status => statusNames[status]),
  ]
  const rows = plans.map(plan => summaryOf(plan.plan.title, [plan]))
  if (plans.length > 1) rows.push(summaryOf(context.say({ zh: '合计', en: 'Total' }), plans))
  context.stdout(`\n${table(head.map(context.say), rows, [1, 2, 3, 4, 5, 6, 7, 8])}\n`)
  const [published, reported, synthetic] = (['published', 'reported', 'synthetic'] as const).map(
    kind => judged.filter(one => evidenceOf(one.result) === kind).length,
  )
  context.stdout(
    `\n${context.say({
      zh: `依据：${published} 个目标用已公布的数据，${reported} 个用上报、未经核实的数据，${synthetic} 个用虚构的演示数据（标“虚构演示”，不反映任何地方的实际），其余没有数据。`,
      en: `Evidence: ${published} targets rest on published figures, ${reported} on reports that nobody confirmed, ${synthetic} on invented demonstration figures (marked "synthetic"; they say nothing of any real place), the rest have none.`,
    })}\n`,
  )
}

const noPeriod = ({ id }: Plan): Problem => ({
  code: 'plan-without-period',
  severity: 'error',
  path: ['year'],
  message: {
    zh: `工作要点 ${id} 没有年度，也没有起止日期，无法判断。`,
    en: `The plan ${id} says neither its year nor its period; it cannot be judged.`,
  },
  remedy: { zh: '请补上 year 或 period。', en: 'Add year or period.' },
})

interface Judgement {
  readonly plan?: JudgedPlan
  readonly problems: readonly Problem[]
}

const latest = (dates: readonly PlainDate[]): PlainDate => dates.toSorted().at(-1) ?? ''

const judgementDay = (context: Context, asOf: string | undefined, plan: Plan | undefined): PlainDate | undefined => {
  const period = plan && planPeriod(plan)
  return period && dayOf(context, asOf, period)
}

const judge = (
  context: Context,
  asOf: string | undefined,
  plan: Plan,
  observations: readonly Observation[],
  indicators: readonly Indicator[],
): Judgement => {
  const period = planPeriod(plan)
  if (!period) return { problems: [noPeriod(plan)] }
  const day = dayOf(context, asOf, period)
  const byId = new Map(indicators.map(indicator => [indicator.id, indicator]))
  const { results, problems } = comply(plan.targets, observations, {
    indicators,
    plan: { division: plan.division, period },
    asOf: day,
    unitsOf: unitsOn([day, period.to].sort()[0] ?? day),
  })
  const judged = results.flatMap((result, index): Judged[] => {
    const target = plan.targets[index]
    return target ? [{ target, indicator: byId.get(target.indicator ?? ''), result }] : []
  })
  // What is later than the day of judgement is left out by design; what is later than today was reported when it was read.
  return {
    plan: { plan, asOf: day, judged },
    problems: problems.filter(problem => problem.code !== 'observation-in-the-future'),
  }
}

/** `minzheng comply`: each target of each plan held against what was reported, as of a day. */
export const complyCommand = async (context: Context, args: ComplyArgs): Promise<ExitCode> => {
  const format =
    args.format ??
    (args.out?.endsWith('.xlsx')
      ? 'xlsx'
      : args.out?.endsWith('.csv')
        ? 'csv'
        : args.out?.endsWith('.json')
          ? 'json'
          : 'table')
  if (format === 'xlsx' && args.out === undefined)
    throw new UsageError({ zh: 'xlsx 需要 --out 文件名。', en: 'xlsx needs a file name: --out.' })
  const catalogue = await loadCatalogue(context, args.indicators)
  const checked = await loadPlans(context, args.plan, catalogue.indicators)
  const horizon = latest([
    context.today(),
    ...checked.flatMap(({ plan }) => judgementDay(context, args.asOf, plan) ?? []),
  ])
  const loading = context.say({ zh: '正在读取观测数据', en: 'Reading observations' })
  const read = await withProgress(context, loading, () => loadObservations(context, args.observations, horizon))
  const answers = checked.flatMap(({ plan }) =>
    plan ? [judge(context, args.asOf, plan, read.observations, catalogue.indicators)] : [],
  )
  const plans = answers.flatMap(answer => answer.plan ?? [])
  const problems: Problem[] = [
    ...catalogue.problems,
    ...checked.flatMap(plan => plan.problems),
    ...read.problems,
    ...answers.flatMap(answer => answer.problems),
  ]

  if (format === 'json') {
    const json = {
      schema: 'compliance.v1',
      plans: plans.map(({ plan, asOf, judged }) => ({
        plan: plan.id,
        title: plan.title,
        asOf,
        results: judged.map(({ target, result }) => ({
          item: target.item,
          ...result,
          evidence: evidenceOf(result) ?? null,
        })),
      })),
      counts: Object.fromEntries(countsOf(plans)),
      problems,
    }
    if (args.out === undefined) printJson(context, json)
    else await writeWhole(args.out, `${JSON.stringify(json, null, 2)}\n`)
  } else {
    printProblems(context, problems)
    const rows = plans.flatMap(plan => plan.judged.map(one => rowOf(context, plan, one)))
    if (format === 'csv') {
      if (args.out === undefined) context.stdout(toCsv(rows))
      else await writeWhole(args.out, toCsv(rows))
    } else if (format === 'xlsx' && args.out !== undefined) {
      await writeWhole(args.out, await toXlsx('compliance', rows))
    } else {
      for (const plan of plans) printTable(context, plan)
      printSummary(context, plans)
    }
  }
  const missed = args.strict && plans.some(plan => plan.judged.some(one => one.result.status === 'missed'))
  return missed || problems.some(problem => problem.severity === 'error') ? exitCode.problems : exitCode.well
}
