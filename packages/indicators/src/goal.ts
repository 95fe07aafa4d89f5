import { addExact, daysBetween, type Exact, type PlainDate, subtractExact } from '@minzheng/core'
import { add, compareQuantities, scale } from './quantity.js'
import type { Target } from './target.js'
import { isInPoints } from './unit-words.js'

interface Bound {
  readonly value: Exact
  /** The bound itself does not satisfy. */
  readonly strict: boolean
}

/** The days that a target is judged by. */
export interface Schedule {
  readonly asOf: PlainDate
  /** The first day of the plan's period. */
  readonly from: PlainDate
  /** The last day of the plan's period. */
  readonly to: PlainDate
  readonly deadline: PlainDate
}

export interface Baseline {
  readonly date: PlainDate
  readonly value: Exact
}

/** A target as bounds on the level of its indicator, and the level expected by now on each side of them. */
export interface Goal {
  readonly low?: Bound
  readonly high?: Bound
  readonly flow: boolean
  readonly expectedLow: Exact | null
  readonly expectedHigh: Exact | null
  /** Nothing is expected before the deadline. */
  readonly atEnd: boolean
}

const least = (value: Exact, strict = false) => ({ low: { value, strict } })
const most = (value: Exact, strict = false) => ({ high: { value, strict } })

/** A value of the target as a level of the indicator: a rise or cut by a share is measured on the baseline, points add. */
const levelOf = ({ change, unit }: Target, baseline: Baseline | undefined, value: number): Exact => {
  if (change === undefined || baseline === undefined) return value
  if (isInPoints(unit)) return add(baseline.value, change === 'growth' ? value : -value)
  return scale(baseline.value, [change === 'growth' ? addExact(1, value) : subtractExact(1, value), 1])
}

const boundsOf = (target: Target, baseline: Baseline | undefined): { low?: Bound; high?: Bound } => {
  const { comparator, value, valueMax, change } = target
  if (value === null) return least(1)
  const level = levelOf(target, baseline, value)
  // To cut by more is to come lower.
  const [atLeast, atMost] = change === 'reduction' ? [most, least] : [least, most]
  switch (comparator) {
    case '>=':
      return atLeast(level)
    case '>':
      return atLeast(level, true)
    case '<=':
      return atMost(level)
    case '<':
      return atMost(level, true)
    case '=':
      return { ...least(level), ...most(level) }
    case 'range':
      return { ...atLeast(level), ...atMost(levelOf(target, baseline, valueMax ?? value)) }
  }
}

/** On the straight line from the baseline to the bound on the deadline. */
const onLine = (start: Baseline, bound: Exact, { asOf, deadline }: Schedule): Exact | null => {
  if (start.date >= deadline) return null
  if (asOf <= start.date) return start.value
  const [elapsed, total] = [daysBetween(start.date, asOf), daysBetween(start.date, deadline)]
  return add(scale(start.value, [total - elapsed, total]), scale(bound, [elapsed, total]))
}

/** The last step that is due by a day. */
const dueStep = (pace: Exclude<Target['pace'], string | undefined>, asOf: PlainDate) =>
  pace.reduce<(typeof pace)[number] | undefined>(
    (last, step) => (step.date <= asOf && (last === undefined || step.date >= last.date) ? step : last),
    undefined,
  )

export const goalOf = (target: Target, flow: boolean, schedule: Schedule, baseline: Baseline | undefined): Goal => {
  const { asOf, from, deadline } = schedule
  const bounds = boundsOf(target, baseline)
  const pace = target.pace ?? (target.value === null ? 'end' : 'linear')
  const start = flow ? { date: from, value: 0 } : baseline
  const expected = (bound: Bound | undefined): Exact | null => {
    if (!bound || asOf < from) return null
    if (asOf >= deadline) return bound.value
    if (pace === 'end') return null
    if (pace === 'linear') return start ? onLine(start, bound.value, schedule) : null
    const step = dueStep(pace, asOf)
    return step ? levelOf(target, baseline, step.value) : null
  }
  return {
    ...bounds,
    flow,
    expectedLow: expected(bounds.low),
    // A ceiling on what comes together is no value to grow towards.
    expectedHigh: flow && asOf < deadline ? null : expected(bounds.high),
    atEnd: pace === 'end',
  }
}

export const isBelow = ({ low }: Goal, value: Exact): boolean => {
  if (!low) return false
  const order = compareQuantities(value, low.value)
  return order < 0 || (low.strict && order === 0)
}
export const isAbove = ({ high }: Goal, value: Exact): boolean => {
  if (!high) return false
  const order = compareQuantities(value, high.value)
  return order > 0 || (high.strict && order === 0)
}
export const isSatisfied = (goal: Goal, value: Exact): boolean => !isBelow(goal, value) && !isAbove(goal, value)
