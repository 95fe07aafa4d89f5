import { addMonths, type PlainDate, type Problem } from '@minzheng/core'
import { type PlanPeriod, planPeriod } from '../period.js'
import { error, itemsOf, type Placed, type PlanDraft, placed, sectionsOf, targetsOf, warning } from './draft.js'

/** The period where it can be used: both ends read, and in order. */
const periodOf = (plan: PlanDraft): PlanPeriod | undefined => {
  const { period, year } = plan
  const { from, to } = period ?? {}
  if (from !== undefined && to !== undefined) return from <= to ? { from, to } : undefined
  return period === undefined ? planPeriod({ year }) : undefined
}

const checkPeriod = (plan: PlanDraft): Problem[] => {
  const { from, to } = plan.period ?? {}
  if (from === undefined || to === undefined) return []
  if (from > to)
    return [
      error(
        'period-reversed',
        ['period'],
        { zh: `期间起 ${from} 晚于止 ${to}。`, en: `The period begins on ${from}, after its end ${to}.` },
        { zh: '请对调或改正两个日期。', en: 'Swap or mend the two dates.' },
      ),
    ]
  const year = plan.year === undefined ? undefined : String(plan.year)
  if (year === undefined || (from.slice(0, 4) <= year && year <= to.slice(0, 4))) return []
  return [
    warning(
      'period-outside-year',
      ['period'],
      { zh: `期间 ${from} 至 ${to} 不含 ${year} 年。`, en: `The period ${from} to ${to} has no day in ${year}.` },
      { zh: '请核对年份与期间。', en: 'Check the year and the period.' },
    ),
  ]
}

const checkIssued = ({ issued }: PlanDraft, period: PlanPeriod): Problem[] => {
  if (issued === undefined) return []
  const remedy = { zh: '请核对印发日期与年份。', en: 'Check the date of issue and the year.' }
  if (issued > period.to)
    return [
      warning(
        'issued-after-period',
        ['issued'],
        {
          zh: `印发日期 ${issued} 晚于期末 ${period.to}。`,
          en: `It was issued on ${issued}, after its period ended on ${period.to}.`,
        },
        remedy,
      ),
    ]
  if (issued < addMonths(period.from, -12))
    return [
      warning(
        'issued-long-before-period',
        ['issued'],
        {
          zh: `印发日期 ${issued} 早于期初一年以上。`,
          en: `It was issued on ${issued}, more than a year before its period.`,
        },
        remedy,
      ),
    ]
  return []
}

/** Every date by which something is to be done: of targets, of the steps of their pace, of measures. */
const deadlinesOf = (plan: PlanDraft): Placed<PlainDate>[] => {
  const measures = sectionsOf(plan)
    .flatMap(itemsOf)
    .flatMap(({ value, path }) => placed(value.measures, [...path, 'measures']))
  const steps = targetsOf(plan).flatMap(({ value: { pace }, path }) =>
    typeof pace === 'object'
      ? placed(pace, [...path, 'pace']).flatMap(step =>
          step.value.date === undefined ? [] : [{ value: step.value.date, path: [...step.path, 'date'] }],
        )
      : [],
  )
  const due = [...measures, ...targetsOf(plan)].flatMap(({ value: { deadline }, path }) =>
    deadline === undefined ? [] : [{ value: deadline, path: [...path, 'deadline'] }],
  )
  return [...due, ...steps]
}

/**
 * A deadline before the period is an error: it had passed before the plan began. One after its end is a warning however
 * far it lies: plans do carry goals of the five-year plan (到2025年) and preparations for the next year, but nobody can
 * judge them within this plan's period.
 */
const checkDeadlines = (plan: PlanDraft, { from, to }: PlanPeriod): Problem[] =>
  deadlinesOf(plan).flatMap(({ value, path }) => {
    if (value < from)
      return [
        error(
          'deadline-before-period',
          path,
          {
            zh: `时限 ${value} 早于期初 ${from}。`,
            en: `The deadline ${value} lies before the period, which begins on ${from}.`,
          },
          { zh: '请改正时限或要点的年份。', en: 'Mend the deadline, or the year of the plan.' },
        ),
      ]
    if (value > to)
      return [
        warning(
          'deadline-after-period',
          path,
          {
            zh: `时限 ${value} 晚于期末 ${to}。`,
            en: `The deadline ${value} lies after the period, which ends on ${to}.`,
          },
          { zh: '跨年目标可保留；否则请改正时限。', en: 'Keep it if the goal reaches beyond the year; else mend it.' },
        ),
      ]
    return []
  })

/** Dates of one target that contradict each other, whatever the period. */
const checkWithinTargets = (plan: PlanDraft): Problem[] =>
  targetsOf(plan).flatMap(({ value: { baseline, deadline, pace }, path }) => {
    if (deadline === undefined) return []
    const late =
      typeof pace === 'object' ? pace.findIndex(step => step?.date !== undefined && step.date > deadline) : -1
    return [
      ...(baseline?.date !== undefined && baseline.date > deadline
        ? [
            error(
              'baseline-after-deadline',
              [...path, 'baseline', 'date'],
              {
                zh: `基期 ${baseline.date} 晚于时限 ${deadline}。`,
                en: `The baseline ${baseline.date} is later than the deadline ${deadline}.`,
              },
              { zh: '请核对基期与时限。', en: 'Check the two dates.' },
            ),
          ]
        : []),
      ...(late >= 0
        ? [
            error(
              'pace-after-deadline',
              [...path, 'pace', late, 'date'],
              {
                zh: `进度节点晚于时限 ${deadline}。`,
                en: `A step of the pace is later than the deadline ${deadline}.`,
              },
              { zh: '请删去该节点，或改正日期。', en: 'Remove the step, or mend its date.' },
            ),
          ]
        : []),
    ]
  })

const checkKnown = (plan: PlanDraft, data: unknown): Problem[] => {
  const stated = typeof data === 'object' && data !== null && ('year' in data || 'period' in data)
  if (stated || plan.schema === undefined) return []
  return [
    warning(
      'period-unknown',
      ['year'],
      {
        zh: '没有年份，也没有期间，无法核对时限。',
        en: 'There is neither a year nor a period: no deadline can be checked.',
      },
      { zh: '请补充 year 或 period。', en: 'Give the year or the period.' },
    ),
  ]
}

/** Dates lie in the plan's period (see `planPeriod`), and in order. */
export const checkDates = (plan: PlanDraft, data: unknown): Problem[] => {
  const period = periodOf(plan)
  return [
    ...checkKnown(plan, data),
    ...checkPeriod(plan),
    ...(period ? [...checkIssued(plan, period), ...checkDeadlines(plan, period)] : []),
    ...checkWithinTargets(plan),
  ]
}
