import type { DivisionCode, PlainDate, Problem } from '@minzheng/core'
import { type Assessment, assessEach, assessWhole } from './assessment.js'
import { densityUnit } from './each-word.js'
import type { Schedule } from './goal.js'
import type { Indicator } from './indicator.js'
import type { Observation } from './observation.js'
import { type IsAimedAt, indexObservations, type ObservationIndex } from './observation-index.js'
import { indicatorUnknown, type ReadFrom } from './observation-problems.js'
import { type Ground, mayBeAbout, type UnitsOf } from './place-history.js'
import { readerFor } from './reading.js'
import { reasons, type StatusReason } from './reasons.js'
import type { Target } from './target.js'
import { headOf, notAssessed, type TargetCompliance } from './target-compliance.js'
import { conversion } from './unit.js'
import { isInPoints } from './unit-words.js'

/** What a judgement stands on besides targets and observations. */
export interface ComplyOptions {
  readonly indicators: readonly Indicator[]
  readonly plan: {
    /** The division of targets that name no other. */
    readonly division?: DivisionCode | undefined
    /** Both days included. Running totals begin on the first; the last is the deadline of targets that have none. */
    readonly period: { readonly from: PlainDate; readonly to: PlainDate }
  }
  /** The day of the judgement. Only what was reported by then is known. */
  readonly asOf: PlainDate
  /**
   * All divisions inside one that “each …” speaks of, or a place is added up from; `undefined` where the list is not
   * known. Without it no `each` target without a list of its own can be `met`.
   */
  readonly unitsOf?: UnitsOf | undefined
  /** The file and line that each observation was read from, for the problems that name it. */
  readonly readFrom?: ReadFrom | undefined
}

/** A rise is a share of whatever is counted; points are those of a share. */
const changeUnit = ({ unit }: Pick<Target, 'unit'>, indicator: Indicator): string =>
  isInPoints(unit) ? indicator.unit : '%'

/** The unit in which a target is compared with reports of an indicator; `undefined` where the two measure different things. */
export const comparedIn = (
  target: Pick<Target, 'unit' | 'change' | 'scope' | 'value'>,
  indicator: Indicator,
): string | undefined => {
  const { unit, scope, change, value } = target
  if (value === null || unit === null) return indicator.unit
  if (change !== undefined)
    return 'problem' in conversion(unit, changeUnit(target, indicator)) ? undefined : indicator.unit
  const density = scope?.each === undefined ? undefined : densityUnit(unit, scope.each)
  const compared = density ?? unit
  return 'problem' in conversion(compared, indicator.unit) ? undefined : compared
}

interface Context {
  readonly byId: ReadonlyMap<string, Indicator>
  readonly index: ObservationIndex
  readonly options: ComplyOptions
  readonly problems: Problem[]
}

const assess = (target: Target, ground: Ground, schedule: Schedule): Assessment => {
  const { scope } = target
  const each = scope?.each
  if (each === undefined || (target.unit !== null && densityUnit(target.unit, each) !== undefined))
    return assessWhole(target, ground, schedule)
  return assessEach(target, { ...scope, each }, ground, schedule)
}

const unitOfAnother = (unit: string, { id, name }: Indicator, wanted: string, path: Problem['path']): Problem => ({
  code: 'units-do-not-match',
  severity: 'error',
  path,
  message: {
    zh: `目标的单位“${unit}”与指标“${name.zh}”（${id}）的“${wanted}”不能换算。`,
    en: `The target's "${unit}" cannot be converted to the "${wanted}" of the indicator "${name.en}" (${id}).`,
  },
  remedy: {
    zh: `请改用以“${unit}”计的指标（minzheng indicators 查找），没有的删去 indicator（核对表中写“无”），改按原文比对；单位写错的请改正。`,
    en: `Name an indicator in "${unit}" (minzheng indicators), or none ("无" in a review), so that its words are compared; or mend the unit.`,
  },
})

const judgeTarget = (target: Target, row: number, { byId, index, options, problems }: Context): TargetCompliance => {
  const { plan, asOf, unitsOf } = options
  const { from, to } = plan.period
  const schedule: Schedule = { asOf, from, to, deadline: target.deadline ?? to }
  const without = (reason: StatusReason, indicator?: Indicator) => notAssessed(target, indicator, schedule, reason)
  if (target.indicator === undefined) return without(reasons.indicatorNotNamed())
  const indicator = byId.get(target.indicator)
  if (!indicator) {
    problems.push({
      ...indicatorUnknown(target.indicator, options.indicators),
      path: ['targets', row, 'indicator'],
    })
    return without(reasons.indicatorUnknown(target.indicator))
  }
  const compared = comparedIn(target, indicator)
  if (compared === undefined) {
    const wanted = target.change ? changeUnit(target, indicator) : indicator.unit
    problems.push(unitOfAnother(target.unit ?? '', indicator, wanted, ['targets', row, 'unit']))
    return without(reasons.unitsDoNotMatch(target.unit ?? '', wanted), indicator)
  }
  const { places, conflicts } = index.known(indicator.id)
  const ground: Ground = {
    indicator,
    places,
    reader: readerFor(indicator, compared, conflicts),
    since: indicator.accrual === 'flow' ? from : '',
    division: plan.division,
    unitsOf,
  }
  const unit = target.change ? (target.unit ?? '%') : compared
  return { ...headOf(target, indicator, schedule), unit, ...assess(target, ground, schedule) }
}

/** What {@link comply} answers. */
export interface Compliance {
  /** One for each target, in their order. */
  readonly results: TargetCompliance[]
  readonly problems: Problem[]
  /** The rows of observations that no target is about, by its indicator or its place. */
  readonly withoutTarget: readonly number[]
}

const aimsOf = (targets: readonly Target[], { plan }: ComplyOptions): Map<string, IsAimedAt> => {
  const scopes = new Map<string, Target['scope'][]>()
  for (const { indicator, scope } of targets) {
    if (indicator === undefined) continue
    const known = scopes.get(indicator)
    if (known) known.push(scope)
    else scopes.set(indicator, [scope])
  }
  return new Map(
    [...scopes].map(([indicator, of]) => [
      indicator,
      observation => of.some(scope => mayBeAbout(scope, plan.division, observation)),
    ]),
  )
}

/**
 * Indicator compliance: holds each target against what was reported, as known on a day. One result per target, in their
 * order; the problems found in targets and observations come beside them, each kind once for an indicator. Data are
 * expected to be of the schemas (see `checkPlan`, {@link validateObservations}); nothing is thrown over what they say. An
 * observation names its indicator by ID, by its Chinese or English name or by an alias.
 */
export const comply = (
  targets: readonly Target[],
  observations: readonly Observation[],
  options: ComplyOptions,
): Compliance => {
  const { indicators, asOf, readFrom } = options
  const byId = new Map(indicators.map(indicator => [indicator.id, indicator]))
  const index = indexObservations(observations, { indicators, aims: aimsOf(targets, options), asOf, readFrom })
  const problems: Problem[] = []
  const context: Context = { byId, index, options, problems }
  const results = targets.map((target, row) => judgeTarget(target, row, context))
  return { results, problems: [...problems, ...index.problems], withoutTarget: index.withoutTarget }
}
