import type { Exact, PlainDate } from '@minzheng/core'
import { type Goal, isAbove, isBelow, isSatisfied, type Schedule } from './goal.js'
import type { History } from './history.js'
import type { Observation } from './observation.js'
import { compareQuantities } from './quantity.js'
import type { Reading } from './reading.js'
import { reasons, type StatusReason } from './reasons.js'

/** Every status that a target can have, from the best to those that judge nothing. */
export const complianceStatuses = ['met', 'on-track', 'behind', 'missed', 'no-data', 'not-due'] as const
/**
 * Where a target stands on a day: `met`; before the deadline `on-track` or `behind`; `missed`; `no-data` where nobody can
 * say; `not-due` where nothing is expected yet.
 */
export type ComplianceStatus = (typeof complianceStatuses)[number]

/** The judgement on one place. */
export interface Verdict {
  readonly status: ComplianceStatus
  /** What is known, where it may be shown: the sum of some parts only where it decides. */
  readonly value: Exact | undefined
  readonly satisfied: boolean
  readonly reasons: readonly StatusReason[]
  readonly used: readonly Observation[]
  readonly missing: readonly string[]
}

const none: readonly never[] = []

const verdict = (
  status: ComplianceStatus,
  reading: Reading | undefined,
  why: readonly StatusReason[] = none,
  satisfied = status === 'met',
): Verdict => ({
  status,
  value: reading?.value,
  satisfied,
  reasons: why,
  used: reading?.observations ?? none,
  missing: reading?.missing ?? none,
})

const withUsed = (result: Verdict, other: Reading | undefined): Verdict =>
  other ? { ...result, used: [...new Set([...result.used, ...other.observations])] } : result

/** The level that is expected on the side where a value lies, and whether it is there. */
const keepsPace = (goal: Goal, value: Exact): boolean | undefined => {
  if (isBelow(goal, value))
    return goal.expectedLow === null ? undefined : compareQuantities(value, goal.expectedLow) >= 0
  if (goal.expectedHigh !== null) return compareQuantities(value, goal.expectedHigh) <= 0
  return goal.atEnd ? undefined : false
}

/** Whether nothing at all needs to be known yet. */
const nothingExpected = (goal: Goal): boolean => (goal.low ? goal.expectedLow === null : goal.atEnd)

const withoutReading = (
  goal: Goal,
  due: boolean,
  why: readonly StatusReason[] = [reasons.nothingReported()],
): Verdict =>
  !due && nothingExpected(goal)
    ? verdict('not-due', undefined, [reasons.nothingDue()])
    : verdict('no-data', undefined, why)

/** A sum that lacks parts is the least that the whole can be: it can show that a figure is reached, not that it is not. */
const judgePartial = (goal: Goal, reading: Reading, value: Exact, { asOf, deadline }: Schedule): Verdict => {
  const due = asOf >= deadline
  const why = [reasons.partsMissing(reading.missing)]
  if (isAbove(goal, value)) {
    if (goal.flow) return verdict('missed', reading, [...why, reasons.ceilingExceeded(reading.date)])
    if (reading.date >= deadline) return verdict('missed', reading, why)
    if (!due) return verdict(keepsPace(goal, value) === undefined ? 'not-due' : 'behind', reading, why)
  } else if (!goal.high) {
    if (!isBelow(goal, value)) return verdict('met', reading, why)
    if (!due && keepsPace(goal, value)) return verdict('on-track', reading, why)
  }
  const open = withoutReading(goal, due, why)
  return {
    ...open,
    used: reading.observations,
    missing: reading.missing,
    reasons: [...new Set([...open.reasons, ...why])],
  }
}

const judgeBeforeDeadline = (goal: Goal, reading: Reading, value: Exact, asOf: PlainDate): Verdict => {
  if (isSatisfied(goal, value)) return verdict(goal.high ? 'on-track' : 'met', reading, none, true)
  const pace = keepsPace(goal, value)
  if (pace === undefined) return verdict('not-due', reading, [reasons.nothingDue()])
  if (pace) return verdict('on-track', reading)
  return verdict('behind', reading, reading.date < asOf ? [reasons.olderThanPace(reading.date)] : none)
}

