import { type DivisionCode, type PlainDate, type Problem, problem } from '@minzheng/core'
import {
  comply,
  eachCounty,
  type Indicator,
  type Observation,
  type ReadFrom,
  type TargetCompliance,
} from '@minzheng/indicators'
import { type Plan, type PlanPeriod, type PlanTarget, planPeriod } from '@minzheng/plan'
import { type LinkedResults, linkResults, type Report, type ResultLink } from '../links/link-results.js'
import type { Result } from '../results/types.js'
import type { DivisionsOn } from '../text/document-division.js'
import { type FullName, inEach, reportProblems, resultsWithoutTarget } from './report-problems.js'

/** A target with its result. */
export interface JudgedTarget {
  readonly target: PlanTarget
  readonly indicator: Indicator | undefined
  readonly result: TargetCompliance
  /** How surely the report’s figures are this target’s, where they were read from a text. */
  readonly link?: Pick<ResultLink, 'by' | 'confidence'> | undefined
}

/** A plan, judged on a day. */
export interface JudgedPlan {
  readonly plan: Plan
  readonly asOf: PlainDate
  readonly judged: readonly JudgedTarget[]
}

/** A plan, with the file that it was read from, for its problems. */
export interface PlanToJudge {
  readonly plan: Plan
  readonly file?: string | undefined
}

/** What was reached: observations, and reports whose results are linked with each plan. */
export interface Reported {
  readonly observations: readonly Observation[]
  readonly reports: readonly Report[]
  /** Where an observation was read, for its problems. */
  readonly readFrom?: ReadFrom | undefined
}

/** What a judgement stands on besides plans and reports. */
export interface JudgePlansOptions {
  readonly indicators: readonly Indicator[]
  /** The day of judgement: one for all, or by the period of each plan. */
  readonly asOf: PlainDate | ((period: PlanPeriod) => PlainDate)
  /** `divisionsOn` of `@minzheng/core/divisions`, for the counties of an “each county” target. */
  readonly divisionsOn: DivisionsOn
  /** `fullName` of `@minzheng/core/divisions`, for what is said of places. */
  readonly fullName: FullName
}

const located = (found: Problem, file: string | undefined): Problem => (file === undefined ? found : { ...found, file })

const noPeriod = ({ id }: Plan): Problem =>
  problem(
    'plan-without-period',
    'error',
    ['year'],
    [
      `工作要点 ${id} 没有年度，也没有起止日期，无法判断。`,
      `The plan ${id} says neither its year nor its period; it cannot be judged.`,
    ],
    ['请补上 year 或 period。', 'Add year or period.'],
  )

/** Targets that name no place are of the plan's division; a plan whose targets all name their own needs none. */
const noDivision = ({ id, division, targets }: Plan): Problem[] => {
  const isOpen = targets.some(
    ({ scope }) => scope?.divisions === undefined && scope?.units === undefined && scope?.place === undefined,
  )
  if (division !== undefined || !isOpen) return []
  return [
    problem(
      'plan-without-division',
      'warning',
      ['division'],
      [
        `工作要点 ${id} 没有写明区划代码，没有写地方的目标对不上任何上报数据。`,
        `The plan ${id} names no division; no figure can be held against targets that name no place.`,
      ],
      ['请补上 division（6、9 或 12 位代码）。', 'Add division, a code of 6, 9 or 12 digits.'],
    ),
  ]
}

/**
 * Where neither a plan nor any of the reports beside it says which place it is of, they are taken to be of one: the code stands for
 * that place alone.
 */
const unnamedPlace: DivisionCode = '100000'
const placeInCommon = (reports: readonly Report[]): DivisionCode | undefined =>
  reports.length > 0 && reports.every(({ division }) => division === undefined) ? unnamedPlace : undefined

/** A result without the code that stands for a place which nobody named. */
const withoutPlace = (result: TargetCompliance): TargetCompliance => ({
  ...result,
  missing: result.missing.filter(place => place !== unnamedPlace),
  used: result.used.map(({ division: _, ...observation }) => observation as TargetCompliance['used'][number]),
})

const onePlaceAssumed = problem(
  'one-place-assumed',
  'warning',
  ['division'],
  [
    '工作要点和总结都没有写明行政区划，按同一地方判断。',
    'Neither the plan nor the reports name a division; they are taken to be of one place.',
  ],
  ['请写明行政区划（division）。', 'Say which it is (division).'],
)

/** Why there is no data for a target, where reports were looked through for it. */
const withReason = (result: TargetCompliance, { unsure }: LinkedResults): TargetCompliance => {
  const reason = result.status === 'no-data' && result.used.length === 0 ? unsure.get(result.target) : undefined
  return reason === undefined ? result : { ...result, reasons: [reason] }
}

