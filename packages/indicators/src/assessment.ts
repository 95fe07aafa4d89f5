import { compareExact, divideExact, type Exact, subtractExact } from '@minzheng/core'
import { formatFigure } from './format-figure.js'
import { type Baseline, type Goal, goalOf, type Schedule } from './goal.js'
import type { History } from './history.js'
import type { Observation } from './observation.js'
import { eachPlace, type Ground, wholePlace } from './place-history.js'
import { numberOf } from './quantity.js'
import { reasons, type StatusReason } from './reasons.js'
import type { Scope, Target } from './target.js'
import type { Shortfall, TargetCompliance } from './target-compliance.js'
import { isInPoints } from './unit-words.js'
import { type ComplianceStatus, judge, type Verdict } from './verdict.js'

/** The part of a result that rests on data. */
export type Assessment = Omit<TargetCompliance, 'target' | 'indicator' | 'domain' | 'unit' | 'deadline' | 'modality'>

interface Start {
  readonly baseline?: Baseline
  readonly observations: readonly Observation[]
  /** Why a change cannot be measured. */
  readonly flaw?: StatusReason
}

const noStart: Start = { observations: [] }

/** Where a target starts from: what it says itself, and what the place reported for that day. */
const startOf = (target: Target, history: History | undefined, isUnit: boolean): Start => {
  const { baseline, change } = target
  const isChange = change !== undefined
  if (!baseline) return isChange ? { ...noStart, flaw: reasons.baselineMissing() } : noStart
  const { date } = baseline
  const reading = history?.on(date)
  const reported = reading?.value !== undefined && reading.missing.length === 0 ? reading : undefined
  // What a plan says of the whole is no baseline for the change of one unit.
  const said = isUnit && isChange ? undefined : baseline.value
  const value: Exact | undefined = isUnit ? (reported?.value ?? said) : (said ?? reported?.value)
  if (value === undefined) return isChange ? { ...noStart, flaw: reading?.flaw ?? reasons.baselineMissing() } : noStart
  if (isChange && compareExact(value, 0) <= 0) return { ...noStart, flaw: reasons.baselineNotPositive(date) }
  return { baseline: { date, value }, observations: value === reported?.value ? (reported?.observations ?? []) : [] }
}

/** Values as people read them: the level, or for a growth or reduction the share of the baseline, or points. */
const viewOf = (target: Target, baseline: Baseline | undefined) => {
  const base = target.change === undefined ? undefined : baseline?.value
  const distance = (a: Exact, b: Exact): number => {
    const levels = subtractExact(a, b)
    return base === undefined || isInPoints(target.unit) ? levels : divideExact(levels, base)
  }
  const shown = (level: Exact): number => {
    if (base === undefined) return numberOf(level)
    return target.change === 'reduction' ? distance(base, level) : distance(level, base)
  }
  return { distance, shown }
}

const comparedWithBaseline = (level: Exact, { value, date }: Baseline, unit: string): StatusReason => {
  const [now, then] = [numberOf(level), numberOf(value)]
  return reasons.comparedWithBaseline(formatFigure(now, unit, [then]), formatFigure(then, unit, [now]), date)
}

const attainmentOf = ({ value: wanted, change }: Target, level: Exact | undefined, shown: number | null) => {
  if (level === undefined || shown === null || !wanted) return null
  return divideExact(change === undefined ? level : shown, wanted)
}

const gapOf = ({ low, high }: Goal, value: Exact, distance: (a: Exact, b: Exact) => number): number => {
  if (low && compareExact(value, low.value) < 0) return distance(low.value, value)
  return high && compareExact(value, high.value) > 0 ? distance(value, high.value) : 0
}

const isSynthetic = (used: readonly Observation[]): boolean => used.some(({ synthetic }) => synthetic === true)
const corrected = (superseded: readonly Observation[]): StatusReason[] =>
  superseded.length > 0 ? [reasons.corrected(superseded.length)] : []

const openChange = (flaw: StatusReason, { asOf, from }: Schedule): Verdict => ({
  status: asOf < from ? 'not-due' : 'no-data',
  value: undefined,
  satisfied: false,
  reasons: asOf < from ? [reasons.beforeStart(from), flaw] : [flaw],
  used: [],
  missing: [],
})