/**
 * A running total of a later day that still falls short proves that the target was missed, as long as it has not begun
 * anew: after the period it must at least be what it was before.
 */
const shortLater = (history: History, goal: Goal, reading: Reading | undefined, { asOf, to, deadline }: Schedule) => {
  if (!goal.flow || !goal.low) return undefined
  const inPeriod = history.find(deadline, asOf < to ? asOf : to, value => isBelow(goal, value))
  if (inPeriod) return inPeriod
  const before = reading?.value
  if (before === undefined) return undefined
  return history.find(deadline, asOf, value => isBelow(goal, value) && compareQuantities(value, before) >= 0)
}

const judgeAfterDeadline = (
  history: History,
  goal: Goal,
  reading: Reading | undefined,
  schedule: Schedule,
): Verdict => {
  const { asOf, deadline } = schedule
  const isOld = reading !== undefined && reading.date < deadline
  const old = isOld ? [reasons.lastReportBeforeDeadline(reading.date, deadline)] : none
  const value = reading?.value
  if (value !== undefined && isSatisfied(goal, value)) {
    if (!goal.high || !isOld) return verdict('met', reading, goal.flow ? none : old)
    // What was kept so far may have been exceeded since: only a later total that still keeps it shows that it was not.
    const kept = goal.flow
      ? history.find(deadline, asOf, one => isSatisfied(goal, one) && compareQuantities(one, value) >= 0)
      : undefined
    return kept ? withUsed(verdict('met', reading), kept) : verdict('no-data', reading, old, true)
  }
  const later = history.find(deadline, asOf, one => isSatisfied(goal, one))
  const rescue = later ? [reasons.reachedAfterDeadline(later.date)] : none
  if (value !== undefined && !isOld) return withUsed(verdict('missed', reading, rescue), later)
  const short = shortLater(history, goal, reading, schedule)
  if (short) {
    const why = [...old, reasons.stillShortAfterDeadline(short.date), ...rescue]
    return withUsed(withUsed(verdict('missed', reading ?? short, why), short), later)
  }
  const flaw = reading?.flaw ? [reading.flaw] : none
  const why = [...flaw, ...old, ...rescue]
  return withUsed(verdict('no-data', reading, why.length > 0 ? why : [reasons.nothingReported()]), later)
}

/** What an earlier running total has settled already: a figure once reached, a ceiling once exceeded. */
const settledEarlier = (history: History, goal: Goal, reading: Reading, until: PlainDate): Verdict | undefined => {
  if (!goal.flow) return undefined
  const first = history.find(undefined, until, value => (goal.high ? isAbove(goal, value) : !isBelow(goal, value)))
  if (!first) return undefined
  if (goal.high) return withUsed(verdict('missed', reading, [reasons.ceilingExceeded(first.date)]), first)
  return withUsed(verdict('met', reading, [reasons.reachedEarlier(first.date)]), first)
}

/** Judges what is known of one place on a day; the README has the rules as a table. */
export const judge = (history: History | undefined, goal: Goal, schedule: Schedule): Verdict => {
  const { asOf, from, deadline } = schedule
  const due = asOf >= deadline
  const until = due ? deadline : asOf
  const reading = history?.latest(until)
  if (asOf < from) {
    const satisfied = reading?.value !== undefined && isSatisfied(goal, reading.value)
    return verdict('not-due', reading, [reasons.beforeStart(from)], satisfied)
  }
  if (!history) return withoutReading(goal, due)
  const value = reading?.value
  if (!reading) return due ? judgeAfterDeadline(history, goal, undefined, schedule) : withoutReading(goal, due)
  if (value !== undefined && reading.missing.length > 0) return judgePartial(goal, reading, value, schedule)
  if (value === undefined || goal.high || isBelow(goal, value)) {
    const settled = settledEarlier(history, goal, reading, until)
    if (settled) return settled
  }
  if (due) return judgeAfterDeadline(history, goal, reading, schedule)
  return value === undefined
    ? verdict('no-data', reading, reading.flaw ? [reading.flaw] : none)
    : judgeBeforeDeadline(goal, reading, value, asOf)
}