/** The divisions that “each …” speaks of on a day, where the table has them: it knows counties, not towns or villages. */
const unitsOn = (divisionsOn: DivisionsOn, day: PlainDate) => (division: DivisionCode, each: string) =>
  eachCounty(each)
    ? divisionsOn(day)
        .countiesOf(division)
        ?.map(({ code }) => code)
    : undefined

interface Judgement {
  readonly plan?: JudgedPlan
  readonly problems: readonly Problem[]
  /** The observations that none of its targets is about. */
  readonly withoutTarget: readonly number[]
  /** The results of reports that none of its targets is about. */
  readonly unlinked: readonly Result[]
}

const judge = (
  { file, plan }: PlanToJudge,
  { observations: given, readFrom, reports }: Reported,
  { indicators: catalogue, asOf, divisionsOn, fullName }: JudgePlansOptions,
): Judgement => {
  const period = planPeriod(plan)
  if (!period) return { problems: [located(noPeriod(plan), file)], withoutTarget: [], unlinked: [] }
  const day = typeof asOf === 'string' ? asOf : asOf(period)
  const division = plan.division ?? placeInCommon(reports)
  const linked = linkResults(plan, reports, { indicators: catalogue, division })
  const { targets, indicators } = linked
  const byId = new Map(indicators.map(indicator => [indicator.id, indicator]))
  const { results, problems, withoutTarget } = comply(targets, [...given, ...linked.observations], {
    indicators,
    plan: { division, period },
    asOf: day,
    unitsOf: unitsOn(divisionsOn, [day, period.to].sort()[0]!),
    ...(readFrom ? { readFrom } : {}),
  })
  const linkOf = new Map(linked.links.map(link => [link.target, link]))
  const judged = results.flatMap((result, index): JudgedTarget[] => {
    const target = targets[index]
    if (target === undefined) return []
    const link = linkOf.get(target.id)
    const named = division === plan.division ? result : withoutPlace(result)
    return [{ target, indicator: byId.get(target.indicator ?? ''), result: withReason(named, linked), link }]
  })
  const ofPlan = [
    ...(division !== undefined && plan.division === undefined ? [onePlaceAssumed] : noDivision(plan)),
    ...reportProblems(plan, reports, fullName),
  ]
  // What is later than the day of judgement is left out by design; what is later than today was reported when it was read.
  return {
    plan: { plan, asOf: day, judged },
    problems: [
      ...ofPlan.map(one => located(one, file)),
      ...problems.filter(({ code }) => code !== 'observation-in-the-future'),
      ...linked.problems.map(one => located(one, file)),
    ],
    withoutTarget: withoutTarget.filter(row => row < given.length),
    unlinked: linked.withoutTarget,
  }
}

/** What is wrong with an observation shows in every plan that it is held against; it is said once. */
const once = (problems: readonly Problem[]): Problem[] => {
  const said = new Set<string>()
  return problems.filter(({ code, file, line, path, message }) => {
    const key = JSON.stringify([code, file, line, path, message.en])
    if (said.has(key)) return false
    said.add(key)
    return true
  })
}

/** How many observations no target of any plan is about, and the first of them. */
const aboutNoTarget = (answers: readonly Judgement[], { observations, readFrom }: Reported): Problem[] => {
  const rows = inEach(answers.map(({ withoutTarget }) => withoutTarget))
  const [row = -1] = rows
  const example = observations[row]
  if (example === undefined) return []
  const { indicator, division } = example
  return [
    {
      code: 'observation-without-target',
      severity: 'warning',
      path: [],
      ...readFrom?.(row),
      message: {
        zh: `${observations.length} 条观测数据中有 ${rows.length} 条不属于任何目标（指标或地方对不上），如 ${division} 的“${indicator}”。`,
        en: `Of ${observations.length} observations ${rows.length} belong to no target, by their indicator or their place, such as "${indicator}" of ${division}.`,
      },
      remedy: {
        zh: '如应计入，请核对指标和区划代码。',
        en: 'If they should count, check the indicator and the division code.',
      },
    },
  ]
}

/**
 * Holds each target of each plan against what was reported: observations, and the results of reports, which are linked with the
 * targets first. What does not fit is a problem, said once however many plans it concerns; a plan without a year is not judged.
 * @throws ProblemError `not-a-date` for a day of judgement that is none
 */
export const judgePlans = (
  plans: readonly PlanToJudge[],
  reported: Reported,
  options: JudgePlansOptions,
): { readonly plans: readonly JudgedPlan[]; readonly problems: readonly Problem[] } => {
  const answers = plans.map(plan => judge(plan, reported, options))
  return {
    plans: answers.flatMap(({ plan }) => plan ?? []),
    problems: [
      ...once(answers.flatMap(({ problems }) => problems)),
      ...aboutNoTarget(answers, reported),
      ...resultsWithoutTarget(
        answers.map(({ unlinked }) => unlinked),
        reported.reports,
      ),
    ],
  }
}