/** Judges a target for one place: the plan's division, another, or several added up. */
export const assessWhole = (target: Target, ground: Ground, schedule: Schedule): Assessment => {
  const { place, history, why } = wholePlace(target.scope, ground)
  const start = startOf(target, history, false)
  const goal = goalOf(target, ground.indicator.accrual === 'flow', schedule, start.baseline)
  const result = start.flaw ? openChange(start.flaw, schedule) : judge(history, goal, schedule)
  const { value, status } = result
  const { shown, distance } = viewOf(target, start.baseline)
  const number = value === undefined ? null : shown(value)
  const expected = goal.expectedLow ?? goal.expectedHigh
  const used = [...new Set([...result.used, ...start.observations])]
  const superseded = history?.superseded ?? []
  const dates = result.used.map(({ date }) => date).sort()
  const rolledUp =
    history?.parts !== undefined && dates[0] !== undefined
      ? [reasons.rolledUp(new Set(result.used.map(({ division }) => division)).size, dates[0])]
      : []
  const compared =
    target.change && value !== undefined && start.baseline
      ? [comparedWithBaseline(value, start.baseline, ground.indicator.unit)]
      : []
  return {
    status,
    value: number,
    attainment: attainmentOf(target, value, number),
    gap: value === undefined ? null : gapOf(goal, value, distance),
    expected: start.flaw || expected === null ? null : shown(expected),
    used,
    superseded,
    shortfalls: [],
    missing: result.missing.length > 0 ? result.missing : value === undefined ? [place] : [],
    reasons: [...result.reasons, ...why, ...rolledUp, ...compared, ...corrected(superseded)],
    synthetic: isSynthetic(used),
  }
}

/** The worst comes first: it is the status of all. */
const worstFirst: readonly ComplianceStatus[] = ['missed', 'behind', 'no-data', 'not-due', 'on-track', 'met']

const statusOfAll = (seen: ReadonlySet<ComplianceStatus>, isWhole: boolean): ComplianceStatus => {
  const worst = worstFirst.find(status => seen.has(status)) ?? 'no-data'
  // Units that nobody has listed may fall short: those that are known can only show that it is not met.
  return isWhole || !(worst === 'met' || worst === 'on-track') ? worst : 'no-data'
}

/** Judges a target that every unit must meet by itself. */
export const assessEach = (
  target: Target,
  scope: Scope & { readonly each: string },
  ground: Ground,
  schedule: Schedule,
): Assessment => {
  const { units, isWhole } = eachPlace(scope, ground)
  const flow = ground.indicator.accrual === 'flow'
  const shared = target.baseline ? undefined : goalOf(target, flow, schedule, undefined)
  const seen = new Set<ComplianceStatus>()
  const used: Observation[] = []
  const superseded: Observation[] = []
  const shortfalls: Shortfall[] = []
  const missing: string[] = []
  let satisfied = 0
  for (const { place, history } of units) {
    const start = target.baseline || target.change ? startOf(target, history, true) : noStart
    const goal = shared ?? goalOf(target, flow, schedule, start.baseline)
    const result = start.flaw ? openChange(start.flaw, schedule) : judge(history, goal, schedule)
    seen.add(result.status)
    if (result.satisfied) satisfied++
    for (const observation of result.used) used.push(observation)
    for (const observation of start.observations) used.push(observation)
    for (const observation of history?.superseded ?? []) superseded.push(observation)
    const { status, value } = result
    if (value === undefined) missing.push(place)
    else if (!result.satisfied)
      shortfalls.push({ place, status, value: viewOf(target, start.baseline).shown(value), reasons: result.reasons })
  }
  if (units.length === 0) seen.add(judge(undefined, goalOf(target, flow, schedule, undefined), schedule).status)
  const status = statusOfAll(seen, isWhole)
  return {
    status,
    value: null,
    attainment: null,
    gap: null,
    expected: null,
    units: { satisfied, total: isWhole ? units.length : null },
    used,
    superseded,
    shortfalls,
    missing,
    reasons: [
      ...(schedule.asOf < schedule.from ? [reasons.beforeStart(schedule.from)] : []),
      ...(shortfalls.length > 0 ? [reasons.unitsShort(shortfalls.map(({ place }) => place))] : []),
      ...(missing.length > 0 ? [reasons.unitsWithoutData(missing)] : []),
      ...(isWhole ? [] : [reasons.unitsUnknown(scope.each)]),
      ...corrected(superseded),
    ],
    synthetic: isSynthetic(used),
  }
}
