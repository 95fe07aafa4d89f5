import type { LocalizedText } from '@minzheng/core'
import { divisionName } from '@minzheng/core/divisions'
import { complianceStatuses, formatFigure, type TargetCompliance } from '@minzheng/indicators'
import type { PlanTarget } from '@minzheng/plan'
import { evidenceOf, evidences, type JudgedPlan, type JudgedTarget } from '@minzheng/plan-reader/judgement'
import { type PrintedCell, type PrintedSheet, printedFigure } from '@minzheng/reports/sheets'
import { statusNames, targetName, unitsText } from '@minzheng/reports/words'
import type { Context } from '../context.js'
import { formatTarget } from '../format.js'
import type { Row } from '../rows.js'

const bounds = ({ value, valueMax }: PlanTarget) => [value, valueMax]

const places = (context: Context, { target, result }: JudgedTarget): string => {
  const short = result.shortfalls.map(
    ({ place, value }) => `${divisionName(place) ?? place} ${formatFigure(value, result.unit, bounds(target))}`,
  )
  const missing = result.missing.map(place => divisionName(place) ?? place)
  return [
    short.length > 0 && `${context.say({ zh: '未达', en: 'short' })}: ${short.join(', ')}`,
    missing.length > 0 && `${context.say({ zh: '缺数据', en: 'no data' })}: ${missing.join(', ')}`,
  ]
    .filter(Boolean)
    .join('; ')
}

const reasonsOf = (context: Context, { result }: JudgedTarget): string =>
  result.reasons.map(reason => context.say(reason.text)).join(' ')

const evidenceName = (context: Context, result: TargetCompliance): string => {
  const kind = evidenceOf(result)
  return kind ? context.say(evidences[kind]) : ''
}

/** A result as a line for programs: values as they are, statuses by their codes. */
export const rowOf = (context: Context, { plan, asOf }: JudgedPlan, one: JudgedTarget): Row => {
  const { target, result } = one
  return {
    plan: plan.id,
    item: target.item,
    target: target.id,
    indicator: targetName(one, context.lang),
    required: formatTarget(context, target),
    deadline: result.deadline,
    as_of: asOf,
    value: result.value,
    unit: result.unit,
    attainment: result.attainment,
    status: result.status,
    evidence: evidenceName(context, result),
    places: places(context, one),
    reasons: reasonsOf(context, one),
  }
}

/** What a table for people holds of a result. Where nobody can say whether a target is met, an older figure is none. */
export const shownOf = (context: Context, one: JudgedTarget) => {
  const { target, result } = one
  const isKnown = result.status !== 'no-data'
  const value = isKnown ? result.value : null
  const attainment = isKnown ? result.attainment : null
  return {
    item: String(target.item),
    indicator: targetName(one, context.lang),
    required: formatTarget(context, target),
    deadline: result.deadline,
    value,
    actual: result.units ? unitsText(result.units) : formatFigure(value, result.unit, bounds(target)),
    attainment,
    attained: formatFigure(attainment, '%', [1]),
    status: context.say(statusNames[result.status]),
    evidence: evidenceName(context, result),
    places: places(context, one),
  }
}

const heads = {
  plan: { zh: '工作要点', en: 'Plan' },
  item: { zh: '条', en: 'Item' },
  target: { zh: '目标', en: 'Target' },
  indicator: { zh: '指标', en: 'Indicator' },
  required: { zh: '要求', en: 'Required' },
  deadline: { zh: '期限', en: 'By' },
  asOf: { zh: '截至', en: 'As of' },
  actual: { zh: '实际', en: 'Actual' },
  attained: { zh: '完成率', en: 'Attained' },
  status: { zh: '状态', en: 'Status' },
  evidence: { zh: '依据', en: 'Evidence' },
  places: { zh: '地方', en: 'Places' },
  reasons: { zh: '说明', en: 'Reasons' },
} as const satisfies Record<string, LocalizedText>

/** A result as a line for people who read Chinese: heads, statuses and percentages as they are written. */
const chineseRow = (context: Context, { plan, asOf }: JudgedPlan, one: JudgedTarget): Row => {
  const shown = shownOf(context, one)
  const blank = (text: string) => (text === '—' ? '' : text)
  return {
    [heads.plan.zh]: plan.title,
    [heads.item.zh]: one.target.item,
    [heads.target.zh]: one.target.id,
    [heads.indicator.zh]: shown.indicator,
    [heads.required.zh]: shown.required,
    [heads.deadline.zh]: shown.deadline,
    [heads.asOf.zh]: asOf,
    [heads.actual.zh]: blank(shown.actual),
    [heads.attained.zh]: blank(shown.attained),
    [heads.status.zh]: shown.status,
    [heads.evidence.zh]: shown.evidence,
    [heads.places.zh]: shown.places,
    [heads.reasons.zh]: reasonsOf(context, one),
  }
}

/** All results as lines of one table: in Chinese as people read them, else as programs do. */
export const rowsOf = (context: Context, plans: readonly JudgedPlan[]): Row[] => {
  const lineOf = context.lang === 'zh' ? chineseRow : rowOf
  return plans.flatMap(plan => plan.judged.map(one => lineOf(context, plan, one)))
}

const sheetColumns = [
  [heads.item, 6],
  [heads.indicator, 28],
  [heads.required, 24],
  [heads.deadline, 12],
  [heads.actual, 14],
  [heads.attained, 10],
  [heads.status, 10],
  [heads.evidence, 10],
  [heads.places, 30],
  [heads.reasons, 46],
] as const

/** The results of a plan as a sheet to look at and print. */
export const sheetOf = (context: Context, { plan, asOf, judged }: JudgedPlan): PrintedSheet => {
  const counts = complianceStatuses
    .map(status => [status, judged.filter(one => one.result.status === status).length] as const)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${context.say(statusNames[status])} ${count}`)
  return {
    name: plan.title,
    title: plan.title,
    subtitle: context.say({
      zh: `截至 ${asOf}，目标 ${judged.length} 个：${counts.join('，')}`,
      en: `As of ${asOf}, ${judged.length} targets: ${counts.join(', ')}`,
    }),
    columns: sheetColumns.map(([head, width]) => ({ head: context.say(head), width })),
    rows: judged.map((one): PrintedCell[] => {
      const { target, result } = one
      const shown = shownOf(context, one)
      return [
        { value: target.item, format: '0' },
        shown.indicator,
        shown.required,
        shown.deadline,
        shown.value === null ? shown.actual : printedFigure(shown.value, result.unit, bounds(target)),
        shown.attainment === null ? shown.attained : printedFigure(shown.attainment, '%', [1]),
        shown.status,
        shown.evidence,
        shown.places,
        reasonsOf(context, one),
      ]
    }),
  }
}
